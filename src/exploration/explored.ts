/**
 * One state at a time, as the search sees it: a world that is loaded from packed words, the
 * steps that could be taken there, the key of what a step leads to, and what it violates.
 */
import { AssertionFailure } from '../base/assert.ts';
import type { Action } from '../protocol/actions.ts';
import { bitsOf } from '../protocol/bitmap.ts';
import { inhibitFreezes, recoverable, settledWhenIdle, writeOrder } from '../protocol/invariants.ts';
import { layoutOf } from '../protocol/layout.ts';
import { modelOf } from '../protocol/model.ts';
import type { RecoveryTable } from '../protocol/exploration.ts';
import { rules, type Rule } from '../protocol/rules.ts';
import type { Bounds, Switches } from '../protocol/switches.ts';
import { PackedWorld } from './packed-world.ts';
import { packingOf, type Packing } from './packing.ts';
import { sortBlocks } from './symmetry.ts';

export const invariantNames = ['Recoverable', 'SettledWhenIdle', 'InhibitFreezes', 'WriteOrder'] as const;
export type InvariantName = (typeof invariantNames)[number];

/** What is asked. */
export interface Question {
  readonly volumes: number;
  readonly tracks: number;
  readonly bounds: Bounds;
  readonly switches: Switches;
  readonly recoveryTable: RecoveryTable;
  /** recoverable: with SettledWhenIdle and InhibitFreezes. write-order: by the order of writes alone, which is then part of a state. */
  readonly invariant: 'recoverable' | 'write-order';
  /** States that differ only by which volume is which count as one. Not for write-order. */
  readonly symmetry: boolean;
}

export class Explored {
  readonly packing: Packing;
  readonly world: PackedWorld;
  /** Every step that there could be, enabled or not. */
  readonly actions: readonly Action[];
  /** Packed words to be loaded. */
  readonly state: Int32Array;
  private readonly byWriteOrder: boolean;
  private readonly symmetry: boolean;
  private readonly identity: Int32Array;
  private readonly before: Int32Array;
  private readonly sorted: Int32Array;

  constructor({ volumes, tracks, bounds, switches, recoveryTable, invariant, symmetry }: Question) {
    this.byWriteOrder = invariant === 'write-order';
    this.symmetry = symmetry;
    const layout = layoutOf(volumes, tracks, true, this.byWriteOrder ? bounds.writes : 0);
    this.packing = packingOf(layout, bounds, symmetry);
    this.world = new PackedWorld(modelOf(switches, bounds, recoveryTable), layout, this.packing);
    this.actions = rules.flatMap((rule) => instancesOf(rule, volumes, tracks));
    this.state = new Int32Array(this.packing.words);
    this.sorted = new Int32Array(this.packing.words);
    this.before = new Int32Array(layout.end);
    this.identity = Int32Array.from([...this.packing.mask.keys()].filter((cell) => this.packing.mask[cell] !== 0));
  }

  /** The world becomes what `state` says. */
  load(): void {
    const { world, packing, identity, state } = this;
    const { cells, layout } = world;
    for (let index = 0; index < identity.length; index++) {
      const cell = identity[index];
      cells[cell] = (state[packing.word[cell]] >>> packing.shift[cell]) & packing.mask[cell];
    }
    let outOfSync = 0;
    const words = layout.volumes * layout.volumeWords;
    for (let word = 0; word < words; word++) outOfSync += bitsOf(cells[layout.outOfSync + word]);
    cells[layout.outOfSyncCount] = outOfSync;
    for (let word = 0; word < packing.words; word++) world.packed[word] = state[word];
    world.journalLength = 0;
    this.before.set(cells);
  }

  /** The words by which the world's state is known. */
  key(): Int32Array {
    if (!this.symmetry) return this.world.packed;
    this.sorted.set(this.world.packed);
    sortBlocks(this.sorted, this.packing);
    return this.sorted;
  }

  /** What the step since `load` violates; the state that it leads to is looked at only if it is new. */
  violatedBy(isNew: boolean): InvariantName | null {
    const { world } = this;
    if (this.byWriteOrder) return isNew && !writeOrder(world) ? 'WriteOrder' : null;
    if (!inhibitFreezes(this.before, world)) return 'InhibitFreezes';
    if (!isNew) return null;
    if (!recoverable(world)) return 'Recoverable';
    return settledWhenIdle(world) ? null : 'SettledWhenIdle';
  }

  /** Takes the step that leads to the state with these words. */
  stepTo(wanted: Int32Array): Action {
    for (const action of this.actions) {
      if (!action.rule.guard(this.world, action.volume, action.track)) continue;
      action.rule.change(this.world, action.volume, action.track);
      if (this.key().every((word, index) => word === wanted[index])) {
        this.world.journalLength = 0;
        return action;
      }
      this.world.undo();
    }
    throw new AssertionFailure('No step leads to the next state of a way that was found.');
  }
}

function instancesOf(rule: Rule, volumes: number, tracks: number): Action[] {
  const instances: Action[] = [];
  for (let volume = 0; volume < (rule.scope === 'whole' ? 1 : volumes); volume++) {
    for (let track = 0; track < (rule.scope === 'track' ? tracks : 1); track++) instances.push({ rule, volume, track });
  }
  return instances;
}
