/**
 * The link and the updates on it. An update carries the version that its track had as it left;
 * one that a command on its volume overtook, or whose group was given up, is read again as it enters.
 */
export interface Update {
  readonly volume: number;
  readonly track: number;
  /** The write that it carries; null: it is read again. */
  readonly carries: number | null;
}

export class Link {
  isUp = true;
  /** A track has one at the most. */
  private updates: readonly Update[] = [];

  has(volume: number, track: number): boolean {
    return this.updates.some((each) => each.volume === volume && each.track === track);
  }

  send(update: Update): void {
    this.updates = [...this.updates, update];
  }

  /** The update of a track comes off the link; undefined: there is none. */
  take(volume: number, track: number): Update | undefined {
    const taken = this.updates.find((each) => each.volume === volume && each.track === track);
    this.updates = this.updates.filter((each) => each !== taken);
    return taken;
  }

  /** A command takes effect on the volume, or the group of its updates is given up. */
  overtake(volume: number): void {
    this.updates = this.updates.map((each) => (each.volume === volume ? { ...each, carries: null } : each));
  }

  /** The link is down: what was on it is gone; says how many updates. */
  breakDown(): number {
    const lost = this.updates.length;
    this.updates = [];
    this.isUp = false;
    return lost;
  }
}
