/**
 * What a question is known to find: the rows that TLC, Spin and a search of their own have found
 * for the reference model. An exported model says it in its head, so that whoever runs it knows
 * at once whether all is well.
 */
import { soundRecoveryTable, type RecoveryTable } from '../../protocol/exploration.ts';
import { soundSwitches, type Bounds, type Switches } from '../../protocol/switches.ts';
import type { InvariantName, Question } from '../explored.ts';

export type Known =
  | { readonly type: 'holds'; readonly states: number; readonly transitions?: number }
  | { readonly type: 'broken'; readonly violates: InvariantName; readonly steps: number };

export type Size = readonly [volumes: number, tracks: number, writes: number, groups: number, faults: number];

/** What differs from two volumes of one track, three writes, two groups, one fault, and the sound method. */
export interface Difference {
  readonly size?: Size;
  readonly switches?: Partial<Switches>;
  readonly kinds?: Partial<Bounds>;
  readonly table?: Partial<RecoveryTable>;
  readonly invariant?: Question['invariant'];
}

export interface Row extends Difference {
  readonly known: Known;
}

const holds = (states: number, transitions?: number): Known =>
  transitions === undefined ? { type: 'holds', states } : { type: 'holds', states, transitions };
const breaks = (violates: InvariantName, steps: number): Known => ({ type: 'broken', violates, steps });

const everyKind: Partial<Bounds> = { lostAnswers: true, restarts: true, drainTimeouts: true };
const order = { invariant: 'write-order' } as const;

export const referenceRows: readonly Row[] = [
  { size: [1, 1, 2, 2, 1], known: holds(226) },
  { known: holds(4739) },
  { switches: { decide: 'each' }, known: holds(4815) },
  { size: [2, 2, 3, 2, 1], known: holds(34_429) },
  { size: [3, 1, 4, 3, 2], known: holds(555_915, 1_434_218) },
  { size: [4, 1, 5, 3, 2], known: holds(21_781_451, 67_964_270) },
  { kinds: { lostAnswers: true }, known: holds(6881) },
  { kinds: { restarts: true }, known: holds(9854) },
  { kinds: { drainTimeouts: true }, known: holds(4739) },
  { size: [2, 1, 3, 2, 2], kinds: everyKind, known: holds(23_182) },
  { switches: { copy: 'plain' }, known: breaks('Recoverable', 7) },
  { switches: { inhibit: 'off' }, known: breaks('Recoverable', 8) },
  { switches: { hold: 'drained' }, known: breaks('Recoverable', 8) },
  { switches: { sequence: 'ignored' }, known: breaks('Recoverable', 7) },
  { table: { 2: 'commit' }, known: breaks('Recoverable', 7) },
  { table: { 3: 'commit' }, known: holds(4739) },
  { table: { 4: 'revert' }, known: breaks('Recoverable', 10) },
  { ...order, known: holds(5081) },
  { ...order, size: [2, 2, 3, 2, 1], known: holds(36_501) },
  { ...order, switches: { copy: 'plain' }, known: breaks('WriteOrder', 7) },
  { ...order, switches: { inhibit: 'off' }, known: breaks('WriteOrder', 9) },
  { ...order, switches: { hold: 'drained' }, known: breaks('WriteOrder', 9) },
  { ...order, switches: { sequence: 'ignored' }, known: breaks('WriteOrder', 7) },
];

/** What a row differs in, as a short text: "size:[2,2,3,2,1]". */
export const wordsOf = ({ size, switches, kinds, table, invariant }: Difference): string =>
  JSON.stringify({ size, switches, kinds, table, invariant }).replaceAll(/["{}]/g, '') || 'base';

/** The question that a row asks. */
export function questionOfRow({ size = [2, 1, 3, 2, 1], switches, kinds, table, invariant }: Difference): Question {
  const [volumes, tracks, writes, groups, faults] = size;
  return {
    volumes,
    tracks,
    bounds: { writes, groups, faults, lostAnswers: false, restarts: false, drainTimeouts: false, ...kinds },
    switches: { ...soundSwitches, ...switches },
    recoveryTable: { ...soundRecoveryTable, ...table },
    invariant: invariant ?? 'recoverable',
    symmetry: false,
  };
}

/** What is known of a question, volumes not taken as interchangeable. */
export function known(question: Question): Known | null {
  const asked = textOf(question);
  return referenceRows.find((row) => textOf(questionOfRow(row)) === asked)?.known ?? null;
}

/** Known of the base model with the volumes taken as interchangeable: a count of its own. */
const symmetricRows: readonly Row[] = [
  { known: holds(2380) },
  { size: [3, 1, 4, 3, 2], known: holds(95_146) },
  { size: [4, 1, 5, 3, 2], known: holds(979_129) },
];

/** What is known of a question as it is asked, symmetry included. */
export function knownAsAsked(question: Question): Known | null {
  if (!question.symmetry) return known(question);
  const asked = textOf(question);
  return symmetricRows.find((row) => textOf(questionOfRow(row)) === asked)?.known ?? null;
}

/** The same text for the same question, in whatever order its fields stand. */
function textOf({ volumes, tracks, bounds, switches, recoveryTable, invariant }: Question): string {
  const sorted = (fields: object): string =>
    Object.entries(fields)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .join();
  return [volumes, tracks, sorted(bounds), sorted(switches), sorted(recoveryTable), invariant].join(' ');
}
