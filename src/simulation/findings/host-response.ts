/**
 * How long the hosts wait for their writes. A write that need not wait is answered by the primary
 * after a usual time (domain: parameters); one that waits is answered so much later: until the
 * hold at the cut is over, and until its track has been drained.
 */

/** What a host write takes that need not wait: half a millisecond. */
export const usualResponseMicroseconds = 500;

/** Sums over the writes so far, in microseconds. */
export class HostResponse {
  writes = 0;
  /** Waiting while the hosts are held at a cut, and waiting for a track to be drained. */
  heldFor = 0;
  drainedFor = 0;
  longest = usualResponseMicroseconds;
  /** Of the last write that had to wait. */
  heldLast = 0;
  drainedLast = 0;
  /** 1 + the place of the first and of the last write that waits for a track; 0: none. */
  private readonly first: Int32Array;
  private readonly last: Int32Array;
  /** By place: since when it waits, when the hold ends that it came into, the next for the same track or the next free place. */
  private since = new Float64Array(256);
  private heldUntil = new Float64Array(256);
  private next = new Int32Array(256);
  private used = 0;
  private free = 0;
  private holdEndsAt = 0;

  constructor(allTracks: number) {
    this.first = new Int32Array(allTracks);
    this.last = new Int32Array(allTracks);
  }

  /** The hosts are held until then. */
  hold(untilMicroseconds: number): void {
    this.holdEndsAt = untilMicroseconds;
  }

  waits(index: number, now: number): void {
    const place = this.take();
    this.since[place] = now;
    this.heldUntil[place] = this.holdEndsAt;
    this.next[place] = 0;
    if (this.first[index] === 0) this.first[index] = place + 1;
    else this.next[this.last[index] - 1] = place + 1;
    this.last[index] = place + 1;
  }

  /** A write is done: of those that wait for its track, the first. Returns its response in microseconds. */
  wrote(index: number, now: number): number {
    this.writes++;
    if (this.first[index] === 0) return usualResponseMicroseconds;
    const place = this.first[index] - 1;
    this.first[index] = this.next[place];
    this.next[place] = this.free;
    this.free = place + 1;
    const since = this.since[place];
    this.heldLast = Math.max(0, Math.min(now, this.heldUntil[place]) - since);
    this.drainedLast = now - since - this.heldLast;
    this.heldFor += this.heldLast;
    this.drainedFor += this.drainedLast;
    const response = usualResponseMicroseconds + now - since;
    if (response > this.longest) this.longest = response;
    return response;
  }

  private take(): number {
    if (this.free > 0) {
      const place = this.free - 1;
      this.free = this.next[place];
      return place;
    }
    if (this.used === this.since.length) this.grow();
    return this.used++;
  }

  private grow(): void {
    const length = this.used * 2;
    const [since, heldUntil, next] = [new Float64Array(length), new Float64Array(length), new Int32Array(length)];
    since.set(this.since);
    heldUntil.set(this.heldUntil);
    next.set(this.next);
    this.since = since;
    this.heldUntil = heldUntil;
    this.next = next;
  }
}
