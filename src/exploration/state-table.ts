/**
 * The states that a search has reached, each once and whole, in the order in which they were
 * found. A state's record is its packed words and the number of the state that it was found from.
 * Records are kept in blocks, so that nothing is copied as they become more. An index with open
 * addressing finds them: a slot has a record's number, and in the bits that are left of its word a
 * part of the state's hash, so that records of other states are hardly ever looked at.
 */
import { assert } from '../base/assert.ts';
import { hashOf } from './hash.ts';

/** The answers of `add` that are not a new state's number. */
export const known = -1;
export const noRoom = -2;

const bytesOfWord = 4;
const fullestPart = 0.7;
const firstSlots = 1 << 12;
const blockBits = 14;
const blockRecords = 1 << blockBits;
const withinBlock = blockRecords - 1;
const indexedTogether = 64;

export class StateTable {
  /** States so far. */
  size = 0;
  /** What the table may take, in bytes, also while it grows. */
  limitBytes: number;
  private readonly words: number;
  private readonly recordWords: number;
  /** Record 0 is nobody's, so that an empty slot is a 0. */
  private readonly blocks: Int32Array[] = [];
  private slots = new Int32Array(firstSlots);
  /** How many states there may be before the index must be wider. */
  private fullest = Math.floor(firstSlots * fullestPart);
  /** What was only read so that it is near: kept, so that the reading is not left out. */
  touched = 0;

  constructor(words: number, limitBytes: number) {
    this.words = words;
    this.recordWords = words + 1;
    this.limitBytes = limitBytes;
    this.addBlock();
  }

  get bytes(): number {
    return (this.blocks.length * blockRecords * this.recordWords + this.slots.length) * bytesOfWord;
  }

  /**
   * Takes the state whose packed words stand in `packed` from `at` on, found from the state with the number `from`:
   * its number if it is new; else `known`, or `noRoom` for another state within the limit.
   */
  add(packed: Int32Array, at: number, hash: number, from: number): number {
    const { slots, blocks, words, recordWords } = this;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let entry = slots[slot]; entry !== 0; entry = slots[slot]) {
      if (((entry ^ hash) & ~mask) === 0) {
        const record = entry & mask;
        const block = blocks[record >>> blockBits];
        const first = (record & withinBlock) * recordWords;
        let word = 0;
        while (word < words && block[first + word] === packed[at + word]) word++;
        if (word === words) return known;
      }
      slot = (slot + 1) & mask;
    }
    if (this.size >= this.fullest) {
      if (!this.widenIndex()) return noRoom;
      return this.add(packed, at, hash, from);
    }
    const record = this.size + 1;
    if (record >>> blockBits === blocks.length && !this.addBlock()) return noRoom;
    slots[slot] = (hash & ~mask) | record;
    const block = blocks[record >>> blockBits];
    const first = (record & withinBlock) * recordWords;
    for (let word = 0; word < words; word++) block[first + word] = packed[at + word];
    block[first + words] = from;
    return this.size++;
  }

  /**
   * Reads what `add` will read for these hashes, so that it is near when `add` comes. Memory that is far away is
   * fetched for many at once here, where one `add` after the other would wait each time.
   */
  touch(hashes: Int32Array, count: number): void {
    const { slots, blocks, recordWords } = this;
    const mask = slots.length - 1;
    let touched = 0;
    for (let index = 0; index < count; index++) touched ^= slots[hashes[index] & mask];
    for (let index = 0; index < count; index++) {
      const entry = slots[hashes[index] & mask];
      const unlike = (entry ^ hashes[index]) & ~mask;
      // All ones if nothing is unlike, else all zeros. (A branch would be guessed wrong half the time.)
      const alike = ~((unlike | -unlike) >> 31);
      const record = entry & mask & alike;
      touched ^= blocks[record >>> blockBits][(record & withinBlock) * recordWords];
    }
    this.touched ^= touched;
  }

  /** Where the packed words of a state stand: in this block, from `placeOf` on. */
  blockOf(state: number): Int32Array {
    return this.blocks[(state + 1) >>> blockBits];
  }

  placeOf(state: number): number {
    return ((state + 1) & withinBlock) * this.recordWords;
  }

  /** The numbers of the states that lead to a state, the first (0) first. */
  wayTo(state: number): number[] {
    const way = [state];
    for (let at = state; at !== 0; ) {
      const before = this.blockOf(at)[this.placeOf(at) + this.words];
      assert(before < at, 'A state is found after the one that it was found from.');
      at = before;
      way.push(at);
    }
    return way.toReversed();
  }

  private addBlock(): boolean {
    const length = blockRecords * this.recordWords;
    if (this.blocks.length > 0 && this.bytes + length * bytesOfWord > this.limitBytes) return false;
    this.blocks.push(new Int32Array(length));
    return true;
  }

  /** Twice the slots. The index is made anew from the records, so the old one can go first. */
  private widenIndex(): boolean {
    const length = this.slots.length * 2;
    if (this.bytes + (length - this.slots.length) * bytesOfWord > this.limitBytes) return false;
    this.slots = new Int32Array(0);
    this.slots = new Int32Array(length);
    this.fullest = Math.floor(length * fullestPart);
    const hashes = new Int32Array(indexedTogether);
    for (let first = 1; first <= this.size; first += indexedTogether) {
      this.index(first, Math.min(indexedTogether, this.size + 1 - first), hashes);
    }
    return true;
  }

  /** Puts so many records from `first` on into the index. */
  private index(first: number, count: number, hashes: Int32Array): void {
    const { slots, blocks, words, recordWords } = this;
    const mask = slots.length - 1;
    let touched = 0;
    for (let index = 0; index < count; index++) {
      const record = first + index;
      const hash = hashOf(blocks[record >>> blockBits], (record & withinBlock) * recordWords, words);
      hashes[index] = hash;
      touched ^= slots[hash & mask];
    }
    this.touched ^= touched;
    for (let index = 0; index < count; index++) {
      let slot = hashes[index] & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = (hashes[index] & ~mask) | (first + index);
    }
  }
}
