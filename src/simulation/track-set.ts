/**
 * A set of tracks that answers "the next one from here on" at once, however sparse it is: a
 * bitmap, upon it a bitmap of the words that are not empty, and so on. It holds nothing that
 * could not be derived from the world's bitmaps; it only makes scanning them fast.
 */
export class TrackSet {
  size = 0;
  private readonly levels: Int32Array[] = [];

  constructor(capacity: number) {
    for (let words = (capacity + 31) >>> 5; ; words = (words + 31) >>> 5) {
      this.levels.push(new Int32Array(words));
      if (words <= 1) break;
    }
  }

  has(track: number): boolean {
    return ((this.levels[0][track >>> 5] >>> (track & 31)) & 1) === 1;
  }

  add(track: number): void {
    if (this.has(track)) return;
    this.size++;
    let position = track;
    for (const level of this.levels) {
      const word = position >>> 5;
      const before = level[word];
      level[word] = before | (1 << (position & 31));
      if (before !== 0) return;
      position = word;
    }
  }

  remove(track: number): void {
    if (!this.has(track)) return;
    this.size--;
    let position = track;
    for (const level of this.levels) {
      const word = position >>> 5;
      level[word] &= ~(1 << (position & 31));
      if (level[word] !== 0) return;
      position = word;
    }
  }

  clear(): void {
    for (const level of this.levels) level.fill(0);
    this.size = 0;
  }

  /** The first member at or after `from`, else the first of all; -1 if the set is empty. */
  nextFrom(from: number): number {
    if (this.size === 0) return -1;
    const after = this.atOrAfter(from);
    return after === -1 ? this.atOrAfter(0) : after;
  }

  private atOrAfter(from: number): number {
    let position = from;
    for (let depth = 0; depth < this.levels.length; depth++) {
      const level = this.levels[depth];
      const word = position >>> 5;
      if (word >= level.length) return -1;
      const rest = level[word] & (-1 << (position & 31));
      if (rest !== 0) return this.descend(depth, word, rest);
      position = word + 1;
    }
    return -1;
  }

  private descend(depth: number, word: number, bits: number): number {
    let position = word * 32 + lowestBit(bits);
    for (let level = depth - 1; level >= 0; level--) {
      position = position * 32 + lowestBit(this.levels[level][position]);
    }
    return position;
  }
}

const lowestBit = (bits: number): number => 31 - Math.clz32(bits & -bits);
