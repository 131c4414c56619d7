/**
 * The secondary storage controller: FlashCopy source and target volumes, the relationship of each
 * pair, the gate before each source; and what an update and each command do to them. A target is
 * simply a volume with contents of its own.
 */
import { initialCopy, withTrack, type Contents, type VolumeContents, type Writes } from './contents.ts';
import { Gate } from './gate.ts';
import type { Method } from './log.ts';
import { committed, established, noFlashCopyYet, reverted, type Relationship, type Settle } from './relationships.ts';

export class Secondary {
  readonly sources: VolumeContents[];
  readonly targets: VolumeContents[];
  readonly relationships: Relationship[];
  readonly gates: Gate[];
  private readonly method: Method;

  constructor(method: Method) {
    const { volumes, tracks } = method;
    this.method = method;
    this.sources = initialCopy(volumes, tracks);
    this.targets = initialCopy(volumes, tracks);
    this.relationships = this.sources.map(() => noFlashCopyYet);
    this.gates = this.sources.map(() => new Gate());
  }

  /** An update enters a source: the track is now what the primary's was after one of its writes. */
  enter(volume: number, track: number, writes: Writes): void {
    this.sources[volume] = withTrack(this.sources[volume], track, writes);
  }

  /** Revertable: the target stays what it was until the commit. Plain: the prior group is gone at once. */
  establish(volume: number, group: number, now: number): void {
    const { copy, inhibit } = this.method;
    this.relationships[volume] = established(this.relationships[volume], group, copy === 'revertable');
    if (copy === 'plain') this.targets[volume] = this.sources[volume];
    if (inhibit === 'on') this.gates[volume].close(now);
  }

  commit(volume: number, now: number): void {
    if (this.method.copy === 'revertable') this.targets[volume] = this.sources[volume];
    this.relationships[volume] = committed(this.relationships[volume]);
    this.gates[volume].open(now);
  }

  /** Of a plain FlashCopy only the number comes back: its target is overwritten. */
  revert(volume: number, now: number): void {
    this.relationships[volume] = reverted(this.relationships[volume]);
    this.gates[volume].open(now);
  }

  /** Fast reverse restore: every source is what its target is, but where the relationship is still revertable. */
  copyBack(): void {
    for (const [volume, target] of this.targets.entries()) {
      if (!this.relationships[volume].revertable) this.sources[volume] = target;
    }
  }

  /** What the targets would hold, and the relationships say, if all that is revertable were settled so now. */
  ifSettled(settle: Settle): { contents: Contents; relationships: readonly Relationship[] } {
    const { sources, targets, relationships } = this;
    if (settle === 'nothing') return { contents: [...targets], relationships: [...relationships] };
    const withdrawn = settle === 'commit' ? committed : reverted;
    return {
      contents: targets.map((target, volume) =>
        settle === 'commit' && relationships[volume].revertable ? sources[volume] : target,
      ),
      relationships: relationships.map((each) => (each.revertable ? withdrawn(each) : each)),
    };
  }

  get someRevertable(): boolean {
    return this.relationships.some(({ revertable }) => revertable);
  }
}
