/**
 * The exported Promela model in Spin itself: the same verdicts, the same distinct states and the
 * same shortest lengths as the reference, in every row but the largest. Spin knows nothing of our
 * search, nor our search of Spin.
 */
import { expect, test } from 'vitest';
import { SpinProgram, whySpinIsMissing, type SpinAnswer } from '../../cli/bench/spin.ts';
import type { Question } from '../explored.ts';
import { Search } from '../search.ts';
import { promelaModel } from './promela.ts';
import { questionOfRow, referenceRows, wordsOf, type Difference, type Row } from './reference-counts.ts';

const missing = whySpinIsMissing();
if (missing !== null) {
  process.stdout.write(`The exported model is not compared with Spin, these tests are skipped: ${missing}\n`);
}

const mostStates = 1_000_000;
const hashBits = 20;

const small = (row: Row): boolean => row.known.type === 'broken' || row.known.states <= mostStates;

const named = referenceRows.filter(small).map((row) => ({ row, what: wordsOf(row) }));

/** What the reference does not have: other sizes, bounds of 0, kinds of fault together with switches. */
const beyond: readonly Difference[] = [
  { size: [2, 1, 3, 2, 0] },
  { size: [1, 1, 0, 1, 1], invariant: 'write-order' },
  { size: [1, 9, 2, 2, 1], kinds: { drainTimeouts: true } },
  { size: [3, 2, 2, 1, 2], kinds: { lostAnswers: true, restarts: true }, switches: { decide: 'each' } },
  { size: [2, 2, 3, 2, 2], switches: { hold: 'drained', inhibit: 'off' }, invariant: 'write-order' },
];

function withSpin(question: Question, compare: (answer: SpinAnswer) => void): void {
  const program = new SpinProgram(promelaModel(question), '-O0');
  try {
    compare(program.run(hashBits));
  } finally {
    program.remove();
  }
}

test.skipIf(missing !== null).each(named)('Spin finds the same: $what', ({ row }) => {
  withSpin(questionOfRow(row), ({ states, transitions, violates, steps }) => {
    const { known } = row;
    if (known.type === 'broken') expect([violates, steps]).toEqual([known.violates, known.steps]);
    else expect([violates, states, transitions]).toEqual([null, known.states, known.transitions ?? transitions]);
  });
});

test.skipIf(missing !== null).each(beyond.map((asked) => ({ asked, what: wordsOf(asked) })))(
  'Spin finds what our search finds: $what',
  ({ asked }) => {
    const question = questionOfRow(asked);
    const search = new Search(question, 1e9);
    while (search.advance(10_000));
    const { verdict, states, transitions } = search;
    withSpin(question, (answer) => {
      if (verdict.type === 'broken')
        expect([answer.violates, answer.steps]).toEqual([verdict.violates, verdict.path.length]);
      else expect([answer.violates, answer.states, answer.transitions]).toEqual([null, states, transitions]);
    });
  },
);
