/**
 * What all targets together hold, in the hosts' order of writes: the newest write that is there,
 * and the earliest that is missing. Kept along a run for the targets as they are, and for the
 * targets as they would be if all that is revertable were committed.
 *
 * A target only ever gets newer versions (it takes over its source's), and so does a source: so
 * the earliest missing write is found by going on from where it was. Only a revert takes back
 * what a commit would have brought, and never beyond what the target holds.
 */
import { recoveredVersion } from '../../protocol/recovery.ts';
import type { World } from '../../protocol/world.ts';

/** The newest write that is there (0: none but the initial copy), and the earliest missing (`writes` + 1: none yet). */
export interface Held {
  newest: number;
  missing: number;
}

export class HeldContents {
  readonly asIs: Held = { newest: 0, missing: 1 };
  readonly ifCommitted: Held = { newest: 0, missing: 1 };
  /** Host writes so far. */
  writes = 0;
  /** Volumes that are revertable. */
  revertables = 0;
  private readonly world: World;
  /** By a write's number: its track. */
  private readonly trackOf: Int32Array;
  private readonly newestInSource: Int32Array;
  private readonly revertable: Uint8Array;

  /** `world` is taken along by the caller; `allWrites`: of the whole run. */
  constructor(world: World, allWrites: number) {
    this.world = world;
    this.trackOf = new Int32Array(allWrites + 1);
    this.newestInSource = new Int32Array(world.layout.volumes);
    this.revertable = new Uint8Array(world.layout.volumes);
  }

  /** True if nothing was missing until this write. */
  write(index: number, version: number): boolean {
    this.trackOf[version] = index;
    this.writes = version;
    return this.asIs.missing === version || this.ifCommitted.missing === version;
  }

  /** An update enters a source. True if that changes what a commit would leave: the world is needed then. */
  enter(index: number, version: number): boolean {
    const volume = Math.floor(index / this.world.layout.tracks);
    if (version > this.newestInSource[volume]) this.newestInSource[volume] = version;
    return this.revertable[volume] === 1;
  }

  /** The world is where `enter` said so. */
  entered(version: number): void {
    const { ifCommitted } = this;
    ifCommitted.newest = Math.max(ifCommitted.newest, version);
    ifCommitted.missing = this.firstMissing(ifCommitted.missing, this.writes, true);
  }

  /** A command took effect on a volume, and the world is there. */
  noteCommand(volume: number): void {
    const { world, asIs } = this;
    const wasRevertable = this.revertable[volume] === 1;
    const isRevertable = world.cells[world.layout.revertable + volume] === 1;
    this.revertable[volume] = isRevertable ? 1 : 0;
    this.revertables += (isRevertable ? 1 : 0) - (wasRevertable ? 1 : 0);
    const isSource = readsThrough(world, volume);
    if (isSource) {
      asIs.newest = Math.max(asIs.newest, this.newestInSource[volume]);
      asIs.missing = this.firstMissing(asIs.missing, this.writes, false);
    }
    this.noteIfCommitted(volume, isRevertable || isSource);
  }

  /** `isForward`: what a commit would leave on the volume is not older than before. */
  private noteIfCommitted(volume: number, isForward: boolean): void {
    const { asIs, ifCommitted } = this;
    if (this.revertables === 0) {
      ifCommitted.newest = asIs.newest;
      ifCommitted.missing = asIs.missing;
    } else if (isForward) {
      ifCommitted.newest = Math.max(ifCommitted.newest, this.newestInSource[volume]);
      ifCommitted.missing = this.firstMissing(Math.max(asIs.missing, ifCommitted.missing), this.writes, true);
    } else {
      if (this.newestInSource[volume] === ifCommitted.newest) ifCommitted.newest = this.newestIfCommitted();
      ifCommitted.missing = this.firstMissing(asIs.missing, ifCommitted.missing - 1, true);
    }
  }

  private newestIfCommitted(): number {
    let newest = this.asIs.newest;
    for (let volume = 0; volume < this.revertable.length; volume++) {
      if (this.revertable[volume] === 1) newest = Math.max(newest, this.newestInSource[volume]);
    }
    return newest;
  }

  /** The first write from `first` to `last` that is not there, and was not overwritten by one that is; else last + 1. */
  private firstMissing(first: number, last: number, commits: boolean): number {
    const { world, trackOf } = this;
    const { tracks } = world.layout;
    let write = first;
    while (write <= last) {
      const index = trackOf[write];
      const volume = Math.floor(index / tracks);
      if (recoveredVersion(world, commits, volume, index - volume * tracks) < write) break;
      write++;
    }
    return write;
  }
}

/** A target that holds no track itself is what its source is. */
function readsThrough({ cells, layout }: World, volume: number): boolean {
  const first = layout.held + volume * layout.volumeWords;
  for (let word = first; word < first + layout.volumeWords; word++) if (cells[word] !== 0) return false;
  return true;
}
