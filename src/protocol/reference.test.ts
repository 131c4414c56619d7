/**
 * The reference model's figures for 1 and 2 volumes: the same distinct states, the same
 * verdicts, the same shortest lengths. TLC found them; nothing here shares code with it.
 */
import { expect, test } from 'vitest';
import { modelOf } from './model.ts';
import { soundRecoveryTable, type RecoveryTable } from './exploration.ts';
import { searchAll } from './search.fixture.ts';
import { soundSwitches, type Bounds, type Switches } from './switches.ts';

interface Row {
  readonly what: string;
  readonly size?: readonly [volumes: number, tracks: number, writes: number, groups: number, faults: number];
  readonly switches?: Partial<Switches>;
  readonly kinds?: Partial<Bounds>;
  readonly table?: Partial<RecoveryTable>;
}

const verdict = ({ what: _, size = [2, 1, 3, 2, 1], switches, kinds, table }: Row) => {
  const [volumes, tracks, writes, groups, faults] = size;
  const bounds = { writes, groups, faults, lostAnswers: false, restarts: false, drainTimeouts: false, ...kinds };
  const model = modelOf({ ...soundSwitches, ...switches }, bounds, { ...soundRecoveryTable, ...table });
  return searchAll(model, volumes, tracks);
};

const holds: readonly (Row & { states: number })[] = [
  { what: '1 volume', size: [1, 1, 2, 2, 1], states: 226 },
  { what: '2 volumes', states: 4739 },
  { what: '2 volumes, decide after each', switches: { decide: 'each' }, states: 4815 },
  { what: '2 volumes of 2 tracks', size: [2, 2, 3, 2, 1], states: 34429 },
  { what: 'lost answers', kinds: { lostAnswers: true }, states: 6881 },
  { what: 'restarts', kinds: { restarts: true }, states: 9854 },
  { what: 'drain time-outs', kinds: { drainTimeouts: true }, states: 4739 },
  {
    what: 'every kind of fault',
    size: [2, 1, 3, 2, 2],
    kinds: { lostAnswers: true, restarts: true, drainTimeouts: true },
    states: 23182,
  },
  { what: 'commit in case 3 of the recovery table', table: { 3: 'commit' }, states: 4739 },
];

test.each(holds)('$what: holds in $states states', (row) => {
  expect(verdict(row)).toEqual({ states: row.states, violates: null, steps: null });
});

const breaks: readonly (Row & { steps: number })[] = [
  { what: 'plain FlashCopy', switches: { copy: 'plain' }, steps: 7 },
  { what: 'write inhibit off', switches: { inhibit: 'off' }, steps: 8 },
  { what: 'hold until drained only', switches: { hold: 'drained' }, steps: 8 },
  { what: 'sequence numbers ignored', switches: { sequence: 'ignored' }, steps: 7 },
  { what: 'commit in case 2 of the recovery table', table: { 2: 'commit' }, steps: 7 },
  { what: 'revert in case 4 of the recovery table', table: { 4: 'revert' }, steps: 10 },
];

test.each(breaks)('$what: Recoverable is broken in $steps steps', (row) => {
  const { violates, steps } = verdict(row);
  expect({ violates, steps }).toEqual({ violates: 'Recoverable', steps: row.steps });
});
