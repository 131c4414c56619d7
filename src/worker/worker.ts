/**
 * The simulation's worker: glue between the page's questions and the engine. A run is made in
 * slices, so that progress can be told and a cancel be heard in between.
 */
import type { Exploration } from '../protocol/exploration.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { logEntries, logIndexOf, logPositionOf, type LogIndex } from '../simulation/frame/log.ts';
import { packFrame } from '../simulation/frame/pack.ts';
import type { Run } from '../simulation/run.ts';
import { Simulation } from '../simulation/simulation.ts';
import { View } from '../simulation/view.ts';
import { unreachable } from '../base/assert.ts';
import { breathe } from './breathe.ts';
import type { FromWorker, ToWorker } from './contract.ts';
import { eventOf } from './moment.ts';
import type { WholeRun } from './whole-run.ts';

const eventsASlice = 50_000;

type Question = Exclude<ToWorker, { type: 'simulate' } | { type: 'cancel' }>;

type HistoryQuestion = Extract<ToWorker, { type: 'nextSteps' } | { type: 'walk' }>;

interface Shown {
  readonly run: number;
  readonly view: View;
  readonly index: LogIndex;
  readonly scenario: Scenario;
  /** null until something is asked of it as a whole. */
  whole: WholeRun | null;
}

/** The run that questions are about. */
let shown: Shown | null = null;
/** A run that is ready. The page may have given it up before it hears so; the first question about it says that it has not. */
let coming: Shown | null = null;
/** The run that is being made; another number than a slice's own tells it to stop. */
let making = -1;

const say = (message: FromWorker, transfer: Transferable[] = []): void => postMessage(message, { transfer });

const histories = () => import('./histories.ts');

/** A history is short: it is made at once, as far as its path is legal. */
async function play(run: number, scenario: Scenario, explore: Exploration): Promise<void> {
  const { playHistory } = await histories();
  if (making !== run) return say({ type: 'cancelled', run });
  const played = playHistory(scenario, explore);
  if (played.ok) {
    show(run, played.value, { ...scenario, explore });
  } else {
    const { step, reason } = played.refusal;
    say({ type: 'pathRefused', run, step, reason });
    await play(run, scenario, { ...explore, path: (explore.path ?? []).slice(0, step - 1), siteLost: false });
  }
}

async function simulate({ run, scenario, expectedEvents }: Extract<ToWorker, { type: 'simulate' }>): Promise<void> {
  making = run;
  if (scenario.explore?.path) return play(run, scenario, scenario.explore);
  const simulation = new Simulation(scenario, expectedEvents);
  while (!simulation.advance(eventsASlice)) {
    say({ type: 'progress', run, events: simulation.events, expectedEvents });
    await breathe();
    if (making !== run) return say({ type: 'cancelled', run });
  }
  show(run, simulation.complete(), scenario);
}

function show(run: number, completed: Run, scenario: Scenario): void {
  const index = logIndexOf(completed);
  coming = { run, view: new View(completed), index, scenario, whole: null };
  const logLengths = { milestones: index.milestones.length, all: completed.columns.length };
  say({ type: 'ready', run, summary: completed.summary, logLengths });
}

function answerFrame({ view }: Shown, question: Extract<ToWorker, { type: 'frame' }>): void {
  const { event, timeMicroseconds } = eventOf(view.run, question.moment);
  view.seek(event);
  const frame = packFrame(view, timeMicroseconds, question.rows.firstRow, question.rows.rowCount);
  const { primary, source, target, updates } = frame;
  const columns = [primary, source, target].flatMap((array) => [array.groups.buffer, array.marks.buffer]);
  const { track, group, departedMicroseconds, arrivesMicroseconds, atGate } = updates;
  const ways = [track, group, departedMicroseconds, arrivesMicroseconds, atGate].map((column) => column.buffer);
  say({ type: 'frame', run: question.run, question: question.question, frame }, [...columns, ...ways] as ArrayBuffer[]);
}

async function answerAboutHistory({ scenario }: Shown, message: HistoryQuestion): Promise<void> {
  const { run, question, event, type } = message;
  const { nextSteps, randomWalk } = await histories();
  const { explore } = scenario;
  const walk = message.type === 'walk' ? message : null;
  if (explore === null) return say({ type, run, question, steps: [] });
  const steps =
    walk === null ? nextSteps(scenario, explore, event) : randomWalk(scenario, explore, event, walk.steps, walk.seed);
  say({ type, run, question, steps });
}

async function answerAboutRun(current: Shown, message: Extract<ToWorker, { type: 'aboutRun' }>): Promise<void> {
  const { run, question, about } = message;
  const wholeRun = await import('./whole-run.ts');
  current.whole ??= new wholeRun.WholeRun(current.view.run, () => shown === current);
  say({ type: 'aboutRun', run, question, answer: await current.whole.answer(about) });
}

function answerAbout(current: Shown, message: Question): void {
  const { run } = message;
  switch (message.type) {
    case 'frame':
      answerFrame(current, message);
      break;
    case 'log': {
      const { question, filter, from, count } = message;
      const events = logEntries(current.view.run, current.index, filter, from, count);
      say({ type: 'log', run, question, from, events });
      break;
    }
    case 'nextSteps':
    case 'walk':
      void answerAboutHistory(current, message).catch(failed(run));
      break;
    case 'aboutRun':
      void answerAboutRun(current, message).catch(failed(run));
      break;
    case 'logPosition': {
      const { question, filter, event } = message;
      say({ type: 'logPosition', run, question, position: logPositionOf(current.index, filter, event) });
      break;
    }
    default:
      unreachable(message);
  }
}

function answer(message: ToWorker): void {
  if (message.type === 'cancel') {
    if (making === message.run) making = -1;
    if (coming?.run === message.run) coming = null;
    return;
  }
  if (message.type === 'simulate' || coming?.run === message.run) replaceShown();
  if (message.type === 'simulate') simulate(message).catch(failed(message.run));
  // A question about a run that has been replaced is dropped: the page has dropped it too.
  else if (shown?.run === message.run) answerAbout(shown, message);
}

function replaceShown(): void {
  shown = coming ?? shown;
  coming = null;
}

function failed(run: number): (error: unknown) => void {
  return (error) => say({ type: 'failed', run, message: String(error) });
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  try {
    answer(data);
  } catch (error) {
    failed(data.run)(error);
  }
});
