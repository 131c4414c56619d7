/**
 * The exploration's worker: glue between the page's questions and the search, which goes on in
 * slices of about a twentieth of a second, so that a cancel is heard at once.
 */
import { unreachable } from '../base/assert.ts';
import { estimateOf } from '../exploration/estimate.ts';
import { questionOf } from '../exploration/question.ts';
import { Search } from '../exploration/search.ts';
import { stepOf } from '../protocol/steps.ts';
import { breathe } from './breathe.ts';
import type { FromExplorer, SearchFigures, SearchVerdict, ToExplorer } from './exploration-contract.ts';

const sliceMilliseconds = 50;
const statesBetweenLooks = 2_000;

interface Going {
  readonly number: number;
  readonly search: Search;
  milliseconds: number;
}

let going: Going | null = null;
/** The search whose slices go on; another number than its own tells a search to stop. */
let running = -1;

const say = (message: FromExplorer): void => postMessage(message);

const figuresOf = ({ search, milliseconds }: Going): SearchFigures => ({
  states: search.states,
  transitions: search.transitions,
  depth: search.depth,
  waiting: search.waiting,
  bytes: search.bytes,
  seconds: milliseconds / 1000,
});

/** One slice; whether there is more to do. */
function slice(current: Going): boolean {
  const began = performance.now();
  let more = true;
  while (more && performance.now() - began < sliceMilliseconds) more = current.search.advance(statesBetweenLooks);
  current.milliseconds += performance.now() - began;
  return more;
}

function verdictOf({ search }: Going): SearchVerdict {
  const { verdict } = search;
  if (verdict.type === 'running') return { type: 'cancelled' };
  if (verdict.type !== 'broken') return verdict;
  return { type: 'broken', violates: verdict.violates, path: verdict.path.map(stepOf) };
}

async function run(current: Going): Promise<void> {
  const { number } = current;
  running = number;
  while (slice(current)) {
    say({ type: 'progress', search: number, figures: figuresOf(current) });
    await breathe();
    if (running !== number) break;
  }
  say({ type: 'ended', search: number, figures: figuresOf(current), verdict: verdictOf(current) });
}

function answer(message: ToExplorer): void {
  switch (message.type) {
    case 'explore':
      going = {
        number: message.search,
        search: new Search(questionOf(message.scenario), message.limitBytes),
        milliseconds: 0,
      };
      start(going);
      break;
    case 'cancel':
      if (running === message.search) running = -1;
      break;
    case 'continue':
      if (going?.number !== message.search) break;
      going.search.continueWith(message.limitBytes);
      start(going);
      break;
    case 'estimate':
      say({
        type: 'estimate',
        question: message.question,
        estimate: estimateOf(questionOf(message.scenario), message.rates),
      });
      break;
    default:
      unreachable(message);
  }
}

function start(current: Going): void {
  run(current).catch((error: unknown) => say({ type: 'failed', search: current.number, message: String(error) }));
}

addEventListener('message', ({ data }: MessageEvent<ToExplorer>) => {
  try {
    answer(data);
  } catch (error) {
    say({ type: 'failed', search: 'search' in data ? data.search : running, message: String(error) });
  }
});
