/**
 * Every interleaving of the rules within bounds, breadth first: so the first state that breaks
 * an invariant is at the end of a shortest history. Drives the very rules that the simulation
 * drives. Goes on in slices, can be stopped and continued, and stops by itself where its memory ends.
 */
import type { Action } from '../protocol/actions.ts';
import { Explored, type InvariantName, type Question } from './explored.ts';
import { hashOf } from './hash.ts';
import { Judge } from './judge.ts';
import { known, noRoom, StateTable } from './state-table.ts';
import { frozenChanged, harmless, Successors } from './successors.ts';

export type Verdict =
  | { readonly type: 'running' }
  | { readonly type: 'holds' }
  | { readonly type: 'broken'; readonly violates: InvariantName; readonly path: readonly Action[] }
  /** The memory is used up: no violation so far, not finished. */
  | { readonly type: 'full' };

/** Of what a search may take, in bytes, so much is for what it remembers of rules and verdicts; the rest is for states. */
const forMemory = (limitBytes: number): number => Math.min(limitBytes / 8, 24_000_000);
const forStates = (limitBytes: number): number => limitBytes - forMemory(limitBytes);

export class Search {
  readonly question: Question;
  /** Transitions so far; the initial state counts as one, as the reference counts. */
  transitions = 1;
  verdict: Verdict = { type: 'running' };
  /** Steps from the initial state to those that are being looked at. */
  depth = 0;
  private readonly explored: Explored;
  private readonly table: StateTable;
  private readonly successors: Successors;
  private readonly judge: Judge;
  private next = 0;
  private lastOfDepth = 0;

  /** `limitBytes` is kept to if it is 16 MB or more; less than a megabyte is always taken. */
  constructor(question: Question, limitBytes: number) {
    this.question = question;
    this.explored = new Explored(question);
    this.table = new StateTable(this.explored.packing.words, forStates(limitBytes));
    this.judge = new Judge(this.explored);
    this.successors = new Successors(this.explored, forMemory(limitBytes) - this.judge.bytes);
    const first = new Int32Array(this.explored.packing.words);
    this.explored.key(first, 0);
    this.table.add(first, 0, hashOf(first, 0, first.length), 0);
  }

  get states(): number {
    return this.table.size;
  }

  get bytes(): number {
    return this.table.bytes + this.judge.bytes + this.successors.bytes;
  }

  /** States found and not yet looked at. */
  get waiting(): number {
    return this.table.size - this.next;
  }

  /** Looks at about so many states; returns whether there is more to do. */
  advance(states: number): boolean {
    const until = this.next + states;
    while (this.verdict.type === 'running' && this.next < until) {
      if (this.next === this.table.size) this.verdict = { type: 'holds' };
      else this.takeSome();
    }
    return this.verdict.type === 'running';
  }

  /** A search that has stopped because its memory was used up goes on where it was, with more. */
  continueWith(limitBytes: number): void {
    if (this.verdict.type !== 'full') return;
    this.table.limitBytes = forStates(limitBytes);
    this.verdict = { type: 'running' };
  }

  /** Takes all steps from some states. Only when all its steps are done does a state count as looked at. */
  private takeSome(): void {
    const { successors, table } = this;
    if (this.next > this.lastOfDepth) {
      this.depth++;
      this.lastOfDepth = table.size - 1;
    }
    successors.count = 0;
    let state = this.next;
    for (; state <= this.lastOfDepth && !successors.isFull; state++) {
      successors.takeFrom(state, table.blockOf(state), table.placeOf(state));
    }
    table.touch(successors.hashes, successors.count);
    this.addAll();
    if (this.verdict.type === 'running') this.next = state;
  }

  private addAll(): void {
    const { successors, table } = this;
    const { packed, hashes, from, concern, count } = successors;
    const { words } = this.explored.packing;
    let transitions = 0;
    for (let index = 0; index < count; index++) {
      const state = from[index];
      if (state !== this.next) {
        this.next = state;
        this.transitions += transitions;
        transitions = 0;
      }
      transitions++;
      const found = table.add(packed, index * words, hashes[index], state);
      if (found === noRoom) {
        this.verdict = { type: 'full' };
        return;
      }
      if (concern[index] === harmless) continue;
      const violates = this.violatedBy(concern[index], found, packed, index * words);
      if (violates !== null) {
        this.verdict = { type: 'broken', violates, path: this.pathTo(state, successors.action[index]) };
        break;
      }
    }
    this.transitions += transitions;
  }

  private violatedBy(concern: number, found: number, packed: Int32Array, at: number): InvariantName | null {
    if (concern === frozenChanged) return 'InhibitFreezes';
    return found === known ? null : this.judge.violated(packed, at);
  }

  /** A shortest history that leads to a state and takes one more action, found again from the states on the way. */
  private pathTo(state: number, last: number): Action[] {
    const replay = new Explored(this.question);
    const { words } = replay.packing;
    const way = this.table.wayTo(state).slice(1);
    const actions = way.map((number) => {
      const place = this.table.placeOf(number);
      return replay.stepTo(this.table.blockOf(number).subarray(place, place + words));
    });
    return [...actions, this.explored.actions[last]];
  }
}
