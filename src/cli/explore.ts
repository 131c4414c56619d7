/**
 * Explores every interleaving within the bounds that its options give, and prints one JSON
 * object: whether the invariants hold, or the shortest history that breaks one.
 */
import { refused, taken, type Result } from '../base/result.ts';
import { estimateOf } from '../exploration/estimate.ts';
import { questionOf } from '../exploration/question.ts';
import { Search } from '../exploration/search.ts';
import { grouped } from '../scenario/refusal.ts';
import { answerWith } from './answer.ts';
import { answerOf } from './explore/answer.ts';
import { readOptions, type Asked } from './explore/options.ts';

const statesAtOnce = 20_000;
const betweenReportsSeconds = 0.5;
const nanosecondsOfSecond = 1e9;
/** Back to the start of the line, and rid of what stood there. */
const startOfLine = '\r\u001B[K';

/** To the end of the search; says how far it is where a person watches. */
function searched(asked: Asked): { readonly search: Search; readonly seconds: number } {
  const question = questionOf(asked.scenario);
  const search = new Search(question, asked.limitBytes);
  const expected = process.stderr.isTTY ? estimateOf(question, { statesPerSecond: 1, bytesPerState: 1 }).states : 0;
  const start = process.hrtime.bigint();
  const elapsed = (): number => Number(process.hrtime.bigint() - start) / nanosecondsOfSecond;
  let reportedSeconds = 0;
  while (search.advance(statesAtOnce)) {
    const seconds = elapsed();
    if (!process.stderr.isTTY || seconds < reportedSeconds + betweenReportsSeconds) continue;
    process.stderr.write(`${startOfLine}${progressText(search, expected, seconds)}`);
    reportedSeconds = seconds;
  }
  if (reportedSeconds > 0) process.stderr.write(startOfLine);
  return { search, seconds: elapsed() };
}

const progressText = ({ states, waiting, depth, bytes }: Search, expected: number, seconds: number): string =>
  `${grouped(states)} of about ${grouped(expected)} states, ${grouped(waiting)} of them waiting, ${depth} steps deep, ` +
  `${grouped(Math.round(states / seconds))} a second, ${grouped(Math.round(bytes / 1e6))} MB`;

function answered(words: readonly string[]): Result<object, string> {
  const asked = readOptions(words);
  if (!asked.ok) return refused(`${asked.refusal}\nFor example: npm run --silent explore -- --volumes 3 --writes 4`);
  const { search, seconds } = searched(asked.value);
  return taken(answerOf(search, asked.value, seconds));
}

answerWith(answered(process.argv.slice(2)));
