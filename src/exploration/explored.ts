/**
 * One state at a time, as the search sees it: a world that is loaded from packed words, the
 * steps that could be taken there, the key of what a step leads to, and what it violates.
 */
import { AssertionFailure } from '../base/assert.ts';
import type { Action } from '../protocol/actions.ts';
import { inhibitFreezes, recoverable, settledWhenIdle, writeOrder } from '../protocol/invariants.ts';
import { layoutOf } from '../protocol/layout.ts';
import { modelOf } from '../protocol/model.ts';
import type { RecoveryTable } from '../protocol/exploration.ts';
import { rules, type Rule } from '../protocol/rules.ts';
import type { Bounds, Switches } from '../protocol/switches.ts';
import { PackedWorld } from './packed-world.ts';
import { packingOf, unpack, type Packing } from './packing.ts';
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
  private readonly byWriteOrder: boolean;
  private readonly symmetry: boolean;
  private readonly before: Int32Array;

  constructor({ volumes, tracks, bounds, switches, recoveryTable, invariant, symmetry }: Question) {
    this.byWriteOrder = invariant === 'write-order';
    this.symmetry = symmetry;
    const layout = layoutOf(volumes, tracks, true, this.byWriteOrder ? bounds.writes : 0);
    this.packing = packingOf(layout, bounds, symmetry);
    this.world = new PackedWorld(modelOf(switches, bounds, recoveryTable), layout, this.packing);
    this.actions = rules.flatMap((rule) => instancesOf(rule, volumes, tracks));
    this.before = new Int32Array(layout.end);
  }

  /** The world becomes the state whose packed words stand in `packed` from `at` on. */
  load(packed: Int32Array, at: number): void {
    const { world, packing } = this;
    unpack(packing, world.layout, packed, at, world.cells);
    for (let word = 0; word < packing.words; word++) world.packed[word] = packed[at + word];
    world.journalLength = 0;
    this.before.set(world.cells);
  }

  /** Makes the words that stand in `packed` from `at` on those by which their state is known. */
  identify(packed: Int32Array, at: number): void {
    if (this.symmetry) sortBlocks(packed, at, this.packing);
  }

  /** Puts the words by which the world's state is known into `packed` from `at` on. */
  key(packed: Int32Array, at: number): void {
    packed.set(this.world.packed, at);
    this.identify(packed, at);
  }

  /** Whether the steps since `load` have changed a source that was inhibited before and after. */
  changedWhatIsInhibited(): boolean {
    return !this.byWriteOrder && !inhibitFreezes(this.before, this.world);
  }

  /** What must hold in every state and does not hold in the world's. */
  violated(): InvariantName | null {
    const { world } = this;
    if (this.byWriteOrder) return writeOrder(world) ? null : 'WriteOrder';
    if (!recoverable(world)) return 'Recoverable';
    return settledWhenIdle(world) ? null : 'SettledWhenIdle';
  }

  /** Takes the step that leads to the state with these words. */
  stepTo(wanted: Int32Array): Action {
    const reached = new Int32Array(wanted.length);
    for (const action of this.actions) {
      if (!action.rule.guard(this.world, action.volume, action.track)) continue;
      action.rule.change(this.world, action.volume, action.track);
      this.key(reached, 0);
      if (reached.every((word, index) => word === wanted[index])) {
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
