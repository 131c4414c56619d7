/**
 * The page's side of the exploration's worker, which is started with the first search. One
 * search at a time: what an old one still says is dropped. A cancel takes effect when the
 * worker has heard it; a search that is to go on meanwhile waits for that.
 */
import { unreachable } from '../base/assert.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type {
  Estimate,
  FromExplorer,
  Rates,
  SearchFigures,
  SearchVerdict,
  ToExplorer,
} from './exploration-contract.ts';

export type { Estimate, SearchFigures, SearchVerdict } from './exploration-contract.ts';

export type SearchReport =
  | { readonly type: 'progress'; readonly figures: SearchFigures }
  | { readonly type: 'ended'; readonly figures: SearchFigures; readonly verdict: SearchVerdict }
  | { readonly type: 'failed'; readonly message: string };

export interface ExplorationClient {
  /** Starts a search of the scenario's exploration; the one before is forgotten. */
  explore(scenario: Scenario, limitBytes: number): void;
  /** Stops the search; what was found is kept. */
  cancel(): void;
  /** Goes on with a search that was cancelled, or whose memory was used up. */
  continueWith(limitBytes: number): void;
  /** What a search would come to; null if the worker fails before it answers, or another is asked meanwhile. */
  estimate(scenario: Scenario, rates: Rates): Promise<Estimate | null>;
}

/** The part of a Worker that is used, so that a test can stand in for it. */
export interface ExplorerPort {
  onmessage: ((event: { readonly data: FromExplorer }) => void) | null;
  onerror: ((event: { readonly message: string }) => void) | null;
  onmessageerror: (() => void) | null;
  postMessage(message: ToExplorer): void;
  terminate(): void;
}

export const makeExplorationClient = (
  startWorker: () => ExplorerPort,
  report: (report: SearchReport) => void,
): ExplorationClient => new Client(startWorker, report);

class Client implements ExplorationClient {
  readonly #startWorker: () => ExplorerPort;
  readonly #report: (report: SearchReport) => void;
  #worker: ExplorerPort | null = null;
  #search = 0;
  #state: 'none' | 'running' | 'stopping' | 'ended' = 'none';
  #question = 0;
  #settle: (estimate: Estimate | null) => void = () => {};
  /** The search is to go on as soon as it has stopped. */
  #continueBytes: number | null = null;

  constructor(startWorker: () => ExplorerPort, report: (report: SearchReport) => void) {
    this.#startWorker = startWorker;
    this.#report = report;
  }

  explore(scenario: Scenario, limitBytes: number): void {
    this.#search += 1;
    this.#state = 'running';
    this.#continueBytes = null;
    this.#post({ type: 'explore', search: this.#search, scenario, limitBytes });
  }

  cancel(): void {
    this.#continueBytes = null;
    if (this.#state !== 'running') return;
    this.#state = 'stopping';
    this.#post({ type: 'cancel', search: this.#search });
  }

  continueWith(limitBytes: number): void {
    if (this.#state === 'stopping') this.#continueBytes = limitBytes;
    if (this.#state !== 'ended') return;
    this.#state = 'running';
    this.#post({ type: 'continue', search: this.#search, limitBytes });
  }

  estimate(scenario: Scenario, rates: Rates): Promise<Estimate | null> {
    this.#settle(null);
    this.#question += 1;
    return new Promise((resolve) => {
      this.#settle = resolve;
      this.#post({ type: 'estimate', question: this.#question, scenario, rates });
    });
  }

  #post(message: ToExplorer): void {
    this.#worker ??= this.#start();
    this.#worker.postMessage(message);
  }

  #start(): ExplorerPort {
    const worker = this.#startWorker();
    worker.onmessage = ({ data }) => this.#hear(data);
    worker.onerror = ({ message }) => this.#crash(message || 'The search could not be loaded.');
    worker.onmessageerror = () => this.#crash('The search sent something that cannot be read.');
    return worker;
  }

  #hear(message: FromExplorer): void {
    if (message.type === 'estimate') {
      if (message.question === this.#question) this.#settle(message.estimate);
      return;
    }
    if (message.search !== this.#search) return;
    switch (message.type) {
      case 'progress':
        if (this.#state === 'running') this.#report({ type: 'progress', figures: message.figures });
        return;
      case 'ended':
        this.#ended(message.figures, message.verdict);
        return;
      case 'failed':
        this.#crash(message.message);
        return;
      default:
        unreachable(message);
    }
  }

  #ended(figures: SearchFigures, verdict: SearchVerdict): void {
    const limitBytes = this.#continueBytes;
    this.#state = 'ended';
    this.#continueBytes = null;
    if (verdict.type === 'cancelled' && limitBytes !== null) this.continueWith(limitBytes);
    else this.#report({ type: 'ended', figures, verdict });
  }

  /** What a failed worker still holds can't be trusted, and is given back: the next search gets a new one. */
  #crash(message: string): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#state = 'none';
    this.#continueBytes = null;
    this.#settle(null);
    this.#report({ type: 'failed', message });
  }
}
