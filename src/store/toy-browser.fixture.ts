/** A browser for the tests of the store: its history, clock and storage are in the test's hand. */
import type { Frame } from '../simulation/frame/frame.ts';
import type { FromWorker, ToWorker } from '../worker/contract.ts';
import type { WorkerPort } from '../worker/client.ts';
import type { ExplorerPort } from '../worker/exploration-client.ts';
import type { FromExplorer, ToExplorer } from '../worker/exploration-contract.ts';
import { makeApp } from './app.ts';
import type { App } from './app.ts';
import type { Surroundings } from './surroundings.ts';
import { toyParting, toyRun } from './toy-run.fixture.ts';
import type { ToyRun } from './toy-run.fixture.ts';

interface Entry {
  state: unknown;
  readonly fragment: string;
}

class ToyWorker implements WorkerPort {
  onmessage: WorkerPort['onmessage'] = null;
  onerror: WorkerPort['onerror'] = null;
  onmessageerror: WorkerPort['onmessageerror'] = null;
  /** While true, runs are not finished and frames not answered. */
  slow = false;
  readonly heard: ToWorker[] = [];
  readonly #runs = new Map<number, ToyRun>();
  readonly #waiting: ToWorker[] = [];

  postMessage(message: ToWorker): void {
    this.heard.push(message);
    if (this.slow) this.#waiting.push(message);
    else this.#answer(message);
  }

  /** Answers what has waited, one after the other; what is asked meanwhile waits again while slow. */
  catchUp(): void {
    for (const message of this.#waiting.splice(0)) this.#answer(message);
  }

  say(message: FromWorker): void {
    this.onmessage?.({ data: message });
  }

  terminate(): void {
    this.onmessage = null;
  }

  #answer(message: ToWorker): void {
    if (message.type === 'simulate') {
      const run = toyRun(message.scenario);
      this.#runs.set(message.run, run);
      this.say({ type: 'ready', run: message.run, summary: run.summary, logLengths: { milestones: 1, all: 1 } });
    }
    const run = this.#runs.get(message.run);
    if (message.type === 'aboutRun' && message.about.type === 'parting' && run !== undefined) {
      const answer = { type: 'parting', parting: toyParting(toyRun(message.about.scenario), run) } as const;
      this.say({ type: 'aboutRun', run: message.run, question: message.question, answer });
    }
    if (message.type === 'walk') {
      const steps = [
        { key: 'write', volume: 0, track: 0 },
        { key: 'cut', volume: 0, track: 0 },
      ] as const;
      this.say({ type: 'walk', run: message.run, question: message.question, steps });
    }
    if (message.type === 'frame') {
      const frame = this.#runs.get(message.run)?.frameAt(message.moment, message.rows);
      if (frame !== undefined) this.say({ type: 'frame', run: message.run, question: message.question, frame });
    }
  }
}

/** A search that ends when the test says so. */
class ToyExplorer implements ExplorerPort {
  onmessage: ExplorerPort['onmessage'] = null;
  onerror: ExplorerPort['onerror'] = null;
  onmessageerror: ExplorerPort['onmessageerror'] = null;
  readonly heard: ToExplorer[] = [];

  postMessage(message: ToExplorer): void {
    this.heard.push(message);
  }

  /** Answers the search that was asked for last. */
  say(message: WithoutSearch<Exclude<FromExplorer, { type: 'estimate' }>>): void {
    const search = this.heard.reduce((last, asked) => ('search' in asked ? asked.search : last), 0);
    this.onmessage?.({ data: { ...message, search } });
  }

  terminate(): void {
    this.onmessage = null;
  }
}

type WithoutSearch<Message> = Message extends unknown ? Omit<Message, 'search'> : never;

/** One tab. `visit` loads the page in it (again); storages, history and marks outlive that. */
export class ToyBrowser {
  readonly entries: Entry[] = [];
  at = 0;
  now = 0;
  readonly marks: Record<string, string | undefined> = {};
  readonly session = new Map<string, string>();
  readonly local = new Map<string, string>();
  worker = new ToyWorker();
  explorer = new ToyExplorer();
  app: App;
  refusesStorage = false;
  query = '';
  #drawings: ((now: number) => void)[] = [];
  #timers: { readonly due: number; readonly action: () => void }[] = [];
  #onMove: () => void = () => {};
  #onHide: () => void = () => {};

  constructor(fragment = '', options: { readonly refusesStorage?: boolean; readonly query?: string } = {}) {
    this.entries.push({ state: null, fragment });
    this.refusesStorage = options.refusesStorage ?? false;
    this.query = options.query ?? '';
    this.app = this.#load();
  }

  get address(): string {
    return this.entries[this.at].fragment;
  }
  get state(): ReturnType<App['store']['getState']> {
    return this.app.store.getState();
  }
  /** "e12 prepare of 2 at 4.3 s", as the frame drawn says. */
  get sight(): string {
    let frame: Frame | null = null as Frame | null;
    this.app.frames.subscribe((drawn) => {
      frame = drawn;
    })();
    return frame === null
      ? 'nothing'
      : `e${frame.event} ${frame.phase} of ${frame.group} at ${frame.timeMicroseconds / 1e6} s`;
  }

  /** Lets time pass in drawings sixty times a second, or with one gap. */
  pass(seconds: number, gapSeconds = 1 / 60): void {
    const end = this.now + seconds * 1000;
    while (this.now < end - 1e-6) {
      this.now = Math.min(end, this.now + gapSeconds * 1000);
      for (const drawing of this.#drawings.splice(0)) drawing(this.now);
      const due = this.#timers.filter((timer) => timer.due <= this.now);
      this.#timers = this.#timers.filter((timer) => timer.due > this.now);
      for (const timer of due) timer.action();
    }
  }

  reload(): void {
    this.#onHide();
    this.#drawings = [];
    this.#timers = [];
    this.worker = new ToyWorker();
    this.app = this.#load();
  }

  hide(): void {
    this.#onHide();
  }

  type(fragment: string): void {
    this.entries.splice(this.at + 1);
    this.entries.push({ state: null, fragment });
    this.at += 1;
    // Browsers tell of it twice.
    this.#onMove();
    this.#onMove();
  }

  go(delta: number): void {
    if (this.entries[this.at + delta] === undefined) return;
    this.at += delta;
    this.#onMove();
  }

  #load(): App {
    return makeApp(this.#surroundings());
  }

  #surroundings(): Surroundings {
    return {
      bar: {
        fragment: () => this.address,
        state: () => this.entries[this.at].state,
        push: (state, fragment) => {
          this.entries.splice(this.at + 1);
          this.entries.push({ state, fragment });
          this.at += 1;
        },
        replaceState: (state) => {
          this.entries[this.at].state = state;
        },
        go: (delta) => this.go(delta),
        onMove: (listener) => {
          this.#onMove = listener;
        },
      },
      session: this.#storage(this.session),
      local: this.#storage(this.local),
      clock: {
        now: () => this.now,
        nextDrawing: (action) => {
          this.#drawings.push(action);
          return () => {
            this.#drawings = this.#drawings.filter((each) => each !== action);
          };
        },
        after: (milliseconds, action) => {
          const timer = { due: this.now + milliseconds, action };
          this.#timers.push(timer);
          return () => {
            this.#timers = this.#timers.filter((each) => each !== timer);
          };
        },
      },
      page: {
        mark: (name, value) => {
          this.marks[name] = value;
        },
        marked: (name) => this.marks[name],
        onHide: (action) => {
          this.#onHide = action;
        },
        systemTheme: () => 'light',
        onSystemTheme: () => {},
      },
      startWorker: () => {
        if (this.worker.onmessage !== null) this.worker = new ToyWorker();
        return this.worker;
      },
      startExplorer: () => this.explorer,
      searchLimitBytes: 1_000,
      address: 'https://example.org/',
      themeAsked: this.query === 'dark' ? 'dark' : null,
    };
  }

  #storage(map: Map<string, string>): { read: () => string | null; write: (text: string) => void } {
    return {
      read: () => (this.refusesStorage ? null : (map.get('it') ?? null)),
      write: (text) => {
        if (!this.refusesStorage) map.set('it', text);
      },
    };
  }
}
