/**
 * What TLC found for the reference model: the rows of the yardstick, each with its bounds and
 * what is not as the method has it. Shown beside our own figure when the question is one of them.
 */
import type { Exploration, RecoveryTable } from '../protocol/exploration.ts';
import type { Switches } from '../protocol/switches.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** Distinct states where the invariants hold, else the steps of a shortest counterexample. */
export type ReferenceFigure = { readonly states: number } | { readonly steps: number };

type Off = Partial<Switches> &
  Partial<Pick<Exploration, 'lostAnswers' | 'restarts' | 'drainTimeouts' | 'invariant' | 'symmetry'>> & {
    readonly table?: Partial<RecoveryTable>;
  };

/** Volumes, tracks, writes, groups, faults; what differs from the method; what TLC found. */
type Row = readonly [bounds: string, off: Off, figure: ReferenceFigure];

const everyFault = { lostAnswers: true, restarts: true, drainTimeouts: true } as const;
const writeOrder = { invariant: 'write-order' } as const;

const rows: readonly Row[] = [
  ['1 1 2 2 1', {}, { states: 226 }],
  ['2 1 3 2 1', {}, { states: 4_739 }],
  ['2 1 3 2 1', { decide: 'each' }, { states: 4_815 }],
  ['2 2 3 2 1', {}, { states: 34_429 }],
  ['3 1 4 3 2', {}, { states: 555_915 }],
  ['4 1 5 3 2', {}, { states: 21_781_451 }],
  ['2 1 3 2 1', { lostAnswers: true }, { states: 6_881 }],
  ['2 1 3 2 1', { restarts: true }, { states: 9_854 }],
  ['2 1 3 2 1', { drainTimeouts: true }, { states: 4_739 }],
  ['2 1 3 2 2', everyFault, { states: 23_182 }],
  ['2 1 3 2 1', { copy: 'plain' }, { steps: 7 }],
  ['2 1 3 2 1', { inhibit: 'off' }, { steps: 8 }],
  ['2 1 3 2 1', { hold: 'drained' }, { steps: 8 }],
  ['2 1 3 2 1', { sequence: 'ignored' }, { steps: 7 }],
  ['2 1 3 2 1', { table: { 2: 'commit' } }, { steps: 7 }],
  ['2 1 3 2 1', { table: { 3: 'commit' } }, { states: 4_739 }],
  ['2 1 3 2 1', { table: { 4: 'revert' } }, { steps: 10 }],
  ['2 1 3 2 1', { symmetry: true }, { states: 2_380 }],
  ['3 1 4 3 2', { symmetry: true }, { states: 95_146 }],
  ['4 1 5 3 2', { symmetry: true }, { states: 979_129 }],
  ['2 1 3 2 1', { ...writeOrder }, { states: 5_081 }],
  ['2 2 3 2 1', { ...writeOrder }, { states: 36_501 }],
  ['2 1 3 2 1', { ...writeOrder, copy: 'plain' }, { steps: 7 }],
  ['2 1 3 2 1', { ...writeOrder, inhibit: 'off' }, { steps: 9 }],
  ['2 1 3 2 1', { ...writeOrder, hold: 'drained' }, { steps: 9 }],
  ['2 1 3 2 1', { ...writeOrder, sequence: 'ignored' }, { steps: 7 }],
];

/** What TLC found for this question; null if it is none of the rows. */
export function referenceFigure(question: Scenario): ReferenceFigure | null {
  const { volumes, tracks, groups, explore } = question;
  if (explore === null) return null;
  const bounds = [volumes, tracks, explore.writes, groups, explore.faults].join(' ');
  const found = rows.find((row) => row[0] === bounds && sameSetting(question, explore, row[1]));
  return found?.[2] ?? null;
}

function sameSetting(question: Scenario, explore: Exploration, off: Off): boolean {
  const { table = {} } = off;
  return (
    question.copy === (off.copy ?? 'revertable') &&
    question.decide === (off.decide ?? 'all') &&
    question.inhibit === (off.inhibit ?? 'on') &&
    question.hold === (off.hold ?? 'prepared') &&
    question.sequence === (off.sequence ?? 'used') &&
    explore.lostAnswers === (off.lostAnswers ?? false) &&
    explore.restarts === (off.restarts ?? false) &&
    explore.drainTimeouts === (off.drainTimeouts ?? false) &&
    explore.invariant === (off.invariant ?? 'recoverable') &&
    explore.symmetry === (off.symmetry ?? false) &&
    explore.recoveryTable[2] === (table[2] ?? 'revert') &&
    explore.recoveryTable[3] === (table[3] ?? 'revert') &&
    explore.recoveryTable[4] === (table[4] ?? 'commit')
  );
}
