/**
 * What happened to each volume, as a lane of the timeline tells it: its preparations, their
 * failures, commits and reverts. Any window of lanes is at hand.
 */
import { commandAt, commandKinds, type CommandIndex } from '../command-index.ts';
import { momentsOf, type Moments } from '../moments.ts';
import type { Run } from '../run.ts';

/** What a lane tells, as `what` in a lane has it. */
export const laneKinds = commandKinds;
export type LaneKind = (typeof laneKinds)[number];

/** The lanes of some volumes in a row. */
export interface Lanes {
  readonly firstVolume: number;
  /** Of volume firstVolume + i: its entries in the columns below go from offsets[i] to before offsets[i + 1]. */
  readonly offsets: Uint32Array<ArrayBuffer>;
  readonly at: Moments;
  /** Index into laneKinds. */
  readonly what: Uint8Array<ArrayBuffer>;
}

/** The lanes of so many volumes from one on (counted from 0); fewer where there are no more. */
export function lanesOf(run: Run, index: CommandIndex, firstVolume: number, count: number): Lanes {
  const first = Math.max(0, Math.min(firstVolume, run.settings.volumes));
  const last = Math.max(first, Math.min(first + count, run.settings.volumes));
  const begin = index.offsets[first];
  const events = Uint32Array.from(index.events.subarray(begin, index.offsets[last]));
  return {
    firstVolume: first,
    offsets: Uint32Array.from(index.offsets.subarray(first, last + 1), (offset) => offset - begin),
    at: momentsOf(run, events),
    what: Uint8Array.from(events, (event) => commandAt[run.columns.kind[event]]),
  };
}
