/**
 * What volumes hold, in groups: which number a volume's tracks show, which all targets show,
 * and whether the contents of all targets equal one cut. Read from a world's cells at one
 * event of a run; the frame and the command line tell the same.
 */
import type { World } from '../../protocol/world.ts';
import type { Run } from '../run.ts';
import type { View } from '../view.ts';

/** A moment of a run to read: the world there, its cells, and how many cuts and host writes there were. */
export interface Reading {
  readonly run: Run;
  readonly world: World;
  readonly cells: Int32Array;
  readonly cuts: number;
  readonly writes: number;
}

export function readingOf({ run, world }: View): Reading {
  const { cells, layout } = world;
  return { run, world, cells, cuts: cells[layout.group], writes: cells[layout.writes] };
}

/** Which groups all of a volume's tracks belong to: first > last if there is none. */
export interface Common {
  readonly first: number;
  readonly last: number;
}

/** Two writes tell to which groups a target belongs: the newest that it holds (0: none), and the earliest that it misses (0: none in the whole run). */
export interface HeldByTarget {
  readonly newest: number;
  readonly missing: number;
}

/** Goes through every track of a target volume: no calls but the lineage's. */
export function heldByTarget({ run, world }: Reading, volume: number): HeldByTarget {
  const { cells, layout } = world;
  const { lineage } = run;
  const firstIndex = volume * layout.tracks;
  const heldWords = layout.held + volume * layout.volumeWords;
  let newest = 0;
  let missing = 0;
  for (let track = 0; track < layout.tracks; track++) {
    const index = firstIndex + track;
    const isHeld = (cells[heldWords + (track >>> 5)] >>> (track & 31)) & 1;
    const version = cells[(isHeld === 1 ? layout.heldVersion : layout.source) + index];
    if (version > newest) newest = version;
    const next = lineage.nextWrite(index, version);
    if (next !== 0 && (missing === 0 || next < missing)) missing = next;
  }
  return { newest, missing };
}

/** Of two writes the later never belongs to an earlier group: so the newest there and the earliest missing decide. */
export function commonOf({ run, cuts, writes }: Reading, { newest, missing }: HeldByTarget): Common {
  const { lineage } = run;
  const isMissing = missing !== 0 && missing <= writes;
  return { first: lineage.first(newest), last: isMissing ? lineage.first(missing) - 1 : cuts + 1 };
}

/** How the groups are found to which all tracks of a target volume belong. */
export type FindCommon = (reading: Reading, volume: number) => Common;

const lookUpCommon: FindCommon = (reading, volume) => commonOf(reading, heldByTarget(reading, volume));

/** The group that a target is expected to show: the prior one while revertable, else its sequence number's. */
function sequenceExpected(reading: Reading, volume: number): number {
  const { layout } = reading.world;
  const revertable = reading.cells[layout.revertable + volume] === 1;
  return reading.cells[(revertable ? layout.priorSequence : layout.sequence) + volume];
}

/** Of the groups to which contents belong, the one that they are called by: the promised one, else the newest that has been cut. */
const groupCalled = ({ first, last }: Common, promised: number, cuts: number): number =>
  promised >= first && promised <= last ? promised : Math.max(first, Math.min(last, cuts));

/** The same for all targets together, which may promise several groups: of these the newest. -1 if they belong to none. */
export function wholeGroupCalled(common: Common, promised: readonly number[], cuts: number): number {
  const { first, last } = common;
  if (first > last) return -1;
  let newest = -1;
  for (const group of promised) if (group >= first && group <= last && group > newest) newest = group;
  return groupCalled(common, newest, cuts);
}

/** A target whose tracks all belong to another group, the newest such that has been cut, expects that one. */
export function targetExpected(reading: Reading, volume: number, common: Common): number {
  const sequence = sequenceExpected(reading, volume);
  return common.first > common.last ? sequence : groupCalled(common, sequence, reading.cuts);
}

/** What all targets hold. */
export interface TargetContents {
  /** The number that all targets show; -1 if they show no single one. */
  readonly group: number;
  /** The group whose cut the contents of all equal, also where they show several numbers; -1: none. */
  readonly whole: number;
  /** The number that each volume shows; -1: more than one. */
  readonly shown: Int32Array;
}

/** Each target is looked up in its tracks, unless `findCommon` knows better (kept-contents.ts). */
export function targetContents(reading: Reading, findCommon: FindCommon = lookUpCommon): TargetContents {
  const { volumes } = reading.world.layout;
  const shown = new Int32Array(volumes);
  let first = 0;
  let last = reading.cuts + 1;
  let group = -2;
  for (let volume = 0; volume < volumes; volume++) {
    const common = findCommon(reading, volume);
    first = Math.max(first, common.first);
    last = Math.min(last, common.last);
    // A track shows a group only if it belongs to it, so all show one number exactly if they have one in common.
    shown[volume] = common.first <= common.last ? targetExpected(reading, volume, common) : -1;
    group = group === -2 || group === shown[volume] ? shown[volume] : -1;
  }
  return { group, whole: wholeGroup(reading, group, { first, last }), shown };
}

function wholeGroup(reading: Reading, shown: number, common: Common): number {
  if (shown !== -1 || common.first > common.last) return shown;
  const { volumes } = reading.world.layout;
  const promised = Array.from({ length: volumes }, (_, volume) => sequenceExpected(reading, volume));
  return wholeGroupCalled(common, promised, reading.cuts);
}
