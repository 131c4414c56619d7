/**
 * Every interleaving of the rules within bounds, breadth first: so the first state that breaks
 * an invariant is at the end of a shortest history. Drives the very rules that the simulation
 * drives. Goes on in slices, can be stopped and continued, and stops by itself where its memory ends.
 */
import type { Action } from '../protocol/actions.ts';
import { Explored, type InvariantName, type Question } from './explored.ts';
import { noRoom, StateTable } from './state-table.ts';

export type Verdict =
  | { readonly type: 'running' }
  | { readonly type: 'holds' }
  | { readonly type: 'broken'; readonly violates: InvariantName; readonly path: readonly Action[] }
  /** The memory is used up: no violation so far, not finished. */
  | { readonly type: 'full' };

export class Search {
  readonly question: Question;
  /** Transitions so far; the initial state counts as one, as the reference counts. */
  transitions = 1;
  verdict: Verdict = { type: 'running' };
  /** Steps from the initial state to those that are being looked at. */
  depth = 0;
  private readonly explored: Explored;
  private readonly table: StateTable;
  private next = 0;
  private lastOfDepth = 0;

  constructor(question: Question, limitBytes: number) {
    this.question = question;
    this.explored = new Explored(question);
    this.table = new StateTable(this.explored.packing.words, limitBytes);
    this.table.add(this.explored.key(), 0);
  }

  get states(): number {
    return this.table.size;
  }

  get bytes(): number {
    return this.table.bytes;
  }

  /** States found and not yet looked at. */
  get waiting(): number {
    return this.table.size - this.next;
  }

  /** Looks at about so many states; returns whether there is more to do. */
  advance(states: number): boolean {
    const until = this.next + states;
    while (this.verdict.type === 'running' && this.next < until) {
      if (this.next === this.table.size) {
        this.verdict = { type: 'holds' };
        break;
      }
      if (this.next > this.lastOfDepth) {
        this.depth++;
        this.lastOfDepth = this.table.size - 1;
      }
      this.expand(this.next);
    }
    return this.verdict.type === 'running';
  }

  /** A search that has stopped because its memory was used up goes on where it was, with more. */
  continueWith(limitBytes: number): void {
    if (this.verdict.type !== 'full') return;
    this.table.limitBytes = limitBytes;
    this.verdict = { type: 'running' };
  }

  /** All steps from one state. Only when all are done does the state count as looked at. */
  private expand(state: number): void {
    const { explored, table } = this;
    const { world } = explored;
    table.read(state, explored.state);
    explored.load();
    let transitions = 0;
    for (const action of explored.actions) {
      const { rule, volume, track } = action;
      if (!rule.guard(world, volume, track)) continue;
      rule.change(world, volume, track);
      transitions++;
      const found = table.add(explored.key(), state);
      const violates = explored.violatedBy(found >= 0);
      world.undo();
      if (violates !== null) {
        this.verdict = { type: 'broken', violates, path: [...this.pathTo(state), action] };
        break;
      }
      if (found === noRoom) {
        this.verdict = { type: 'full' };
        return;
      }
    }
    this.transitions += transitions;
    this.next++;
  }

  /** A shortest history that leads to a state, found again step by step from the states on the way. */
  private pathTo(state: number): Action[] {
    const replay = new Explored(this.question);
    const wanted = new Int32Array(replay.packing.words);
    return this.table
      .wayTo(state)
      .slice(1)
      .map((number) => {
        this.table.read(number, wanted);
        return replay.stepTo(wanted);
      });
  }
}
