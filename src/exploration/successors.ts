/**
 * The steps from a number of states, all together: what they lead to, with the hashes, so that
 * the table of states can be asked for many at once. Most steps are remembered (step-memory.ts);
 * the others are taken by the rules, in a world.
 */
import type { Explored } from './explored.ts';
import { hashOf } from './hash.ts';
import { judgedCells } from './judge.ts';
import { StepMemory } from './step-memory.ts';
import { TracedWorld } from './traced-world.ts';

/** A step after which nothing can be violated that was not before; one after which it must be asked; one that violates. */
export const harmless = 0;
const toBeJudged = 1;
export const frozenChanged = 2;

/** About as many steps as are taken together. */
const fullCount = 64;

export class Successors {
  /** Steps that were taken. */
  count = 0;
  /** The words of what they lead to, one after the other. */
  readonly packed: Int32Array;
  readonly hashes: Int32Array;
  /** The number of the state before each, the number of the action, and what is to be asked about it (below). */
  readonly from: Int32Array;
  readonly action: Int32Array;
  readonly concern: Uint8Array;
  private readonly explored: Explored;
  private readonly memory: StepMemory;
  private readonly state: Int32Array;

  /** `limitBytes`: what may be remembered of the rules. */
  constructor(explored: Explored, limitBytes: number) {
    const { packing, world, actions } = explored;
    const most = fullCount + actions.length;
    this.explored = explored;
    const traced = new TracedWorld(world.model, world.layout);
    this.memory = new StepMemory(actions, packing, traced, judgedCells(world.layout), limitBytes);
    this.state = new Int32Array(packing.words);
    this.packed = new Int32Array(most * packing.words);
    this.hashes = new Int32Array(most);
    this.from = new Int32Array(most);
    this.action = new Int32Array(most);
    this.concern = new Uint8Array(most);
  }

  get isFull(): boolean {
    return this.count >= fullCount;
  }

  get bytes(): number {
    return this.memory.bytes;
  }

  /** Takes every step from the state whose packed words stand in `block` from `at` on. */
  takeFrom(number: number, block: Int32Array, at: number): void {
    const { memory, state } = this;
    for (let word = 0; word < state.length; word++) state[word] = block[at + word];
    const phase = memory.enter(state);
    const list = memory.enabledIn(phase, state);
    if (list === -1) {
      this.tryAll(number);
      return;
    }
    const { lists } = memory;
    const end = list + 1 + lists[list];
    for (let place = list + 1; place < end; place++) this.take(number, phase, lists[place]);
  }

  private take(number: number, phase: number, action: number): void {
    const { memory, packed, state, count } = this;
    const change = memory.changeOf(phase, action, state);
    const at = count * state.length;
    if (change === -1 || memory.carryOut(change, state, packed, at)) {
      this.explored.load(state, 0);
      this.takeAfresh(number, action);
      return;
    }
    this.explored.identify(packed, at);
    this.note(number, action, memory.concerns(change) ? toBeJudged : harmless);
  }

  private tryAll(number: number): void {
    const { explored } = this;
    const { world, actions } = explored;
    explored.load(this.state, 0);
    for (let action = 0; action < actions.length; action++) {
      const { rule, volume, track } = actions[action];
      if (rule.guard(world, volume, track)) this.takeAfresh(number, action);
    }
  }

  /** Takes an enabled step by its rule. The world is the state, before and after. */
  private takeAfresh(number: number, action: number): void {
    const { explored, packed, state, count } = this;
    const { world, actions } = explored;
    const { rule, volume, track } = actions[action];
    rule.change(world, volume, track);
    explored.key(packed, count * state.length);
    const concern = explored.changedWhatIsInhibited() ? frozenChanged : toBeJudged;
    world.undo();
    this.note(number, action, concern);
  }

  private note(number: number, action: number, concern: number): void {
    const { count, packed, state } = this;
    this.hashes[count] = hashOf(packed, count * state.length, state.length);
    this.from[count] = number;
    this.action[count] = action;
    this.concern[count] = concern;
    this.count = count + 1;
  }
}
