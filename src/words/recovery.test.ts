/** A loss of the site told from the moment it strikes to what the hosts find, as simulated. */
import { describe, expect, test } from 'vitest';
import { parseLink } from '../scenario/parse.ts';
import { packFrame } from '../simulation/frame/pack.ts';
import type { Run } from '../simulation/run.ts';
import { simulate } from '../simulation/simulation.ts';
import { View } from '../simulation/view.ts';
import { leftWords, transactionWords } from './outcome.ts';
import { brokenRule, isDecidedOtherwise, policyWords, recoveryTable } from './recovery-table.ts';
import { recoveryWords } from './recovery.ts';
import { textOf } from './words.ts';

interface Told {
  readonly run: Run;
  readonly sentences: readonly string[];
}

/** What is said after each event from the loss on. */
function told(link: string): Told {
  const { scenario } = parseLink(link);
  const run = simulate(scenario);
  const view = new View(run);
  const { recovery, events } = run.summary;
  const first = recovery?.lossEvent ?? events;
  const sentences = Array.from({ length: events - first + 1 }, (_, step) => {
    view.seek(first + step);
    const frame = packFrame(view, run.columns.time[first + step], 0, 200);
    return textOf(recoveryWords({ frame, run: run.summary, settings: scenario }) ?? []);
  });
  return { run, sentences };
}

const lossOf = (time: string, more = ''): Told => told(`v=1&seed=7&faults=disaster@${time}${more}`);

describe('a recovery by the table', () => {
  test('with one volume committed is told step by step', () => {
    const { sentences } = told('v=1&seed=7&workload=transactions&faults=disaster@11s');
    expect(sentences).toEqual([
      'The primary site is lost: hosts, primary volumes and the link are gone, with 2 updates on the way. What is left is on the targets. Recovery finds out what that is.',
      'The session is ended, and the secondary site takes over. Now every relationship is asked how far it has come.',
      'Volumes 1, 2 and 3 are revertable (sequence number 3), volume 4 is not (sequence number 3). Case 4 of the recovery table: some are committed already, so what is revertable is committed.',
      'Volume 3 is committed: its target goes over to group 3. Volumes 1 and 2 are next.',
      'Volumes 1 and 3 are committed: their targets go over to group 3. Volume 2 is next.',
      'Volumes 1, 2 and 3 are committed: their targets go over to group 3. Every target holds group 3.',
      'Each target is copied back to its source, to start from. Every target holds group 3.',
      'The hosts start at the secondary site from group 3, which is whole. It is 2.00 s old, and 23 host writes are missing. 19 transactions whole, 6 lost, none half there: the database starts.',
    ]);
  });

  test.each([
    ['8.5s', 1, 'finished, or nothing was under way'],
    ['10s', 2, 'some are prepared, the others not begun, so what is revertable is reverted'],
    ['10.3s', 3, 'all are prepared, none is committed, so what is revertable is reverted'],
  ] as const)('at %s finds case %i', (time, found, because) => {
    const { run, sentences } = lossOf(time);
    expect(run.summary.recovery?.case).toBe(found);
    expect(sentences[2]).toContain(`Case ${found} of the recovery table: ${because}`);
    expect(sentences.at(-1)).toMatch(/^The hosts start at the secondary site from group 2, which is whole\./);
  });

  test('says nothing of the case before the relationships have been asked, nor of the end before it is there', () => {
    const { sentences } = lossOf('10s');
    expect(sentences.slice(0, 2).join(' ')).not.toMatch(/[Cc]ase|revertable|whole/);
    expect(sentences.slice(0, -1).join(' ')).not.toMatch(/ old|missing/);
  });

  test('counts where volumes are many', () => {
    const { sentences } = told('v=1&volumes=300&tracks=1&seed=7&faults=disaster@3.6s');
    expect(sentences[2]).toMatch(/^Volumes [\d, ]+and [\d,]+ more are revertable \(sequence number 1\)/);
    for (const sentence of sentences) expect(sentence.length).toBeLessThan(280);
  });
});

describe('a recovery decided otherwise', () => {
  test.each([
    ['10s', 'commit', 'revert', 'The table says revert, since the other volumes had not begun.'],
    ['10.5s', 'revert', 'commit', 'The table says commit, since the other volumes were committed already.'],
  ] as const)(
    'at %s by “%s all” says that the table has %s, who holds what, and what would have kept a group',
    (time, policy, does, kept) => {
      const { run, sentences } = lossOf(time, `&recover=${policy}`);
      const { recovery, outcome, outcomeByTable } = run.summary;
      if (recovery === null || outcome === null) throw new Error('the site is lost');
      expect(isDecidedOtherwise(recovery)).toBe(true);
      expect(textOf(policyWords(run.settings, recovery))).toBe(`The table says: ${does}.`);
      expect(sentences[2]).toContain(`so ${does}. But it is decided otherwise`);
      expect(sentences.at(-1)).toMatch(
        /^No whole group: volume.* hold.* group [23], volume.* hold.* group [23]\. Write \d+, .* is there; write \d+, .* is missing\./,
      );
      expect(sentences.at(-1)).toContain(kept);
      expect(textOf(leftWords(outcome))).toBe('No whole group.');
      expect(textOf(leftWords(outcomeByTable ?? outcome))).toMatch(/^Group [23], whole\.$/);
    },
  );

  test('to do nothing leaves what is revertable as it is', () => {
    expect(lossOf('10.5s', '&recover=none').sentences[2]).toContain('what is revertable is left as it is.');
  });

  test('may leave a whole group under several numbers, where what differs was not written to', () => {
    const { run, sentences } = told('v=1&seed=1&rate=1&recover=none&faults=disaster@3677364us');
    const { outcome } = run.summary;
    if (outcome === null) throw new Error('the site is lost');
    expect(outcome).toMatchObject({ group: 1, numbersDiffer: true, recoveryPoint: { writesMissing: 1 } });
    expect(textOf(leftWords(outcome))).toBe('The contents of group 1, whole although the numbers differ.');
    expect(sentences.at(-1)).toContain(
      'from group 1, whole although the numbers on the targets differ. It is 0.68 s old',
    );
  });

  test('makes no difference where nothing is revertable', () => {
    const { run } = lossOf('8.5s', '&recover=commit');
    if (run.summary.recovery === null) throw new Error('the site is lost');
    expect(textOf(policyWords(run.settings, run.summary.recovery))).toContain('makes no difference');
  });
});

test('each switch that is off is named by its rule', () => {
  const recovery = { case: 1, settlement: 'none' } as const;
  const rule = (link: string): unknown => brokenRule(parseLink(link).scenario, { ...lost, ...recovery });
  expect(rule('copy=plain')).toBe('plain FlashCopy');
  expect(rule('inhibit=off')).toBe('no write inhibit');
  expect(rule('hold=drained')).toBe('hold until drained only');
  expect(rule('seed=7')).toBe(null);
});

const lost = {
  lossEvent: 1,
  lossMicroseconds: 0,
  copiedBackEvent: 4,
  revertable: [],
  sequenceNumbers: [],
  updatesLost: 0,
};

test('what a database finds', () => {
  expect(textOf(transactionWords({ whole: 1, lost: 0, halfThere: 0 }))).toBe(
    '1 transaction whole, 0 lost, none half there: the database starts.',
  );
  expect(textOf(transactionWords({ whole: 9, lost: 2, halfThere: 0 }, false))).toContain('none half there, by luck');
  expect(textOf(transactionWords({ whole: 9, lost: 2, halfThere: 3 }))).toBe(
    '9 transactions whole, 2 lost, 3 half there: the database starts with wrong balances.',
  );
});

test('the table has a row for each case', () => {
  expect(recoveryTable.map((row) => row.case)).toEqual([1, 2, 3, 4, 0]);
});
