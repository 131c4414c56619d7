/**
 * What happened to each volume, as a lane of the timeline tells it: its preparations, their
 * failures, commits and reverts. Sorted by volume once, in slices if need be, so that any window of
 * lanes is at hand.
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

/** Goes over the events twice: how many each volume has, then each to its place. */
export class LaneIndexMaker {
  private readonly run: Run;
  private readonly offsets: Uint32Array;
  /** Where the next of a volume goes. Empty until all are counted. */
  private next = new Uint32Array(0);
  private events: Uint32Array | null = null;
  private event = 0;

  constructor(run: Run) {
    this.run = run;
    this.offsets = new Uint32Array(run.settings.volumes + 1);
  }

  /** Goes on to the end (true), or over so many events (false). */
  advance(events: number): boolean {
    const { columns } = this.run;
    const until = Math.min(columns.length, this.event + events);
    for (let event = this.event; event < until; event++) {
      if (toldAs[columns.kind[event]] === notTold) continue;
      const volume = columns.subject[event];
      if (this.events === null) this.offsets[volume + 1]++;
      else this.events[this.next[volume]++] = event;
    }
    this.event = until;
    if (until < columns.length) return false;
    if (this.events !== null) return true;
    this.allCounted();
    return false;
  }

  /** Only once the end is reached. */
  complete(): LaneIndex {
    return { offsets: this.offsets, events: this.events ?? new Uint32Array(0) };
  }

  private allCounted(): void {
    const { offsets } = this;
    for (let volume = 1; volume < offsets.length; volume++) offsets[volume] += offsets[volume - 1];
    this.events = new Uint32Array(offsets[offsets.length - 1]);
    this.next = offsets.slice();
    this.event = 0;
  }
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
