/**
 * How fast every interleaving is searched, beside Spin's breadth-first search of the same model
 * without reductions: one run of the one and one of the other in turn, so that a busy machine is
 * busy for both. Spin's time is that of its run; making and compiling the model is not in it.
 */
import { promelaModel } from '../../exploration/export/promela.ts';
import { questionOfRow, type Size } from '../../exploration/export/reference-counts.ts';
import type { Question } from '../../exploration/explored.ts';
import { Search } from '../../exploration/search.ts';
import { SpinProgram, whySpinIsMissing, type SpinAnswer } from './spin.ts';

interface Race {
  readonly size: Size;
  readonly runs: number;
}

const short: readonly Race[] = [{ size: [3, 1, 4, 3, 2], runs: 7 }];
/** Takes minutes: only when it is asked for. */
const long: readonly Race[] = [{ size: [4, 1, 5, 3, 2], runs: 3 }];

/** The default of a device with 8 GB or more. */
const limitBytes = 2e9;
const statesAtOnce = 20_000;
const fewestHashBits = 20;

interface Ours {
  readonly search: Search;
  readonly seconds: number;
}

export function measureExploration(withLong: boolean, say: (figures: object) => void): void {
  for (const race of withLong ? [...short, ...long] : short) say(measured(race));
}

function measured({ size, runs }: Race): object {
  const question = questionOfRow({ size });
  // The first run is slower: Node has yet to compile the search. Spin's compiler is not counted either.
  const first = searched(question);
  const spin = spinFor(question);
  const ours: Ours[] = [];
  const theirs: SpinAnswer[] = [];
  const hashBits = Math.max(fewestHashBits, Math.ceil(Math.log2(first.search.states)));
  for (let run = 0; run < runs; run++) {
    ours.push(searched(question));
    if (spin instanceof SpinProgram) theirs.push(spin.run(hashBits));
  }
  if (spin instanceof SpinProgram) spin.remove();
  const { states, transitions, bytes, verdict } = first.search;
  const seconds = median(ours.map((one) => one.seconds));
  return {
    name: 'explore',
    size: size.join(' · '),
    holds: verdict.type === 'holds',
    states,
    transitions,
    runs,
    medianSeconds: rounded(seconds),
    firstSeconds: rounded(first.seconds),
    statesPerSecond: Math.round(states / seconds),
    megabytes: Math.round(bytes / 1e6),
    ...(typeof spin === 'string' ? { spin } : besideSpin(seconds, first.search, theirs)),
  };
}

function besideSpin(seconds: number, { states, transitions }: Search, answers: readonly SpinAnswer[]): object {
  const spinSeconds = median(answers.map((one) => one.seconds));
  return {
    spinMedianSeconds: rounded(spinSeconds),
    spinMegabytes: Math.round(answers[0].megabytes),
    spinAgrees: answers.every((one) => one.states === states && one.transitions === transitions),
    ratioToSpin: rounded(spinSeconds / seconds),
  };
}

function searched(question: Question): Ours {
  const start = process.hrtime.bigint();
  const search = new Search(question, limitBytes);
  while (search.advance(statesAtOnce));
  return { search, seconds: Number(process.hrtime.bigint() - start) / 1e9 };
}

/** Spin with the model compiled, or in a sentence why not. */
function spinFor(question: Question): SpinProgram | string {
  const missing = whySpinIsMissing();
  return missing === null ? new SpinProgram(promelaModel(question), '-O2') : `Not compared with Spin: ${missing}`;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const rounded = (value: number): number => Number(value.toPrecision(4));
