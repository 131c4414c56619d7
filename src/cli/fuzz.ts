/**
 * Runs scenarios by chance, lets the oracle judge each, and prints one JSON object. Exit status 1
 * and a link where engine and oracle differ, or where the sound method breaks its promise.
 */
import { refused, taken, type Result } from '../base/result.ts';
import { fragmentOf } from '../scenario/fragment.ts';
import { parseLink } from '../scenario/parse.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { answerWith } from './answer.ts';
import { isSound } from './fuzz/any-scenario.ts';
import { judge } from './fuzz/judge.ts';
import { readOptions, type Asked } from './fuzz/options.ts';
import { agreement, promise, search, type Found } from './fuzz/search.ts';

/** Runs between two looks at the clock; every other time of the sound method. */
const runsAtOnce = 200;
/** Seeds that are near each other do not share their runs. */
const seedsApart = 1_000_003;
const nanosecondsOfMinute = 60e9;
const millisecondsOfSecond = 1000;

interface Answer {
  /** Every run stands before the oracle. */
  readonly holds: boolean;
  readonly runs: number;
  readonly events: number;
  /** Of the run that does not stand, made as small as it could be; null: there is none. */
  readonly link: string | null;
  readonly objections: readonly string[];
}

/** How to have the same runs again, and how long they took. */
interface Told {
  readonly seed: number;
  readonly seconds: number;
}

function fuzzed({ runs, minutes, seed }: Asked): Answer {
  const start = process.hrtime.bigint();
  const isOver = (): boolean => Number(process.hrtime.bigint() - start) > minutes * nanosecondsOfMinute;
  let done = 0;
  let events = 0;
  let found: Found | null = null;
  for (let batch = 0; found === null && done < runs && !isOver(); batch++) {
    const atOnce = Math.min(runsAtOnce, runs - done);
    const searched = search(batch % 2 === 0 ? agreement : promise, atOnce, Math.imul(seed, seedsApart) + batch);
    done += searched.runs;
    events += searched.events;
    found = searched.found;
  }
  return { holds: found === null, runs: done, events, link: found?.link ?? null, objections: found?.objections ?? [] };
}

function judged(link: string): Result<Answer, string> {
  const { scenario, refusals } = parseLink(fragmentOf(link.trim()));
  if (refusals.length > 0) return refused(refusals.map(({ reason }) => reason).join('\n'));
  const judgement = judge(scenario);
  const objections = objectionsTo(scenario)(judgement);
  return taken({ holds: objections.length === 0, runs: 1, events: judgement.events, link, objections });
}

const objectionsTo = (scenario: Scenario) => (isSound(scenario) ? promise : agreement).objections;

function answered(words: readonly string[]): Result<Answer & Told, string> {
  const asked = readOptions(words);
  if (!asked.ok) return asked;
  const start = Date.now();
  const answer = asked.value.link === null ? taken(fuzzed(asked.value)) : judged(asked.value.link);
  if (!answer.ok) return answer;
  return taken({
    ...answer.value,
    seed: asked.value.seed,
    seconds: (Date.now() - start) / millisecondsOfSecond,
  });
}

const result = answered(process.argv.slice(2));
answerWith(result, result.ok && !result.value.holds ? 1 : 0);
