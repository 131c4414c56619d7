/**
 * What two pictures of the same moment show otherwise, volume by volume: of a run and its twin.
 * Only what one sees in a row counts, so that the marks agree with the eye.
 */
import { marks } from '../simulation/frame/frame.ts';
import type { ArrayTracks, Frame, Shown, VolumeRow } from '../simulation/frame/frame.ts';
import type { Copy } from './brackets.ts';
import { relationOf } from './relation.ts';

/** In the order of the columns. */
export const differingParts = ['primary', 'source', 'gate', 'relationship', 'target'] as const;
export type DifferingPart = (typeof differingParts)[number];

export interface RowDifference {
  /** Counted from 0. */
  readonly volume: number;
  readonly parts: readonly DifferingPart[];
}

export interface Differences {
  /** Of the rows that both frames have, those that differ. */
  readonly rows: readonly RowDifference[];
  /** How many rows were compared. */
  readonly compared: number;
  /** How many volumes there are, here and in the twin. */
  readonly volumes: number;
  readonly twinVolumes: number;
}

export interface Pictured {
  readonly frame: Frame;
  readonly copy: Copy;
}

export function differencesOf(here: Pictured, twin: Pictured): Differences {
  const [one, other] = [here.frame, twin.frame];
  const first = Math.max(one.firstRow, other.firstRow);
  const end = Math.min(one.firstRow + one.rowCount, other.firstRow + other.rowCount);
  const rows: RowDifference[] = [];
  for (let volume = first; volume < end; volume++) {
    const parts = differingParts.filter((part) => differ[part](here, twin, volume));
    if (parts.length > 0) rows.push({ volume, parts });
  }
  return { rows, compared: Math.max(0, end - first), volumes: one.volumes, twinVolumes: other.volumes };
}

/**
 * Which of what differs in a row is marked: what recovery would find there, or else what is on its way to it, or else
 * the rest. With all of it marked, as in the middle of a group, nothing would stand out.
 */
export function markedParts(parts: readonly DifferingPart[]): readonly DifferingPart[] {
  const inTurn: readonly (readonly DifferingPart[])[] = [['relationship', 'target'], ['source', 'gate'], ['primary']];
  const found = inTurn.map((each) => each.filter((part) => parts.includes(part)));
  return found.find((each) => each.length > 0) ?? [];
}

/** The numbers that tracks show, and what is wrong with them; not how they came there. */
const seenMarks = marks.alarm | marks.none;

const differ: Readonly<Record<DifferingPart, (here: Pictured, twin: Pictured, volume: number) => boolean>> = {
  primary: (here, twin, volume) => !areLost(here, twin) && tracksDiffer('primary', here.frame, twin.frame, volume),
  source: (here, twin, volume) => tracksDiffer('source', here.frame, twin.frame, volume),
  // It stands at the secondary site: what queued there is gone with the primary one, the gate is not.
  gate: (here, twin, volume) =>
    rowOf(here, volume).writeInhibit !== rowOf(twin, volume).writeInhibit ||
    rowOf(here, volume).queued !== rowOf(twin, volume).queued,
  relationship: (here, twin, volume) => relationSeen(here, volume) !== relationSeen(twin, volume),
  target: (here, twin, volume) => tracksDiffer('target', here.frame, twin.frame, volume),
};

/** What is gone in both is crossed out, and no difference any more. */
const areLost = (here: Pictured, twin: Pictured): boolean => here.frame.siteLost && twin.frame.siteLost;

const rowOf = ({ frame }: Pictured, volume: number): VolumeRow => frame.rows[volume - frame.firstRow];

/** What an earlier group has left is old news. */
function relationSeen({ frame, copy }: Pictured, volume: number): string {
  const { state, past, reason } = relationOf(rowOf({ frame, copy }, volume), frame, copy);
  return past ? 'none' : `${state} ${reason}`.trim();
}

function tracksDiffer(array: 'primary' | 'source' | 'target', one: Frame, other: Frame, volume: number): boolean {
  const [row, otherRow] = [volume - one.firstRow, volume - other.firstRow];
  if (one.tracks !== other.tracks) return numbersDiffer(one.rows[row][array], other.rows[otherRow][array]);
  const [start, otherStart] = [row * one.tracks, otherRow * one.tracks];
  for (let track = 0; track < one.tracks; track++) {
    if (trackSeen(one[array], start + track) !== trackSeen(other[array], otherStart + track)) return true;
  }
  return false;
}

const trackSeen = ({ groups, marks: found }: ArrayTracks, at: number): number =>
  groups[at] * 256 + (found[at] & seenMarks);

const numbersDiffer = (one: Shown, other: Shown): boolean =>
  one.whole !== other.whole || one.numbers.join() !== other.numbers.join();
