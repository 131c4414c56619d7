/** Read aloud: what a loss would leave. */
import { expect, test } from 'vitest';
import type { LossLeft } from '../simulation/findings/loss-left.ts';
import { lossSentence, lossWords, lostWords } from './losing.ts';
import { ageWords } from './outcome.ts';
import { textOf } from './words.ts';

const left: LossLeft = {
  decision: 'table',
  group: 3,
  case: 4,
  settles: 'commit',
  recoveryPoint: { seconds: 0.91, writesMissing: 7 },
};

test('by the table: the case, what it does, and what is left', () => {
  expect(lossSentence(left, 'simulation')).toBe(
    'Lost here, recovery by the table (case 4: commit) leaves group 3, whole, 0.91 s old; 7 host writes are missing.',
  );
  const nothing = { ...left, case: 1, settles: 'none', group: 0 } as const;
  expect(lossWords({ ...nothing, recoveryPoint: { seconds: 0.0042, writesMissing: 1 } }, 'simulation')).toBe(
    'Recovery by the table (case 1: nothing to settle) leaves the initial copy, whole, 4.2 ms old; 1 host write is missing.',
  );
  expect(lossSentence({ ...left, case: 0, settles: 'none', group: -1, recoveryPoint: null }, 'simulation')).toBe(
    'Lost here, recovery by the table (none of its cases: a person must look) leaves no whole group: the targets are torn.',
  );
});

test('by a table of which a rule is broken', () => {
  expect(lossSentence({ ...left, settles: 'revert', group: -1, recoveryPoint: null }, 'history')).toBe(
    'Lost here, recovery by the table (case 4, against its rule: revert) leaves no whole group: the targets are torn.',
  );
});

test('as a person decides', () => {
  const torn = { ...left, group: -1, recoveryPoint: null };
  expect(lossSentence({ ...torn, decision: 'revert', settles: 'revert' }, 'simulation')).toBe(
    'Lost here, recovery that reverts all leaves no whole group: the targets are torn.',
  );
  expect(lossSentence({ ...torn, decision: 'none', settles: 'none' }, 'simulation')).toBe(
    'Lost here, recovery that settles nothing leaves no whole group: the targets are torn.',
  );
  expect(lossSentence({ ...left, decision: 'commit', settles: 'none' }, 'simulation')).toBe(
    'Lost here, with nothing to commit, recovery leaves group 3, whole, 0.91 s old; 7 host writes are missing.',
  );
});

test('once the site is lost, of that moment', () => {
  expect(lostWords(left, 'simulation')).toMatch(
    /^As the site was lost, recovery by the table \(case 4: commit\) would leave group 3/,
  );
});

test('a history tells its age in steps', () => {
  expect(lossSentence({ ...left, recoveryPoint: { seconds: 4.003, writesMissing: 0 } }, 'history')).toBe(
    'Lost here, recovery by the table (case 4: commit) leaves group 3, whole, 4 steps old; no host write is missing.',
  );
});

test.each([0, 0.0042, 0.91, 2.594, 75.128])(
  'the card of a recovery says the same age, rounded alike: %d s',
  (seconds) => {
    const recoveryPoint = { seconds, writesMissing: 7 };
    const card = ageWords({ group: 3, numbersDiffer: false, transactions: null, recoveryPoint }, 'simulation');
    const [age, missing] = textOf(card).split(' old, and ');
    expect(lossSentence({ ...left, recoveryPoint }, 'simulation')).toContain(` whole, ${age} old; ${missing}`);
  },
);
