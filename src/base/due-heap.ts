/** Who is due when, earliest first; at the same time the lower key first, so that ties never depend on history. */
export class DueHeap {
  private readonly times: number[] = [];
  private readonly keys: number[] = [];

  /** When the first is due; Infinity if none is. */
  get firstTime(): number {
    return this.times[0] ?? Infinity;
  }

  /** Nobody is due any more. */
  clear(): void {
    this.times.length = 0;
    this.keys.length = 0;
  }

  push(time: number, key: number): void {
    let place = this.times.length;
    while (place > 0) {
      const above = (place - 1) >>> 1;
      if (!this.earlier(time, key, above)) break;
      this.times[place] = this.times[above]!;
      this.keys[place] = this.keys[above]!;
      place = above;
    }
    this.times[place] = time;
    this.keys[place] = key;
  }

  /** Takes the first out and returns its key; the heap must not be empty. */
  pop(): number {
    const first = this.keys[0];
    const time = this.times.pop()!;
    const key = this.keys.pop()!;
    if (this.times.length > 0) this.sink(time, key);
    return first;
  }

  private sink(time: number, key: number): void {
    const { times, keys } = this;
    let place = 0;
    for (;;) {
      let below = place * 2 + 1;
      if (below >= times.length) break;
      if (below + 1 < times.length && this.earlier(times[below + 1], keys[below + 1], below)) below++;
      if (this.earlier(time, key, below)) break;
      times[place] = times[below]!;
      keys[place] = keys[below]!;
      place = below;
    }
    times[place] = time;
    keys[place] = key;
  }

  private earlier(time: number, key: number, place: number): boolean {
    const other = this.times[place];
    return time < other || (time === other && key < this.keys[place]);
  }
}
