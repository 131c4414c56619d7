/** Volumes taken as interchangeable: their blocks of words put in order, so that one state stands for all that differ by names. */
import type { Packing } from './packing.ts';

/** Sorts the volumes' blocks in place (insertion sort: there are few, and most are in order). */
export function sortBlocks(packed: Int32Array, { blockStart, blockWords, words }: Packing): void {
  for (let block = blockStart + blockWords; block < words; block += blockWords) {
    for (let at = block; at > blockStart && isLess(packed, at, at - blockWords, blockWords); at -= blockWords) {
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
