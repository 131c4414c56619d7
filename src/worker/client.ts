/**
 * The page's side of the simulation's worker. It numbers the runs and drops what old ones
 * still answer, keeps one question for a frame under way and of the rest only the latest, and
 * turns a crash into a report. While a run is being made, questions go to the one before it.
 */
import type { Frame } from '../simulation/frame/frame.ts';
import type { RunSummary } from '../simulation/summary.ts';
import type { Step } from '../protocol/step.ts';
import { expectedEvents } from '../scenario/limits.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { unreachable } from '../base/assert.ts';
import type {
  FromWorker,
  LogFilter,
  LoggedEvent,
  Moment,
  RowWindow,
  RunAnswer,
  RunQuestion,
  ToWorker,
} from './contract.ts';

/** What the client says by itself; questions about the log and the next steps are answered by promises. */
export type Report =
  | { readonly type: 'progress'; readonly events: number; readonly expectedEvents: number }
  | { readonly type: 'ready'; readonly summary: RunSummary; readonly logLengths: Readonly<Record<LogFilter, number>> }
  | { readonly type: 'cancelled' }
  /** `moment` is the very object that was asked with. */
  | { readonly type: 'frame'; readonly frame: Frame; readonly moment: Moment }
  /** A history's path is not legal from this step on (the first is 1); what comes before it is played, and `ready` follows. */
  | { readonly type: 'pathRefused'; readonly step: number; readonly reason: string }
  | { readonly type: 'failed'; readonly message: string };

export interface SimulationClient {
  /** Makes the run of a scenario; the one being made, if any, is given up. */
  simulate(scenario: Scenario): void;
  /** Gives up the run being made. */
  cancel(): void;
  /** The frame at a moment of the run that is ready; an earlier question not yet under way is forgotten. */
  askFrame(moment: Moment, rows: RowWindow): void;
  /** Empty if the run is replaced before the answer comes. */
  log(filter: LogFilter, from: number, count: number): Promise<readonly LoggedEvent[]>;
  /** 0 if the run is replaced before the answer comes. */
  logPosition(filter: LogFilter, event: number): Promise<number>;
  /** What can happen next after an event of a history; null if the run is replaced before the answer comes. */
  nextSteps(event: number): Promise<readonly Step[] | null>;
  /** So many steps drawn by chance after an event of a history, or fewer; null as above. */
  walk(event: number, steps: number, seed: number): Promise<readonly Step[] | null>;
  /** What is asked of the run as a whole; null if it is replaced, or a newer question takes this one's place, before the answer comes. */
  aboutRun(about: RunQuestion): Promise<AnsweredOfRun | null>;
}

/** The run that is ready need not be shown yet: so the answer says by its summary of which run it is. */
export interface AnsweredOfRun {
  readonly summary: RunSummary;
  readonly answer: RunAnswer;
}

/** The part of a Worker that is used, so that a test can stand in for it. */
export interface WorkerPort {
  onmessage: ((event: { readonly data: FromWorker }) => void) | null;
  onerror: ((event: { readonly message: string }) => void) | null;
  onmessageerror: (() => void) | null;
  postMessage(message: ToWorker): void;
  terminate(): void;
}

export const startSimulationWorker = (): WorkerPort =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }) as WorkerPort;

const noRun = 0;
type Question = { readonly moment: Moment; readonly rows: RowWindow };
type Settle = (answer: FromWorker | null) => void;

export function makeClient(startWorker: () => WorkerPort, report: (report: Report) => void): SimulationClient {
  return new Client(startWorker, report);
}

class Client implements SimulationClient {
  readonly #startWorker: () => WorkerPort;
  readonly #report: (report: Report) => void;
  #worker: WorkerPort | null = null;
  #lastRun = noRun;
  #lastQuestion = 0;
  /** The run that answers questions, and the one being made. */
  #readyRun = noRun;
  #readySummary: RunSummary | null = null;
  #makingRun = noRun;
  #underWay: Moment | null = null;
  #next: Question | null = null;
  readonly #answers = new Map<number, Settle>();

  constructor(startWorker: () => WorkerPort, report: (report: Report) => void) {
    this.#startWorker = startWorker;
    this.#report = report;
  }

  simulate(scenario: Scenario): void {
    this.#giveUp();
    this.#lastRun += 1;
    this.#makingRun = this.#lastRun;
    // Only for its progress, and so that the worker need not know the limits.
    const expected = Math.max(1, expectedEvents(scenario));
    this.#post({ type: 'simulate', run: this.#makingRun, scenario, expectedEvents: expected });
  }

  cancel(): void {
    if (this.#giveUp()) this.#report({ type: 'cancelled' });
  }

  askFrame(moment: Moment, rows: RowWindow): void {
    if (this.#readyRun === noRun) return;
    if (this.#underWay !== null) {
      this.#next = { moment, rows };
      return;
    }
    this.#underWay = moment;
    this.#post({ type: 'frame', run: this.#readyRun, question: this.#number(), moment, rows });
  }

  async log(filter: LogFilter, from: number, count: number): Promise<readonly LoggedEvent[]> {
    if (this.#readyRun === noRun) return [];
    const question = this.#number();
    const answer = await this.#asked(question, { type: 'log', run: this.#readyRun, question, filter, from, count });
    return answer?.type === 'log' ? answer.events : [];
  }

  async logPosition(filter: LogFilter, event: number): Promise<number> {
    if (this.#readyRun === noRun) return 0;
    const question = this.#number();
    const answer = await this.#asked(question, { type: 'logPosition', run: this.#readyRun, question, filter, event });
    return answer?.type === 'logPosition' ? answer.position : 0;
  }

  async nextSteps(event: number): Promise<readonly Step[] | null> {
    if (this.#readyRun === noRun) return null;
    const question = this.#number();
    const answer = await this.#asked(question, { type: 'nextSteps', run: this.#readyRun, question, event });
    return answer?.type === 'nextSteps' ? answer.steps : null;
  }

  async walk(event: number, steps: number, seed: number): Promise<readonly Step[] | null> {
    if (this.#readyRun === noRun) return null;
    const question = this.#number();
    const answer = await this.#asked(question, { type: 'walk', run: this.#readyRun, question, event, steps, seed });
    return answer?.type === 'walk' ? answer.steps : null;
  }

  async aboutRun(about: RunQuestion): Promise<AnsweredOfRun | null> {
    const summary = this.#readySummary;
    if (summary === null) return null;
    const question = this.#number();
    const told = await this.#asked(question, { type: 'aboutRun', run: this.#readyRun, question, about });
    return told?.type === 'aboutRun' && told.answer !== null ? { summary, answer: told.answer } : null;
  }

  #giveUp(): boolean {
    if (this.#makingRun === noRun) return false;
    this.#post({ type: 'cancel', run: this.#makingRun });
    this.#makingRun = noRun;
    return true;
  }

  #number(): number {
    this.#lastQuestion += 1;
    return this.#lastQuestion;
  }

  #asked(question: number, message: ToWorker): Promise<FromWorker | null> {
    return new Promise((resolve) => {
      this.#answers.set(question, resolve);
      this.#post(message);
    });
  }

  #post(message: ToWorker): void {
    this.#worker ??= this.#start();
    this.#worker.postMessage(message);
  }

  #start(): WorkerPort {
    const worker = this.#startWorker();
    worker.onmessage = ({ data }) => this.#hear(data);
    worker.onerror = ({ message }) => this.#crash(message || 'The simulation could not be loaded.');
    worker.onmessageerror = () => this.#crash('The simulation sent something that cannot be read.');
    return worker;
  }

  #hear(message: FromWorker): void {
    if (message.run !== this.#makingRun && message.run !== this.#readyRun) return;
    switch (message.type) {
      case 'progress':
        this.#report(message);
        return;
      case 'ready':
        this.#adopt(message);
        this.#report(message);
        return;
      case 'cancelled':
        // Said by cancel() already; a worker that gives up by itself is heard here.
        this.#makingRun = noRun;
        this.#report(message);
        return;
      case 'frame':
        this.#frameCame(message.frame);
        return;
      case 'log':
      case 'logPosition':
      case 'nextSteps':
      case 'walk':
      case 'aboutRun':
        this.#answers.get(message.question)?.(message);
        this.#answers.delete(message.question);
        return;
      case 'pathRefused':
        this.#report(message);
        return;
      case 'failed':
        this.#crash(message.message);
        return;
      default:
        unreachable(message);
    }
  }

  #adopt({ run, summary }: Extract<FromWorker, { type: 'ready' }>): void {
    this.#makingRun = noRun;
    this.#readyRun = run;
    this.#readySummary = summary;
    this.#forgetQuestions();
  }

  #frameCame(frame: Frame): void {
    const moment = this.#underWay;
    const next = this.#next;
    this.#underWay = null;
    this.#next = null;
    // The worker goes on while the page draws.
    if (next !== null) this.askFrame(next.moment, next.rows);
    if (moment !== null) this.#report({ type: 'frame', frame, moment });
  }

  #forgetQuestions(): void {
    this.#underWay = null;
    this.#next = null;
    for (const settle of this.#answers.values()) settle(null);
    this.#answers.clear();
  }

  /** What a failed worker still holds can't be trusted: the next run gets a new one. */
  #crash(message: string): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#makingRun = noRun;
    this.#readyRun = noRun;
    this.#readySummary = null;
    this.#forgetQuestions();
    this.#report({ type: 'failed', message });
  }
}
