/**
 * Every row of the reference: the same distinct states, transitions, verdicts and shortest
 * lengths, by the fast search. The row of 21,781,451 states is checked by `npm run bench`,
 * for time.
 */
import { expect, test } from 'vitest';
import { soundRecoveryTable, type RecoveryTable } from '../protocol/exploration.ts';
import { soundSwitches, type Bounds, type Switches } from '../protocol/switches.ts';
import type { Question } from './explored.ts';
import { Search } from './search.ts';

type Size = readonly [volumes: number, tracks: number, writes: number, groups: number, faults: number];

interface Row {
  readonly what: string;
  readonly size?: Size;
  readonly switches?: Partial<Switches>;
  readonly kinds?: Partial<Bounds>;
  readonly table?: Partial<RecoveryTable>;
  readonly rest?: Partial<Question>;
}

const limitBytes = 2_000_000_000;

function searched({ size = [2, 1, 3, 2, 1], switches, kinds, table, rest }: Row): Search {
  const [volumes, tracks, writes, groups, faults] = size;
  const search = new Search(
    {
      volumes,
      tracks,
      bounds: { writes, groups, faults, lostAnswers: false, restarts: false, drainTimeouts: false, ...kinds },
      switches: { ...soundSwitches, ...switches },
      recoveryTable: { ...soundRecoveryTable, ...table },
      invariant: 'recoverable',
      symmetry: false,
      ...rest,
    },
    limitBytes,
  );
  while (search.advance(50_000));
  return search;
}

const holds: readonly (Row & { states: number; transitions?: number })[] = [
  { what: '1 volume', size: [1, 1, 2, 2, 1], states: 226 },
  { what: '2 volumes', states: 4739 },
  { what: '2 volumes, decide after each', switches: { decide: 'each' }, states: 4815 },
  { what: '2 volumes of 2 tracks', size: [2, 2, 3, 2, 1], states: 34_429 },
  { what: '3 volumes', size: [3, 1, 4, 3, 2], states: 555_915, transitions: 1_434_218 },
  { what: 'lost answers', kinds: { lostAnswers: true }, states: 6881 },
  { what: 'restarts', kinds: { restarts: true }, states: 9854 },
  { what: 'drain time-outs', kinds: { drainTimeouts: true }, states: 4739 },
  {
    what: 'every kind of fault',
    size: [2, 1, 3, 2, 2],
    kinds: { lostAnswers: true, restarts: true, drainTimeouts: true },
    states: 23_182,
  },
  { what: 'commit in case 3 of the recovery table', table: { 3: 'commit' }, states: 4739 },
  { what: '2 interchangeable volumes', rest: { symmetry: true }, states: 2380 },
  { what: '3 interchangeable volumes', size: [3, 1, 4, 3, 2], rest: { symmetry: true }, states: 95_146 },
  { what: '4 interchangeable volumes', size: [4, 1, 5, 3, 2], rest: { symmetry: true }, states: 979_129 },
  { what: 'WriteOrder', rest: { invariant: 'write-order' }, states: 5081 },
  { what: 'WriteOrder, 2 tracks', size: [2, 2, 3, 2, 1], rest: { invariant: 'write-order' }, states: 36_501 },
];

test.each(holds)('$what: holds in $states states', { timeout: 60_000 }, (row) => {
  const { verdict, states, transitions } = searched(row);
  expect([verdict.type, states]).toEqual(['holds', row.states]);
  if (row.transitions !== undefined) expect(transitions).toBe(row.transitions);
});

const writeOrder: Partial<Question> = { invariant: 'write-order' };
const breaks: readonly (Row & { violates: string; steps: number })[] = [
  { what: 'plain FlashCopy', switches: { copy: 'plain' }, violates: 'Recoverable', steps: 7 },
  { what: 'write inhibit off', switches: { inhibit: 'off' }, violates: 'Recoverable', steps: 8 },
  { what: 'hold until drained only', switches: { hold: 'drained' }, violates: 'Recoverable', steps: 8 },
  { what: 'sequence numbers ignored', switches: { sequence: 'ignored' }, violates: 'Recoverable', steps: 7 },
  { what: 'commit in case 2', table: { 2: 'commit' }, violates: 'Recoverable', steps: 7 },
  { what: 'revert in case 4', table: { 4: 'revert' }, violates: 'Recoverable', steps: 10 },
  { what: 'plain FlashCopy', switches: { copy: 'plain' }, rest: writeOrder, violates: 'WriteOrder', steps: 7 },
  { what: 'write inhibit off', switches: { inhibit: 'off' }, rest: writeOrder, violates: 'WriteOrder', steps: 9 },
  {
    what: 'hold until drained only',
    switches: { hold: 'drained' },
    rest: writeOrder,
    violates: 'WriteOrder',
    steps: 9,
  },
  {
    what: 'sequence numbers ignored',
    switches: { sequence: 'ignored' },
    rest: writeOrder,
    violates: 'WriteOrder',
    steps: 7,
  },
];

test.each(breaks)('$what: $violates is broken in $steps steps', (row) => {
  const { verdict } = searched(row);
  if (verdict.type !== 'broken') throw new Error(`The search found that it ${verdict.type}.`);
  expect([verdict.violates, verdict.path.length]).toEqual([row.violates, row.steps]);
});
