/**
 * What volumes hold, in groups: which number a volume's tracks show, which all targets show,
 * and whether the contents of all targets equal one cut. Read from a world's cells at one
 * event of a run; the frame and the command line tell the same.
 */
import type { Run } from './run.ts';

/** A moment of a run to read: cells of the world there, and how many cuts and host writes there were. */
export interface Reading {
  readonly run: Run;
  readonly cells: Int32Array;
  readonly cuts: number;
  readonly writes: number;
}

export function readingOf(run: Run, cells: Int32Array): Reading {
  const { layout } = run.world;
  return { run, cells, cuts: cells[layout.group], writes: cells[layout.writes] };
}

/** The versions of one volume's tracks in one array. */
export type VersionOf = (cells: Int32Array, volume: number, track: number) => number;

/** Which groups all of a volume's tracks belong to: first > last if there is none. */
export interface Common {
  first: number;
  last: number;
}

/** Narrows `common` by a version's groups. A version that belongs to none leaves nothing in common. */
export function narrow(common: Common, first: number, last: number): void {
  if (first > common.first) common.first = first;
  if (last < common.last) common.last = last;
}

/** The version that a target track reads as. */
export function targetVersionIn(run: Run, cells: Int32Array, index: number, heldWord: number, track: number): number {
  const { layout } = run.world;
  return ((heldWord >>> (track & 31)) & 1) === 1 ? cells[layout.heldVersion + index] : cells[layout.source + index];
}

/** The groups to which all tracks of a target volume belong. */
export function commonOfTarget(reading: Reading, volume: number): Common {
  const { run, cells, cuts, writes } = reading;
  const { layout } = run.world;
  const common = { first: 0, last: cuts + 1 };
  const heldFirst = layout.held + volume * layout.volumeWords;
  for (let track = 0; track < layout.tracks; track++) {
    const index = volume * layout.tracks + track;
    const version = targetVersionIn(run, cells, index, cells[heldFirst + (track >>> 5)], track);
    narrow(common, run.lineage.first(version), run.lineage.last(index, version, writes, cuts));
  }
  return common;
}

/** The group that a target is expected to show: the prior one while revertable, else its sequence number's. */
export function sequenceExpected(reading: Reading, volume: number): number {
  const { layout } = reading.run.world;
  const revertable = reading.cells[layout.revertable + volume] === 1;
  return reading.cells[(revertable ? layout.priorSequence : layout.sequence) + volume];
}

/** A target whose tracks all belong to another group, the newest such that has been cut, expects that one. */
export function targetExpected(reading: Reading, volume: number, common: Common): number {
  const sequence = sequenceExpected(reading, volume);
  if (common.first > common.last) return sequence;
  if (sequence >= common.first && sequence <= common.last) return sequence;
  return Math.max(common.first, Math.min(common.last, reading.cuts));
}

/** What all targets hold. */
export interface TargetContents {
  /** The number that all targets show; -1 if they show no single one. */
  readonly group: number;
  readonly consistent: boolean;
  /** The number that each volume shows; -1: more than one. */
  readonly shown: Int32Array;
}

export function targetContents(reading: Reading): TargetContents {
  const { volumes } = reading.run.world.layout;
  const shown = new Int32Array(volumes);
  const all = { first: 0, last: reading.cuts + 1 };
  let group = -2;
  for (let volume = 0; volume < volumes; volume++) {
    const common = commonOfTarget(reading, volume);
    narrow(all, common.first, common.last);
    // A track shows a group only if it belongs to it, so all show one number exactly if they have one in common.
    shown[volume] = common.first <= common.last ? targetExpected(reading, volume, common) : -1;
    group = group === -2 || group === shown[volume] ? shown[volume] : -1;
  }
  return { group, consistent: all.first <= all.last, shown };
}
