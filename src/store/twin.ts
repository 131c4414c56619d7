/**
 * The twin of what the page shows, as a page's state of its own, so that the same panels draw it:
 * its run is made in another worker, and its frames follow those drawn here, at the same
 * simulated time. Nothing of it is there before a scenario has a twin.
 */
import { createStore } from 'zustand/vanilla';
import { unreachable } from '../base/assert.ts';
import { differencesOf } from '../scene/differences.ts';
import type { Differences } from '../scene/differences.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { twinOf } from '../scenario/twin.ts';
import { linkOf } from '../scenario/write.ts';
import type { Frame } from '../simulation/frame/frame.ts';
import { makeClient } from '../worker/client.ts';
import type { Report, SimulationClient, WorkerPort } from '../worker/client.ts';
import type { Moment, RowWindow } from '../worker/contract.ts';
import type { App } from './app.ts';
import { followed } from './following.ts';
import { Publisher } from './publisher.ts';
import type { AppState, Frames, RunStatus } from './types.ts';

export interface Twin {
  /** To be drawn as the page's own is. Its actions are the page's, but for giving its run up: there is one playhead, and one scenario to change. */
  readonly app: App;
  /** Makes its run, and follows; returns the way to stop, which ends its worker. */
  readonly start: () => () => void;
}

type Ready = Extract<RunStatus, { readonly type: 'ready' }>;

/** The differences at the playhead are told no more often than this. */
const shortestGapMilliseconds = 100;

export function makeTwin(here: App): Twin {
  const following = new Following(here);
  return { app: following.app, start: () => following.start() };
}

class Following {
  readonly app: App;
  readonly #here: App;
  readonly #store;
  #client: SimulationClient;
  readonly #publisher: Publisher;
  #worker: WorkerPort | null = null;
  /** The twin whose run is shown or being made, and the same as a link. */
  #wanted: Scenario | null = null;
  #key = '';
  #isMade = false;
  /** A run that is ready, and is shown as soon as its first frame is there. */
  #coming: Ready | null = null;
  /** The frame drawn here last. */
  #followedFrame: Frame | null = null;
  readonly #followedBy = new WeakMap<Moment, Frame>();
  #pair: { readonly here: Frame; readonly twin: Frame } | null = null;
  #rows: RowWindow = { firstRow: 0, rowCount: 200 };
  #lastTold = -Infinity;
  #isToTell = false;
  readonly #listeners = new Set<(frame: Frame, playing: boolean) => void>();

  constructor(here: App) {
    const { clock } = here.surroundings;
    this.#here = here;
    const run: RunStatus = { type: 'making', progress: null };
    const start = { ...here.store.getState(), run, summary: null, frame: null, refusals: [], comparison: null };
    this.#store = createStore<AppState>(() => start);
    this.#publisher = new Publisher(clock, this.#store.getState, this.#store.setState);
    this.#client = this.#newClient();
    const actions = { ...here.actions, cancelRun: () => this.#client.cancel() };
    this.app = { ...here, actions, store: this.#store, frames: this.#frames };
  }

  start(): () => void {
    const { store, frames } = this.#here;
    this.#client = this.#newClient();
    this.#follow(store.getState());
    const endings = [
      store.subscribe((state, before) => this.#changed(state, before)),
      frames.subscribe((frame) => {
        this.#followedFrame = frame;
        this.#ask();
      }),
    ];
    return () => {
      for (const end of endings) end();
      this.#worker?.terminate();
      this.#key = '';
      store.setState({ comparison: null });
    };
  }

  #newClient(): SimulationClient {
    const start = (): WorkerPort => {
      this.#worker = this.#here.surroundings.startWorker();
      return this.#worker;
    };
    return makeClient(start, (report) => this.#hear(report));
  }

  readonly #frames: Frames = {
    subscribe: (listener) => {
      this.#listeners.add(listener);
      const { frame, playing } = this.#store.getState();
      if (frame !== null) listener(frame, playing);
      return () => this.#listeners.delete(listener);
    },
    setWindow: (rows) => {
      if (rows.firstRow === this.#rows.firstRow && rows.rowCount === this.#rows.rowCount) return;
      this.#rows = rows;
      this.#ask();
    },
  };

  #changed(state: AppState, before: AppState): void {
    const { playing, selectedVolume } = state;
    if (playing !== before.playing || selectedVolume !== before.selectedVolume)
      this.#store.setState({ playing, selectedVolume });
    if (before.playing && !playing) this.#publisher.paused();
    if (state.scenario !== before.scenario) this.#follow(state);
    // Only now does what is drawn here belong to the scenario.
    else if (state.run !== before.run) this.#tellSoon();
  }

  /** Makes the run of the scenario's twin, unless it is the one that is there. */
  #follow({ scenario }: AppState): void {
    const twin = twinOf(scenario);
    if (twin === null) return;
    const key = linkOf(twin);
    this.#pair = null;
    if (key === this.#key) {
      if (this.#isMade) this.#findParting();
      return;
    }
    this.#key = key;
    this.#isMade = false;
    this.#wanted = twin;
    this.#coming = null;
    this.#tellComparison({ comparison: null });
    this.#client.simulate(twin);
  }

  #hear(report: Report): void {
    switch (report.type) {
      case 'ready':
        this.#isMade = true;
        this.#coming = { type: 'ready', summary: report.summary, logLengths: report.logLengths };
        this.#findParting();
        this.#ask();
        return;
      case 'frame':
        this.#frameCame(report.frame, report.moment);
        return;
      case 'failed':
        this.#here.fail(report.message);
        return;
      case 'progress': {
        const { events, expectedEvents } = report;
        this.#store.setState({ run: { type: 'making', progress: { events, expectedEvents } } });
        return;
      }
      case 'cancelled':
        this.#store.setState({ run: { type: 'cancelled' } });
        return;
      case 'pathRefused': // Said of histories, which have no twin.
        return;
      default:
        unreachable(report);
    }
  }

  /** The twin's frame at the time of the one drawn here; of several questions the client keeps the last. */
  #ask(): void {
    const { comparison, summary } = this.#store.getState();
    const run = this.#coming?.summary ?? summary;
    if (run === null || this.#followedFrame === null) return;
    const moment = followed(this.#followedFrame, run, comparison?.parting ?? 'unknown');
    this.#followedBy.set(moment, this.#followedFrame);
    this.#client.askFrame(moment, this.#rows);
  }

  #frameCame(frame: Frame, moment: Moment): void {
    const first = this.#coming !== null && this.#wanted !== null;
    if (this.#coming !== null && this.#wanted !== null) {
      const { summary } = this.#coming;
      this.#store.setState({ scenario: this.#wanted, run: this.#coming, summary });
      this.#coming = null;
    }
    const here = this.#followedBy.get(moment);
    this.#pair = here === undefined ? null : { here, twin: frame };
    for (const listener of this.#listeners) listener(frame, this.#store.getState().playing);
    this.#publisher.publish(frame, first);
    this.#tellSoon();
  }

  #findParting(): void {
    const { scenario } = this.#here.store.getState();
    this.#tellComparison({ comparison: { parting: 'unknown', differences: null } });
    const find = async (): Promise<void> => {
      const answer = await this.#client.aboutRun({ type: 'parting', scenario });
      if (answer?.answer.type !== 'parting' || scenario !== this.#here.store.getState().scenario) return;
      this.#tellComparison({ comparison: { parting: answer.answer.parting, differences: this.#differences() } });
      // Which event belongs to which is known better now.
      this.#ask();
    };
    void find();
  }

  /** At once after a pause, at most ten times a second while frames follow each other, and always the last. */
  #tellSoon(): void {
    if (this.#isToTell) return;
    const { clock } = this.#here.surroundings;
    const wait = this.#lastTold + shortestGapMilliseconds - clock.now();
    const tell = (): void => {
      this.#isToTell = false;
      this.#lastTold = clock.now();
      const { comparison } = this.#here.store.getState();
      if (comparison === null) return;
      const differences = this.#differences();
      const same = JSON.stringify(differences) === JSON.stringify(comparison.differences);
      if (!same) this.#tellComparison({ comparison: { ...comparison, differences } });
    };
    if (wait <= 0) {
      tell();
      return;
    }
    this.#isToTell = true;
    clock.after(wait, tell);
  }

  /** null while either picture still shows another scenario's run. */
  #differences(): Differences | null {
    const { run, scenario } = this.#here.store.getState();
    const twin = this.#store.getState();
    if (this.#pair === null || run.type !== 'ready' || linkOf(twin.scenario) !== this.#key) return null;
    return differencesOf(
      { frame: this.#pair.here, copy: scenario.copy },
      { frame: this.#pair.twin, copy: twin.scenario.copy },
    );
  }

  /** To both pictures. */
  #tellComparison(told: Pick<AppState, 'comparison'>): void {
    if (this.#key === '') return;
    this.#store.setState(told);
    this.#here.store.setState(told);
  }
}
