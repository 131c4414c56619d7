/**
 * What the application's commands came to on each volume: its preparations, their failures, commits
 * and reverts. Sorted by volume once, in slices if need be, so that each volume's are at hand.
 */
import { eventKinds, type EventKind } from './names.ts';
import type { Run } from './run.ts';

export const commandKinds = ['prepare', 'prepareFails', 'prepareAnswerLost', 'commit', 'revert'] as const;

/** The events of the kinds above, volume by volume. */
export interface CommandIndex {
  /** Those of a volume go from offsets[volume] to before offsets[volume + 1]. */
  readonly offsets: Uint32Array;
  /** Rising within a volume. */
  readonly events: Uint32Array;
}

const noCommand = 255;
/** By an event's code: the index of its kind above, or 255. */
export const commandAt = Uint8Array.from(eventKinds, (kind: EventKind) => {
  const command = (commandKinds as readonly EventKind[]).indexOf(kind);
  return command === -1 ? noCommand : command;
});

/** Goes over the events twice: how many each volume has, then each to its place. */
export class CommandIndexMaker {
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
      if (commandAt[columns.kind[event]] === noCommand) continue;
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
  complete(): CommandIndex {
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

/** The whole index at once. */
export function commandIndexOf(run: Run): CommandIndex {
  const maker = new CommandIndexMaker(run);
  while (!maker.advance(Infinity));
  return maker.complete();
}
