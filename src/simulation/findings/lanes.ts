/**
 * What happened to each volume, as a lane of the timeline tells it: its preparations, their
 * failures, commits and reverts. Sorted by volume once, so that any window of lanes is at hand.
 */
import { momentsOf, type Moments } from '../moments.ts';
import { eventKinds, type EventKind } from '../names.ts';
import type { Run } from '../run.ts';

/** What a lane tells, as `what` in a lane has it. */
export const laneKinds = ['prepare', 'prepareFails', 'prepareAnswerLost', 'commit', 'revert'] as const;
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

/** All events that lanes tell, volume by volume. */
export interface LaneIndex {
  readonly offsets: Uint32Array;
  readonly events: Uint32Array;
}

const notTold = 255;
const toldAs = Uint8Array.from(eventKinds, (kind: EventKind) => {
  const what = (laneKinds as readonly EventKind[]).indexOf(kind);
  return what === -1 ? notTold : what;
});

export function laneIndexOf({ columns, settings }: Run): LaneIndex {
  const offsets = new Uint32Array(settings.volumes + 1);
  for (let event = 0; event < columns.length; event++) {
    if (toldAs[columns.kind[event]] !== notTold) offsets[columns.subject[event] + 1]++;
  }
  for (let volume = 0; volume < settings.volumes; volume++) offsets[volume + 1] += offsets[volume];
  const events = new Uint32Array(offsets[settings.volumes]);
  const next = offsets.slice();
  for (let event = 0; event < columns.length; event++) {
    if (toldAs[columns.kind[event]] === notTold) continue;
    events[next[columns.subject[event]]++] = event;
  }
  return { offsets, events };
}

/** The lanes of so many volumes from one on (counted from 0); fewer where there are no more. */
export function lanesOf(run: Run, index: LaneIndex, firstVolume: number, count: number): Lanes {
  const first = Math.max(0, Math.min(firstVolume, run.settings.volumes));
  const last = Math.max(first, Math.min(first + count, run.settings.volumes));
  const begin = index.offsets[first];
  const events = Uint32Array.from(index.events.subarray(begin, index.offsets[last]));
  return {
    firstVolume: first,
    offsets: Uint32Array.from(index.offsets.subarray(first, last + 1), (offset) => offset - begin),
    at: momentsOf(run, events),
    what: Uint8Array.from(events, (event) => toldAs[run.columns.kind[event]]),
  };
}
