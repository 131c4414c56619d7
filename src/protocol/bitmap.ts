/** Bitmaps over the tracks, in a world's cells: reading, and writing through `put`. */
import type { World } from './world.ts';

export function bit(world: World, bitmap: number, volume: number, track: number): boolean {
  const word = world.cells[bitmap + volume * world.layout.volumeWords + (track >>> 5)];
  return ((word >>> (track & 31)) & 1) === 1;
}

export function setBit(world: World, bitmap: number, volume: number, track: number): void {
  const cell = bitmap + volume * world.layout.volumeWords + (track >>> 5);
  world.put(cell, world.cells[cell] | (1 << (track & 31)));
}

export function clearBit(world: World, bitmap: number, volume: number, track: number): void {
  const cell = bitmap + volume * world.layout.volumeWords + (track >>> 5);
  world.put(cell, world.cells[cell] & ~(1 << (track & 31)));
}

/** How many bits of a word are set. */
export function bitsOf(word: number): number {
  let left = word - ((word >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** How many tracks of a volume a bitmap names. */
export function countOfVolume(cells: Int32Array, bitmap: number, volumeWords: number, volume: number): number {
  let count = 0;
  const first = bitmap + volume * volumeWords;
  for (let cell = first; cell < first + volumeWords; cell++) count += bitsOf(cells[cell]);
  return count;
}
