/**
 * The states that a search has reached, each once: packed words in one typed array with open
 * addressing, so that a look-up touches one place in memory. States are numbered in the order
 * in which they are found; for each the number of the state that it was found from is kept.
 */
import { assert } from '../base/assert.ts';

/** The answers of `add` that are not a new state's number. */
const known = -1;
export const noRoom = -2;

const takenMark = -2147483648;
const fullestPart = 0.7;
const bytesOfWord = 4;

export class StateTable {
  /** States so far. */
  size = 0;
  private readonly words: number;
  /** What the table may take, in bytes, also while it grows. */
  limitBytes: number;
  private slots: number;
  private table: Int32Array;
  /** By number: the state's slot, and the number of the state before it. */
  private slotOf = new Uint32Array(1024);
  private before = new Uint32Array(1024);

  constructor(words: number, limitBytes: number) {
    this.words = words;
    this.limitBytes = limitBytes;
    this.slots = 1 << 12;
    this.table = new Int32Array(this.slots * words);
  }

  get bytes(): number {
    return (this.table.length + this.slotOf.length + this.before.length) * bytesOfWord;
  }

  /**
   * The state's number if it is new; else `known`, or `noRoom` for another state within the limit.
   */
  add(packed: Int32Array, from: number): number {
    const { words, table } = this;
    const mask = this.slots - 1;
    const first = packed[0] | takenMark;
    let slot = hashOf(packed, words) & mask;
    for (;;) {
      const place = slot * words;
      const taken = table[place];
      if (taken === 0) break;
      if (taken === first && equalRest(table, place, packed, words)) return known;
      slot = (slot + 1) & mask;
    }
    if (this.size >= this.slots * fullestPart) {
      if (!this.widenTable()) return noRoom;
      return this.add(packed, from);
    }
    if (this.size === this.slotOf.length && !this.widenColumns()) return noRoom;
    table[slot * words] = first;
    for (let word = 1; word < words; word++) table[slot * words + word] = packed[word];
    this.slotOf[this.size] = slot;
    this.before[this.size] = from;
    return this.size++;
  }

  /** The packed words of a state by its number. */
  read(state: number, packed: Int32Array): void {
    const place = this.slotOf[state] * this.words;
    packed[0] = this.table[place] & ~takenMark;
    for (let word = 1; word < this.words; word++) packed[word] = this.table[place + word];
  }

  /** The numbers of the states that lead to a state, the first (0) first. */
  wayTo(state: number): number[] {
    const way = [state];
    for (let at = state; at !== 0; ) {
      const previous = this.before[at];
      assert(previous < at, 'A state is found after the one that it was found from.');
      at = previous;
      way.push(at);
    }
    return way.toReversed();
  }

  /** Twice the slots, each state where its hash puts it now. False: it would not fit into the limit. */
  private widenTable(): boolean {
    const { words } = this;
    const slots = this.slots * 2;
    // While the states move, both tables are there.
    if (this.bytes + slots * words * bytesOfWord > this.limitBytes) return false;
    const old = this.table;
    const table = new Int32Array(slots * words);
    const mask = slots - 1;
    const packed = new Int32Array(words);
    for (let state = 0; state < this.size; state++) {
      const from = this.slotOf[state] * words;
      for (let word = 0; word < words; word++) packed[word] = old[from + word];
      packed[0] &= ~takenMark;
      let slot = hashOf(packed, words) & mask;
      while (table[slot * words] !== 0) slot = (slot + 1) & mask;
      table[slot * words] = packed[0] | takenMark;
      for (let word = 1; word < words; word++) table[slot * words + word] = packed[word];
      this.slotOf[state] = slot;
    }
    this.table = table;
    this.slots = slots;
    return true;
  }

  private widenColumns(): boolean {
    const length = this.slotOf.length + (this.slotOf.length >>> 1);
    if (this.bytes + length * 2 * bytesOfWord > this.limitBytes) return false;
    const slotOf = new Uint32Array(length);
    slotOf.set(this.slotOf);
    this.slotOf = slotOf;
    const before = new Uint32Array(length);
    before.set(this.before);
    this.before = before;
    return true;
  }
}

function hashOf(packed: Int32Array, words: number): number {
  let mixed = Math.imul(packed[0], 0x9e3779b1);
  for (let word = 1; word < words; word++) {
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b) ^ packed[word];
    mixed = Math.imul(mixed, 0x9e3779b1);
  }
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
  return mixed ^ (mixed >>> 15);
}

function equalRest(table: Int32Array, place: number, packed: Int32Array, words: number): boolean {
  for (let word = 1; word < words; word++) if (table[place + word] !== packed[word]) return false;
  return true;
}
