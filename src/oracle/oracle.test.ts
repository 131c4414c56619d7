/** The oracle's own judgement, by stories that are short enough to be checked by hand. */
import { describe, expect, test } from 'vitest';
import { told } from './story.fixture.ts';
import { decisions, type Method } from './log.ts';
import type { Oracle } from './oracle.ts';

/** Both volumes are written, group 1 is cut, drained and committed: writes 1 and 2. */
const groupOne =
  'write v1, write v2, cut, drain v1, drain v2, drained, prepare v1, prepare v2, ' +
  'decide to commit, commit v1, commit v2, finish';
/** Both are written again, and group 2 is cut and drained: writes 3 and 4. */
const groupTwoDrained = `${groupOne}, write v1, write v2, cut, drain v1, drain v2, drained`;

/** What recovery leaves by each decision: the group, or torn. */
const leftBy = (oracle: Oracle) =>
  Object.fromEntries(
    decisions.map((decision) => {
      const { shown } = oracle.leftAfter(oracle.settlementBy(decision));
      return [decision, shown.whole.length === 0 ? 'torn' : shown.group];
    }),
  );

const targetsOf = (oracle: Oracle) => oracle.leftAfter('nothing');

describe('a group', () => {
  test('is what the primaries held at its cut, however late it arrives', () => {
    const oracle = told({}, 'write v1, cut, write v2, drain v1, drained, prepare v1, prepare v2');
    expect(oracle.groups[0].contents).toEqual([
      [[1], []],
      [[], []],
    ]);
    expect(oracle.complaints).toEqual([]);
  });

  test('is committed if all are prepared, and then all targets hold it', () => {
    const oracle = told({}, groupOne);
    expect(oracle.groups[0].outcome).toBe('committed');
    expect(targetsOf(oracle).contents).toEqual([
      [[1], []],
      [[2], []],
    ]);
    expect(targetsOf(oracle).shown).toEqual({ group: 1, whole: [1, 2], called: 1 });
    expect(oracle.complaints).toEqual([]);
  });

  test('is reverted if one fails, and the prior group is kept', () => {
    const oracle = told({}, groupTwoDrained, 'prepare v1, fail v2, decide to revert, revert v1, finish');
    expect(oracle.groups[1]).toMatchObject({ outcome: 'reverted', failed: [1] });
    expect(targetsOf(oracle).shown.group).toBe(1);
    expect(oracle.relationships.map(({ number }) => number)).toEqual([1, 1]);
    expect(oracle.complaints).toEqual([]);
  });

  test('is reverted if an answer is lost, on that volume too', () => {
    const oracle = told(
      {},
      groupTwoDrained,
      'lost v1, prepare v2, fail v1, decide to revert, revert v1, revert v2, finish',
    );
    expect(oracle.groups[1]).toMatchObject({ outcome: 'reverted', failed: [0] });
    expect(targetsOf(oracle).shown.group).toBe(1);
    expect(oracle.complaints).toEqual([]);
  });

  test('is given up at the drain limit, and what was sent of it hurts nobody', () => {
    const oracle = told({}, groupOne, 'write v1, write v2, cut, drain v1, give up');
    expect(oracle.groups[1].outcome).toBe('abandoned');
    expect(targetsOf(oracle).shown.group).toBe(1);
    expect(oracle.complaints).toEqual([]);
  });

  test('of plain FlashCopy cannot be reverted: volume 1 has the new group for good', () => {
    const plain = `${groupTwoDrained}, prepare v1, fail v2, decide to revert, revert v1, finish`;
    const oracle = told({ copy: 'plain' }, plain);
    expect(oracle.groups[1].outcome).toBe('failed');
    expect(targetsOf(oracle).contents).toEqual([
      [[1, 3], []],
      [[2], []],
    ]);
    expect(targetsOf(oracle).shown).toEqual({ group: null, whole: [], called: null });
  });
});

describe('the recovery table', () => {
  test.each([
    [1, '', { table: 1, commit: 1, revert: 1, none: 1 }],
    [2, 'prepare v1', { table: 1, commit: 'torn', revert: 1, none: 1 }],
    [3, 'prepare v1, prepare v2', { table: 1, commit: 2, revert: 1, none: 1 }],
    [4, 'prepare v1, prepare v2, decide to commit, commit v1', { table: 2, commit: 2, revert: 'torn', none: 'torn' }],
    [1, 'prepare v1, prepare v2, decide to commit, commit v1, commit v2', { table: 2, commit: 2, revert: 2, none: 2 }],
  ])('case %i after %j', (found, story, left) => {
    const oracle = told({}, groupTwoDrained, story);
    expect([oracle.case, leftBy(oracle)]).toEqual([found, left]);
    expect(oracle.flawsOf(oracle.leftAfter(oracle.settlementBy('table')))).toEqual([]);
    expect(oracle.complaints).toEqual([]);
  });

  test('who ignores the sequence numbers takes case 2 for case 4', () => {
    const oracle = told({ sequence: 'ignored' }, groupTwoDrained, 'prepare v1');
    expect([oracle.case, leftBy(oracle).table]).toEqual([2, 'torn']);
    expect(oracle.flawsOf(oracle.leftAfter(oracle.settlementBy('table')))).toEqual(['torn']);
  });

  test('anything else: a person must look, and nothing is done', () => {
    const plain = told({ copy: 'plain' }, groupTwoDrained, 'prepare v1');
    expect([plain.case, leftBy(plain).table]).toEqual([0, 'torn']);
  });

  test('the application that restarts asks it too: one is committed, so the other follows', () => {
    const begun = `${groupTwoDrained}, prepare v1, prepare v2, decide to commit, commit v1`;
    const oracle = told({}, begun, 'restart and commit, commit v2, finish');
    expect(oracle.groups[1].outcome).toBe('committed');
    expect(oracle.complaints).toEqual([]);
  });

  test('it restarts before all are prepared: everything is reverted', () => {
    const oracle = told({}, groupTwoDrained, 'prepare v1, restart and revert, revert v1, finish');
    expect(oracle.groups[1].outcome).toBe('reverted');
    expect(oracle.complaints).toEqual([]);
  });
});

describe('the loss of the site', () => {
  const lost = `${groupTwoDrained}, prepare v1, prepare v2, decide to commit, commit v1, write v1.t2`;

  test('with one volume committed: the other follows, and the age is that of the new group', () => {
    const oracle = told({}, lost, 'lose the site, find case 4, commit v2, copy back');
    expect(oracle.groups[1].outcome).toBe('committed');
    expect(targetsOf(oracle).shown.group).toBe(2);
    // Cut at second 14, lost at second 23; the write to track 2 came after the cut.
    expect(oracle.ageOf(targetsOf(oracle))).toEqual({ seconds: 9, writesMissing: 1 });
    expect(oracle.complaints).toEqual([]);
  });

  test('and a person reverts all: what is left is no group, and has no age', () => {
    const oracle = told({ recover: 'revert' }, lost, 'lose the site, find case 4, revert v2, copy back');
    expect(oracle.groups[1].outcome).toBe(null);
    expect(oracle.ageOf(targetsOf(oracle))).toBe(null);
    // By the hosts' order alone nothing is wrong: writes 1 to 3 are there, 4 is not. A cut asks for more.
    expect(oracle.outOfOrderIn(targetsOf(oracle))).toBe(null);
    expect(oracle.flawsOf(targetsOf(oracle))).toContain('torn');
  });
});

test('a transaction is half there if its commit record is and its data is not', () => {
  const transactions = 'log of 1 v1, data of 1 v2, commit of 1 v1.t2, log of 2 v1, data of 2 v2, commit of 2 v1.t2';
  const drained = 'cut, drain v1, drain v1.t2, drain v2, drained';
  const oracle = told({ copy: 'plain' }, transactions, drained, 'prepare v1, fail v2, decide to revert');
  expect(oracle.fatesOn(targetsOf(oracle))).toEqual({ whole: 0, lost: 0, halfThere: 2 });
  const revertable = told({}, transactions, drained, 'prepare v1');
  expect(revertable.fatesOn(targetsOf(revertable))).toEqual({ whole: 0, lost: 2, halfThere: 0 });
  expect(oracle.outOfOrderIn(targetsOf(oracle))).toEqual({ there: 6, missing: 2 });
});

test('a gate is closed from the preparation to the withdraw, and updates queue before it', () => {
  const begun = `${groupTwoDrained}, prepare v1, prepare v2, write v1.t2, decide to commit, commit v2`;
  const oracle = told({}, begun, 'queue v1.t2, commit v1, send v1.t2');
  // Each was inhibited once before, in group 1: for three seconds, and for three.
  expect(oracle.gates()).toEqual([
    { inhibitSeconds: 9, queueMax: 1 },
    { inhibitSeconds: 6, queueMax: 0 },
  ]);
  expect(oracle.complaints).toEqual([]);
});

describe('a log that tells what cannot have happened', () => {
  const stories: readonly (readonly [method: Partial<Method>, story: string, complaint: string])[] = [
    [{}, `${groupTwoDrained}, prepare v1, prepare v2, decide to revert`, 'decided otherwise'],
    [{}, 'write v1, cut, drained', 'something is missing'],
    [{}, 'write v1, cut, write v1', 'still needs'],
    [{}, `${groupTwoDrained}, write v1, send v1`, 'before the last volume is prepared'],
    [{}, `${groupTwoDrained}, prepare v1, fail v2, decide to revert, write v1, send v1`, 'write-inhibited'],
    [{}, `${groupTwoDrained}, prepare v1, fail v2, decide to revert, finish`, 'something left to settle'],
    [{}, `${groupTwoDrained}, prepare v1, fail v2, decide to revert, commit v1`, 'decided otherwise'],
    [{ decide: 'each' }, `${groupTwoDrained}, prepare v2`, 'out of turn'],
    [{}, `${groupTwoDrained}, prepare v1, lose the site, find case 4`, 'in case 2, and not 4'],
    [{}, 'log of 1 v1, commit of 1 v1', 'transaction 1 goes on with a commit record'],
    [{}, 'log of 1 v2', 'a log record goes to volume 2'],
    [{}, 'melt v1', 'nobody knows what melt is'],
  ];

  test.each(stories.map(([method, story, complaint]) => ({ method, story, complaint })))('$complaint', (each) => {
    expect(told(each.method, each.story).complaints.join('\n')).toContain(each.complaint);
  });
});
