/** The gate before one FlashCopy source volume: closed while the volume is write-inhibited; updates queue there. */
export class Gate {
  private closedSince: number | null = null;
  private closedFor = 0;
  /** The write that each update carries, by track. */
  private readonly queue = new Map<number, number>();
  /** The most updates that queued at once. */
  queueMax = 0;

  get isClosed(): boolean {
    return this.closedSince !== null;
  }

  get queued(): number {
    return this.queue.size;
  }

  close(now: number): void {
    this.closedSince ??= now;
  }

  open(now: number): void {
    this.closedFor = this.microsecondsClosed(now);
    this.closedSince = null;
  }

  /** In all, up to now. */
  microsecondsClosed(now: number): number {
    return this.closedFor + (this.closedSince === null ? 0 : now - this.closedSince);
  }

  arrive(track: number, write: number): void {
    this.queue.set(track, write);
    this.queueMax = Math.max(this.queueMax, this.queue.size);
  }

  /** The update of a track goes through: the write that it carries; undefined if it never queued. */
  pass(track: number): number | undefined {
    const write = this.queue.get(track);
    this.queue.delete(track);
    return write;
  }

  /** What queues is gone; says how many updates. */
  empty(): number {
    const gone = this.queue.size;
    this.queue.clear();
    return gone;
  }
}
