/**
 * What the rules do, remembered. Guards and changes are functions of the cells that they read; so
 * the search asks the rules once for each combination of what they read, and from then on knows
 * from those cells alone which steps are enabled, and what each makes of a state's words. Learned
 * from the rules themselves as they run, so nothing is stated twice. What is hardly ever met again
 * is not remembered, but asked for each time.
 */
import type { Action } from '../protocol/actions.ts';
import { DecisionTrees, unknown } from './decision-trees.ts';
import { unpack, type Packing } from './packing.ts';
import type { TracedWorld } from './traced-world.ts';

/** A phase is a number below this. */
const phases = 8;
/**
 * An outcome is learned in about the time of a hundred others: so many for nothing at each question, then one in so
 * many states.
 */
const learnedAtOnce = 200;
const statesForOne = 64;
/** Of a change, after a word for whether invariants may read what it writes: three for each word of a state. */
const wordsOfChange = 3;

export class StepMemory {
  /** Lists of actions: how many, then their numbers. */
  lists = new Int32Array(1 << 10);
  private listsEnd = 0;
  private changes = new Int32Array(1 << 10);
  private changesEnd = 0;
  private readonly actions: readonly Action[];
  private readonly packing: Packing;
  private readonly traced: TracedWorld;
  private readonly judged: ReadonlySet<number>;
  private readonly limitBytes: number;
  /** Questions are numbered: for each phase which steps are enabled; for each phase and action what it changes. */
  private readonly trees: DecisionTrees;
  private readonly learned: Int32Array;
  private readonly statesIn = new Float64Array(phases);
  private readonly phaseWord: number;
  private readonly phaseShift: number;

  /** `judged`: the cells that invariants may read. `limitBytes`: what may be remembered. */
  constructor(
    actions: readonly Action[],
    packing: Packing,
    traced: TracedWorld,
    judged: readonly number[],
    limitBytes: number,
  ) {
    const { layout } = traced;
    this.limitBytes = limitBytes;
    const questions = phases * (1 + actions.length);
    this.actions = actions;
    this.packing = packing;
    this.traced = traced;
    this.judged = new Set(judged);
    this.trees = new DecisionTrees(questions, packing, layout);
    this.learned = new Int32Array(questions);
    this.phaseWord = packing.word[layout.phase];
    this.phaseShift = packing.shift[layout.phase];
  }

  get bytes(): number {
    return this.trees.bytes + (this.lists.length + this.changes.length) * this.lists.BYTES_PER_ELEMENT;
  }

  /** The phase of a state, which says which questions there are. Each state's is asked for once. */
  enter(packed: Int32Array): number {
    const phase = (packed[this.phaseWord] >>> this.phaseShift) & (phases - 1);
    this.statesIn[phase]++;
    return phase;
  }

  /** Where in `lists` the enabled actions stand; -1 if they are neither known nor worth learning. */
  enabledIn(phase: number, packed: Int32Array): number {
    const list = this.trees.answer(phase, packed);
    if (list !== unknown) return list - 1;
    return this.isWorthLearning(phase, phase) ? this.learnEnabled(phase, packed) : -1;
  }

  /** Where in `changes` an enabled action's change stands; -1 if it is neither known nor worth learning. */
  changeOf(phase: number, action: number, packed: Int32Array): number {
    const question = phases + phase * this.actions.length + action;
    const change = this.trees.answer(question, packed);
    if (change !== unknown) return change - 1;
    return this.isWorthLearning(question, phase) ? this.learnChange(question, action, packed) : -1;
  }

  /** Whether invariants may read what this change writes. */
  concerns(change: number): boolean {
    return this.changes[change] === 1;
  }

  /** Puts what the change makes of a state into `into` from `at` on; whether it writes to a source that is inhibited before and after. */
  carryOut(change: number, packed: Int32Array, into: Int32Array, at: number): boolean {
    const { changes } = this;
    let frozen = 0;
    let place = change + 1;
    for (let word = 0; word < packed.length; word++) {
      const before = packed[word];
      const after = (before & changes[place]) | changes[place + 1];
      into[at + word] = after;
      frozen |= before & after & changes[place + 2];
      place += wordsOfChange;
    }
    return frozen !== 0;
  }

  private isWorthLearning(question: number, phase: number): boolean {
    if (this.learned[question] >= learnedAtOnce + this.statesIn[phase] / statesForOne) return false;
    // What becomes too small is doubled.
    return this.bytes * 2 <= this.limitBytes;
  }

  private learnEnabled(phase: number, packed: Int32Array): number {
    const { traced, actions } = this;
    this.begin(packed);
    const enabled: number[] = [];
    for (let number = 0; number < actions.length; number++) {
      const { rule, volume, track } = actions[number];
      if (rule.guard(traced, volume, track)) enabled.push(number);
    }
    const list = this.listsEnd;
    this.listsEnd += 1 + enabled.length;
    this.lists = withRoom(this.lists, this.listsEnd);
    this.lists.set([enabled.length, ...enabled], list);
    this.finish(phase, packed, list);
    return list;
  }

  private learnChange(question: number, action: number, packed: Int32Array): number {
    const { rule, volume, track } = this.actions[action];
    this.begin(packed);
    rule.change(this.traced, volume, track);
    const change = this.noteChange();
    this.finish(question, packed, change);
    return change;
  }

  private begin(packed: Int32Array): void {
    const { traced, packing } = this;
    unpack(packing, traced.layout, packed, 0, traced.plain);
    traced.forgetTrace();
  }

  private finish(question: number, packed: Int32Array, place: number): void {
    this.trees.learn(question, this.traced.read, packed, place + 1);
    this.learned[question]++;
  }

  /** What was just written: for each word what is kept, what is set, and what must not be inhibited before and after. */
  private noteChange(): number {
    const { packing, traced, judged } = this;
    const { layout } = traced;
    const change = this.changesEnd;
    this.changesEnd += 1 + packing.words * wordsOfChange;
    this.changes = withRoom(this.changes, this.changesEnd);
    const { changes } = this;
    for (let word = 0; word < packing.words; word++) changes[change + 1 + word * wordsOfChange] = -1;
    for (const [cell, value] of traced.written) {
      const place = change + 1 + packing.word[cell] * wordsOfChange;
      changes[place] &= ~(packing.mask[cell] << packing.shift[cell]);
      changes[place + 1] |= (value & packing.mask[cell]) << packing.shift[cell];
      if (judged.has(cell)) changes[change] = 1;
      const track = cell - layout.source;
      if (track < 0 || track >= layout.volumes * layout.tracks) continue;
      const inhibited = layout.inhibited + Math.floor(track / layout.tracks);
      changes[change + 1 + packing.word[inhibited] * wordsOfChange + 2] |= 1 << packing.shift[inhibited];
    }
    return change;
  }
}

function withRoom(values: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  if (length <= values.length) return values;
  const wider = new Int32Array(Math.max(length, values.length * 2));
  wider.set(values);
  return wider;
}
