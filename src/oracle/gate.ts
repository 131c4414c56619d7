/** The gate before one FlashCopy source volume: closed while the volume is write-inhibited; updates queue there. */
export class Gate {
  private closedSince: number | null = null;
  private closedFor = 0;
  /** Their tracks. */
  private readonly queue = new Set<number>();
  /** The most updates that queued at once. */
  queueMax = 0;

  get isClosed(): boolean {
    return this.closedSince !== null;
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

  arrive(track: number): void {
    this.queue.add(track);
    this.queueMax = Math.max(this.queueMax, this.queue.size);
  }

  /** The update of a track goes through; false if none queued. */
  pass(track: number): boolean {
    return this.queue.delete(track);
  }

  /** What queues is gone; says how many updates. */
  empty(): number {
    const gone = this.queue.size;
    this.queue.clear();
    return gone;
  }
}
