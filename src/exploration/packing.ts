/**
 * How a state is packed: each cell of its identity gets as many bits as its bound needs, in
 * 32-bit words. A world that is explored keeps its packed words up to date with every `put`,
 * so that a state is never packed from scratch. Exact: two states have the same words only if
 * all their cells are the same.
 */
import { assert } from '../base/assert.ts';
import { bitsOf } from '../protocol/bitmap.ts';
import type { Layout } from '../protocol/layout.ts';
import type { Bounds } from '../protocol/switches.ts';

export interface Packing {
  /** Words of a packed state. */
  readonly words: number;
  /** By cell: its word, how far it is shifted there, and its mask (before the shift). 0 bits: not part of the identity. */
  readonly word: Uint8Array;
  readonly shift: Uint8Array;
  readonly mask: Int32Array;
  /** The cells that have bits. */
  readonly cells: Int32Array;
  /** With volumes interchangeable: the first word of each volume's block, and how many words a block has. */
  readonly blockStart: number;
  readonly blockWords: number;
}

const bitsOfWord = 32;

const bitsFor = (largest: number): number => 32 - Math.clz32(largest);

/** The cells of a state's identity with the largest value that each may have, whole first, then volume by volume. */
function* identityCells(layout: Layout, bounds: Bounds): Generator<{ cell: number; bits: number; volume: number }> {
  const { volumes, tracks, volumeWords } = layout;
  const writeBits = bitsFor(bounds.writes);
  const groupBits = bitsFor(bounds.groups);
  yield { cell: layout.writes, bits: writeBits, volume: -1 };
  yield { cell: layout.phase, bits: 3, volume: -1 };
  yield { cell: layout.group, bits: groupBits, volume: -1 };
  yield { cell: layout.faults, bits: bitsFor(bounds.faults), volume: -1 };
  if (layout.record !== -1) {
    for (let write = 0; write < bounds.writes; write++) {
      yield { cell: layout.record + write, bits: bitsFor(volumes * tracks), volume: -1 };
    }
  }
  for (let volume = 0; volume < volumes; volume++) {
    yield { cell: layout.inhibited + volume, bits: 1, volume };
    yield { cell: layout.revertable + volume, bits: 1, volume };
    yield { cell: layout.sequence + volume, bits: groupBits, volume };
    yield { cell: layout.priorSequence + volume, bits: groupBits, volume };
    yield { cell: layout.answer + volume, bits: 2, volume };
    for (const array of [layout.primary, layout.source, layout.heldVersion, layout.priorCut, layout.newCut]) {
      for (let track = 0; track < tracks; track++)
        yield { cell: array + volume * tracks + track, bits: writeBits, volume };
    }
    for (const bitmap of [layout.changed, layout.outOfSync, layout.held]) {
      for (let word = 0; word < volumeWords; word++) {
        const bits = Math.min(32, tracks - word * 32);
        yield { cell: bitmap + volume * volumeWords + word, bits, volume };
      }
    }
  }
}

/** `blocks`: each volume begins a word of its own, so that volumes can be put in order. */
export function packingOf(layout: Layout, bounds: Bounds, blocks: boolean): Packing {
  const word = new Uint8Array(layout.end);
  const shift = new Uint8Array(layout.end);
  const mask = new Int32Array(layout.end);
  let at = 0;
  let free = bitsOfWord;
  let volumeBefore = -1;
  const blockStarts: number[] = [];
  for (const { cell, bits, volume } of identityCells(layout, bounds)) {
    assert(bits <= 31, 'A cell of an explored state fits into a word.');
    const newBlock = blocks && volume !== volumeBefore;
    if (bits > free || newBlock) {
      at++;
      free = bitsOfWord;
    }
    if (newBlock) blockStarts.push(at);
    volumeBefore = volume;
    free -= bits;
    word[cell] = at;
    shift[cell] = free;
    mask[cell] = bits === 0 ? 0 : (1 << bits) - 1;
  }
  const blockStart = blockStarts[0] ?? 0;
  const blockWords = blocks ? (at + 1 - blockStart) / layout.volumes : 0;
  const cells = Int32Array.from([...mask.keys()].filter((cell) => mask[cell] !== 0));
  return { words: at + 1, word, shift, mask, cells, blockStart, blockWords };
}

/** The cells of the state whose packed words stand in `packed` from `at` on, with what is derived from them. */
export function unpack(packing: Packing, layout: Layout, packed: Int32Array, at: number, into: Int32Array): void {
  const { cells, word, shift, mask } = packing;
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index];
    into[cell] = (packed[at + word[cell]] >>> shift[cell]) & mask[cell];
  }
  let outOfSync = 0;
  const last = layout.outOfSync + layout.volumes * layout.volumeWords;
  for (let cell = layout.outOfSync; cell < last; cell++) outOfSync += bitsOf(into[cell]);
  into[layout.outOfSyncCount] = outOfSync;
}
