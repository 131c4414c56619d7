/**
 * Which kinds of relationships there are among the volumes: revertable or not, with which
 * sequence numbers. The recovery table asks for nothing else; so it need not be asked again
 * while only the numbers of volumes of each kind change.
 */
import type { World } from '../../protocol/world.ts';

/** A kind of relationship that some volumes have. */
interface Kind {
  volumes: number;
  /** The sequence number that its target shows once it is committed, and once it is reverted. */
  readonly committed: number;
  readonly reverted: number;
}

const mostGroups = 65_536;

export class RelationshipKinds {
  private readonly kinds = new Map<number, Kind>();
  /** By volume: what kind it has. */
  private readonly kindOf: Float64Array;
  /** The sequence numbers that the targets would show if all that is revertable were committed, or were reverted. */
  committed: readonly number[] = [];
  reverted: readonly number[] = [];

  constructor(world: World) {
    const { volumes } = world.layout;
    this.kindOf = new Float64Array(volumes);
    for (let volume = 0; volume < volumes; volume++) this.enter(world, volume);
    this.tellSequences();
  }

  /** A volume may have another kind now. True if there is a kind that there was not, or one less. */
  note(world: World, volume: number): boolean {
    const before = this.kindOf[volume];
    const appeared = this.enter(world, volume);
    const vanished = this.leave(before);
    if (appeared || vanished) this.tellSequences();
    return appeared || vanished;
  }

  private enter({ cells, layout }: World, volume: number): boolean {
    const revertable = cells[layout.revertable + volume];
    const committed = cells[layout.sequence + volume];
    const reverted = revertable === 1 ? cells[layout.priorSequence + volume] : committed;
    const key = (committed * mostGroups + reverted) * 2 + revertable;
    this.kindOf[volume] = key;
    const kind = this.kinds.get(key);
    if (kind === undefined) this.kinds.set(key, { volumes: 1, committed, reverted });
    else kind.volumes++;
    return kind === undefined;
  }

  private leave(key: number): boolean {
    const kind = this.kinds.get(key);
    if (kind === undefined) return false;
    kind.volumes--;
    return kind.volumes === 0 && this.kinds.delete(key);
  }

  private tellSequences(): void {
    const kinds = [...this.kinds.values()];
    this.committed = kinds.map(({ committed }) => committed);
    this.reverted = kinds.map(({ reverted }) => reverted);
  }
}
