/**
 * What the targets hold, kept from frame to frame. A target is a copy of a moment: it changes
 * only as a command takes effect on its volume, however much its source changes beneath it. So
 * what it holds between two commands is looked up in all its tracks once, at the first frame there.
 */
import { commandIndexOf, type CommandIndex } from '../command-index.ts';
import type { Run } from '../run.ts';
import type { View } from '../view.ts';
import { commonOf, heldByTarget, type FindCommon, type HeldByTarget, type Reading } from './contents.ts';

/** Not looked up yet. */
const unknown = -1;

class KeptContents {
  private readonly commands: CommandIndex;
  /** What a target holds from its n-th command on: an entry for each command, and before those of a volume one for its start. */
  private readonly newest: Int32Array;
  private readonly missing: Int32Array;

  constructor(run: Run) {
    this.commands = commandIndexOf(run);
    const stretches = this.commands.events.length + run.settings.volumes;
    this.newest = new Int32Array(stretches).fill(unknown);
    this.missing = new Int32Array(stretches);
  }

  held(reading: Reading, volume: number, event: number): HeldByTarget {
    const stretch = volume + this.commandsUpTo(volume, event);
    if (this.newest[stretch] === unknown) {
      const held = heldByTarget(reading, volume);
      this.newest[stretch] = held.newest;
      this.missing[stretch] = held.missing;
    }
    return { newest: this.newest[stretch], missing: this.missing[stretch] };
  }

  /** How many commands had taken effect by an event: all those of the volumes before, and those of this one. */
  private commandsUpTo(volume: number, event: number): number {
    const { offsets, events } = this.commands;
    let low = offsets[volume];
    let high = offsets[volume + 1];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (events[middle] <= event) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const kept = new WeakMap<Run, KeptContents>();

/** Finds the groups of a view's targets, at its moment and as its run has it (nothing is settled for a question). */
export function keptCommons({ run, event }: View): FindCommon {
  const contents = kept.get(run) ?? new KeptContents(run);
  kept.set(run, contents);
  return (reading, volume) => commonOf(reading, contents.held(reading, volume, event));
}
