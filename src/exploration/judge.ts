/**
 * Whether a new state violates what must hold in every state. The invariants read only a part of
 * a state, and many states agree in that part: the last verdicts are kept, with the part that they
 * are of, in a small table where a later one takes the place of an earlier one.
 */
import type { Layout } from '../protocol/layout.ts';
import type { Explored, InvariantName } from './explored.ts';
import { hashOf } from './hash.ts';

const slots = 1 << 15;

export class Judge {
  private readonly explored: Explored;
  /** Of each word, the bits that the invariants may read. */
  private readonly mask: Int32Array;
  private readonly part: Int32Array;
  /** Parts that violate nothing. An empty place says it of the initial state, which is all zeros. */
  private readonly harmless: Int32Array;

  constructor(explored: Explored) {
    const { packing, world } = explored;
    this.explored = explored;
    this.mask = new Int32Array(packing.words);
    this.part = new Int32Array(packing.words);
    this.harmless = new Int32Array(packing.words * slots);
    for (const cell of judgedCells(world.layout)) {
      this.mask[packing.word[cell]] |= packing.mask[cell] << packing.shift[cell];
    }
  }

  get bytes(): number {
    return this.harmless.byteLength;
  }

  /** What the state whose packed words stand in `packed` from `at` on violates. */
  violated(packed: Int32Array, at: number): InvariantName | null {
    const { mask, part, harmless, explored } = this;
    const words = part.length;
    for (let word = 0; word < words; word++) part[word] = packed[at + word] & mask[word];
    const place = (hashOf(part, 0, words) & (slots - 1)) * words;
    let word = 0;
    while (word < words && harmless[place + word] === part[word]) word++;
    if (word === words) return null;
    explored.load(packed, at);
    const violated = explored.violated();
    if (violated === null) harmless.set(part, place);
    return violated;
  }
}

/** Every cell that the invariants of states may read; a test sees to it that they read no other. */
export function judgedCells(layout: Layout): number[] {
  const { volumes, tracks, volumeWords } = layout;
  const runs: [first: number, cells: number][] = [
    [layout.revertable, volumes],
    [layout.sequence, volumes],
    [layout.source, volumes * tracks],
    [layout.heldVersion, volumes * tracks],
    [layout.held, volumes * volumeWords],
  ];
  if (layout.record === -1) {
    runs.push([layout.phase, 1], [layout.inhibited, volumes]);
    runs.push([layout.priorCut, volumes * tracks], [layout.newCut, volumes * tracks]);
  } else {
    runs.push([layout.writes, 1], [layout.record, layout.changed - layout.record]);
  }
  return runs.flatMap(([first, cells]) => Array.from({ length: cells }, (_, index) => first + index));
}
