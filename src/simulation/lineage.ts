/**
 * To which groups a version belongs. A version belongs to group g if it was its track's
 * newest at g's cut; group 0 is the initial copy. For that a run keeps the write counter at
 * each cut, and for each write the next one to the same track: no cut is ever copied.
 */
export class Lineage {
  /** The next write to the same track; 0: none. Indexed by the write's number. */
  private next = new Int32Array(1024);
  /** The first write to a track, which ends the initial copy there; 0: none. */
  private readonly firstWrite: Int32Array;
  /** Host writes at the cut of group g; [0] is the initial copy. */
  readonly writesAtCut: number[] = [0];
  /** The first group cut at or after a write; worked out once the run is made. */
  private firstGroup = new Uint16Array(0);
  writes = 0;

  constructor(allTracks: number) {
    this.firstWrite = new Int32Array(allTracks);
  }

  /** Write number `version` goes to a track that had the version `previous` until now. */
  write(index: number, previous: number, version: number): void {
    if (version >= this.next.length) {
      const grown = new Int32Array(this.next.length * 2);
      grown.set(this.next);
      this.next = grown;
    }
    if (previous === 0) this.firstWrite[index] = version;
    else this.next[previous] = version;
    this.writes = version;
  }

  cut(): void {
    this.writesAtCut.push(this.writes);
  }

  /** The run is made: works out each write's first group. */
  complete(): void {
    this.firstGroup = new Uint16Array(this.writes + 1);
    let group = 1;
    for (let version = 1; version <= this.writes; version++) {
      while (group < this.writesAtCut.length && this.writesAtCut[group] < version) group++;
      this.firstGroup[version] = group;
    }
  }

  /** The first group that a version belongs to, or was on its way to. */
  first(version: number): number {
    return this.firstGroup[version];
  }

  /** The next write to the same track; 0: none in the whole run. */
  nextWrite(index: number, version: number): number {
    return version === 0 ? this.firstWrite[index] : this.next[version];
  }

  /**
   * The last group that a version belongs to, seen from a moment with so many host writes and
   * cuts; the coming group counts as cut at that moment. Less than `first` if it belongs to none.
   */
  last(index: number, version: number, writes: number, cuts: number): number {
    const next = this.nextWrite(index, version);
    return next === 0 || next > writes ? cuts + 1 : this.firstGroup[next] - 1;
  }
}
