/**
 * What bounds the way to any event of a run. Now and then the journal since the last time is
 * put together into a stretch: what its many entries come to, each cell once and in the order of
 * cells, which is walked far faster than they are. Of the cells themselves a keyframe is kept
 * more seldom, so that all of this takes less room than the journal.
 */
import type { World } from '../protocol/world.ts';

/** A part of the journal, from the end of the stretch before: which cells differ after it, and how (old XOR new). */
interface Stretch {
  /** Entries of the journal up to its end. */
  readonly journalEnd: number;
  readonly cells: Int32Array;
  readonly deltas: Int32Array;
}

/** The cells after so many stretches. */
interface Keyframe {
  readonly stretches: number;
  readonly cells: Int32Array;
}

export interface Keyframes {
  /** The last one ends with the run. */
  readonly stretches: readonly Stretch[];
  /** The first is all zeros, then one after every `stretchesToKeyframe` stretches; the last is the run's end. */
  readonly keyframes: readonly Keyframe[];
}

const leastEntriesOfStretch = 32_768;
/** For each stretch all cells are gone through; the longer it is, the longer the walk in it. So it grows with the root of their number. */
const entriesOfStretchByRoot = 512;
const stretchesToKeyframe = 4;

export class KeyframeMaker {
  private readonly world: World;
  private readonly entriesOfStretch: number;
  private readonly stretches: Stretch[] = [];
  private readonly keyframes: Keyframe[];
  /** The cells at the end of the last stretch. */
  private readonly last: Int32Array;
  private next: number;

  constructor(world: World) {
    const { length } = world.cells;
    this.world = world;
    this.entriesOfStretch = Math.max(leastEntriesOfStretch, Math.floor(entriesOfStretchByRoot * Math.sqrt(length)));
    this.next = this.entriesOfStretch;
    this.last = new Int32Array(length);
    this.keyframes = [{ stretches: 0, cells: new Int32Array(length) }];
  }

  /** The run has come a bit further. */
  note(): void {
    const { world, stretches } = this;
    if (world.journalLength < this.next) return;
    this.next = world.journalLength + this.entriesOfStretch;
    this.endStretch();
    if (stretches.length % stretchesToKeyframe > 0) return;
    this.keyframes.push({ stretches: stretches.length, cells: world.cells.slice() });
  }

  /** The run has come to its end, and its world stays as it is. */
  complete(): Keyframes {
    const { world, stretches, keyframes } = this;
    this.endStretch();
    keyframes.push({ stretches: stretches.length, cells: world.cells });
    return { stretches, keyframes };
  }

  private endStretch(): void {
    const { world, last } = this;
    const { cells, journalLength } = world;
    const entries = journalLength - endOf(this.stretches, this.stretches.length);
    const changed = new Int32Array(Math.min(entries, cells.length));
    const deltas = new Int32Array(changed.length);
    let count = 0;
    for (let cell = 0; cell < cells.length; cell++) {
      const delta = cells[cell] ^ last[cell];
      if (delta === 0) continue;
      changed[count] = cell;
      deltas[count] = delta;
      count++;
      last[cell] = cells[cell];
    }
    this.stretches.push({ journalEnd: journalLength, cells: changed.slice(0, count), deltas: deltas.slice(0, count) });
  }
}

/** Entries of the journal up to the end of so many stretches. */
const endOf = (stretches: readonly Stretch[], count: number): number =>
  count === 0 ? 0 : stretches[count - 1].journalEnd;

/** After how many stretches one is nearest to a place in the journal. */
function nearestEnd(stretches: readonly Stretch[], journalEnd: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (endOf(stretches, middle) <= journalEnd) low = middle;
    else high = middle - 1;
  }
  if (low === stretches.length) return low;
  return endOf(stretches, low + 1) - journalEnd < journalEnd - endOf(stretches, low) ? low + 1 : low;
}

/**
 * Brings the cells as near as stretches lead to a place in the journal, if that is shorter than
 * the way from `journalAt`, where they are. Returns where they are then.
 */
export function bringNear(cells: Int32Array, journalAt: number, target: number, made: Keyframes): number {
  const { stretches, keyframes } = made;
  const nearest = nearestEnd(stretches, target);
  const journalEnd = endOf(stretches, nearest);
  // What a keyframe's copy costs, and stretches from there, in entries of the journal.
  if (Math.abs(journalEnd - target) + (cells.length >>> 5) >= Math.abs(journalAt - target)) return journalAt;
  const keyframe = nearestKeyframe(keyframes, nearest);
  cells.set(keyframe.cells);
  // Back along a stretch is the same as along it: XOR.
  const first = Math.min(keyframe.stretches, nearest);
  const end = Math.max(keyframe.stretches, nearest);
  for (let stretch = first; stretch < end; stretch++) applyDeltas(cells, stretches[stretch]);
  return journalEnd;
}

function nearestKeyframe(keyframes: readonly Keyframe[], stretches: number): Keyframe {
  const before = keyframes[Math.floor(stretches / stretchesToKeyframe)];
  const after = keyframes[Math.floor(stretches / stretchesToKeyframe) + 1];
  return after !== undefined && after.stretches - stretches < stretches - before.stretches ? after : before;
}

function applyDeltas(into: Int32Array, { cells, deltas }: Stretch): void {
  for (let place = 0; place < cells.length; place++) into[cells[place]] ^= deltas[place];
}
