/**
 * The exported Promela model in Spin itself: the same verdicts, the same distinct states and the
 * same shortest lengths as the reference, in every row but the largest. Spin knows nothing of our
 * search, nor our search of Spin.
 */
import { expect, test } from 'vitest';
import { SpinProgram, whySpinIsMissing } from '../../cli/bench/spin.ts';
import { promelaModel } from './promela.ts';
import { questionOfRow, referenceRows, wordsOf, type Row } from './reference-counts.ts';

const missing = whySpinIsMissing();
if (missing !== null) {
  process.stdout.write(`The exported model is not compared with Spin, these tests are skipped: ${missing}\n`);
}

const mostStates = 1_000_000;
const hashBits = 20;

const small = (row: Row): boolean => row.known.type === 'broken' || row.known.states <= mostStates;

const named = referenceRows.filter(small).map((row) => ({ row, what: wordsOf(row) }));

test.skipIf(missing !== null).each(named)('Spin finds the same: $what', ({ row }) => {
  const program = new SpinProgram(promelaModel(questionOfRow(row)), '-O0');
  try {
    const { states, transitions, violates, steps } = program.run(hashBits);
    const { known } = row;
    if (known.type === 'broken') expect([violates, steps]).toEqual([known.violates, known.steps]);
    else expect([violates, states, transitions]).toEqual([null, known.states, known.transitions ?? transitions]);
  } finally {
    program.remove();
  }
});
