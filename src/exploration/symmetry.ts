/** Volumes taken as interchangeable: their blocks of words put in order, so that one state stands for all that differ by names. */
import type { Packing } from './packing.ts';

/** Sorts the blocks of the state from `first` on, in place (insertion sort: there are few, and most are in order). */
export function sortBlocks(packed: Int32Array, first: number, { blockStart, blockWords, words }: Packing): void {
  const start = first + blockStart;
  for (let block = start + blockWords; block < first + words; block += blockWords) {
    for (let at = block; at > start && isLess(packed, at, at - blockWords, blockWords); at -= blockWords) {
      for (let word = 0; word < blockWords; word++) {
        const held = packed[at + word];
        packed[at + word] = packed[at - blockWords + word];
        packed[at - blockWords + word] = held;
      }
    }
  }
}

function isLess(packed: Int32Array, one: number, other: number, length: number): boolean {
  for (let word = 0; word < length; word++) {
    if (packed[one + word] !== packed[other + word]) return packed[one + word] < packed[other + word];
  }
  return false;
}
