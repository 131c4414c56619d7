/**
 * The twin of what the page shows, as a page's state of its own, so that the same panels draw it:
 * its run is made in another worker, and its frames follow those drawn here, at the same
 * simulated time. Nothing of it is there before a scenario has a twin, and what fails of it leaves
 * the page as it is.
 */
import { createStore } from 'zustand/vanilla';
import { differencesOf } from '../scene/differences.ts';
import type { Differences } from '../scene/differences.ts';
import { twinOf } from '../scenario/twin.ts';
import { linkOf } from '../scenario/write.ts';
import type { Frame } from '../simulation/frame/frame.ts';
import type { RunSummary } from '../simulation/summary.ts';
import { makeClient } from '../worker/client.ts';
import type { SimulationClient, WorkerPort } from '../worker/client.ts';
import type { Moment, RowWindow } from '../worker/contract.ts';
import type { App } from './app.ts';
import { followed } from './following.ts';
import { Publisher } from './publisher.ts';
import { Runs } from './runs.ts';
import type { AppState, Comparison, Frames, RunStatus } from './types.ts';

export interface Twin {
  /** To be drawn as the page's own is. Its actions are the page's, but for giving its run up: there is one playhead, and one scenario to change. */
  readonly app: App;
  /** Makes its run, and follows; returns the way to stop, which ends its worker. */
  readonly start: () => () => void;
  /** Makes its run again, after it was cancelled or has failed. */
  readonly tryAgain: () => void;
}

/** What makes its runs, in a worker of its own. */
interface Engine {
  readonly client: SimulationClient;
  readonly runs: Runs;
}

/** The differences at the playhead are told no more often than this. */
const shortestGapMilliseconds = 100;

export function makeTwin(here: App): Twin {
  const following = new Following(here);
  return { app: following.app, start: () => following.start(), tryAgain: () => following.tryAgain() };
}

class Following {
  readonly app: App;
  readonly #here: App;
  readonly #store;
  readonly #publisher: Publisher;
  #engine: Engine;
  #worker: WorkerPort | null = null;
  /** The twin whose run is shown or being made, as a link; '': nobody looks. */
  #key = '';
  /** Of a run that is ready, and is shown as soon as its first frame is there. */
  #coming: RunSummary | null = null;
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
    this.#engine = this.#newEngine();
    const actions = { ...here.actions, cancelRun: () => this.#engine.client.cancel() };
    this.app = { ...here, actions, store: this.#store, frames: this.#frames };
  }

  start(): () => void {
    const { store, frames } = this.#here;
    this.#engine = this.#newEngine();
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

  tryAgain(): void {
    this.#engine.runs.make(this.#store.getState().scenario, { type: 'keep' });
  }

  #newEngine(): Engine {
    const start = (): WorkerPort => {
      this.#worker = this.#here.surroundings.startWorker();
      return this.#worker;
    };
    const client = makeClient(start, (report) => runs.hear(report));
    const runs: Runs = new Runs({
      client,
      clock: this.#here.surroundings.clock,
      stage: {
        show: (summary) => {
          this.#coming = summary;
          this.#ask();
        },
        frameCame: (frame, moment) => this.#frameCame(frame, moment),
      },
      state: this.#store.getState,
      set: (change) => {
        this.#store.setState(change);
        if (change.run?.type === 'ready') this.#findParting();
      },
      failed: () => this.#tellComparison(null),
    });
    return { client, runs };
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

  /** Shows the run of the scenario's twin: makes it, unless it is there or being made. */
  #follow({ scenario }: AppState): void {
    const twin = twinOf(scenario);
    if (twin === null) return;
    const key = linkOf(twin);
    const isUnderWay = key === this.#key && this.#store.getState().run.type === 'making';
    this.#key = key;
    this.#pair = null;
    this.#tellComparison(null);
    if (isUnderWay) return;
    this.#coming = null;
    this.#store.setState({ scenario: twin });
    this.#engine.runs.make(twin, { type: 'keep' });
  }

  /** The twin's frame at the time of the one drawn here; of several questions the client keeps the last. */
  #ask(): void {
    const { comparison, summary } = this.#store.getState();
    const run = this.#coming ?? summary;
    if (run === null || this.#followedFrame === null) return;
    const moment = followed(this.#followedFrame, run, comparison?.parting ?? 'unknown');
    this.#followedBy.set(moment, this.#followedFrame);
    this.#engine.client.askFrame(moment, this.#rows);
  }

  #frameCame(frame: Frame, moment: Moment): void {
    const first = this.#coming !== null;
    this.#coming = null;
    if (first) this.#engine.runs.firstFrameDrawn(frame);
    const here = this.#followedBy.get(moment);
    this.#pair = here === undefined ? null : { here, twin: frame };
    for (const listener of this.#listeners) listener(frame, this.#store.getState().playing);
    this.#publisher.publish(frame, first);
    this.#tellSoon();
  }

  #findParting(): void {
    const { scenario } = this.#here.store.getState();
    this.#tellComparison({ parting: 'unknown', differences: null });
    const find = async (): Promise<void> => {
      const told = await this.#engine.client.aboutRun({ type: 'parting', scenario });
      if (told?.answer.type !== 'parting' || scenario !== this.#here.store.getState().scenario) return;
      this.#tellComparison({ parting: told.answer.parting, differences: this.#differences() });
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
      if (!same) this.#tellComparison({ ...comparison, differences });
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
    if (this.#pair === null || run.type !== 'ready' || twin.run.type !== 'ready') return null;
    return differencesOf(
      { frame: this.#pair.here, copy: scenario.copy },
      { frame: this.#pair.twin, copy: twin.scenario.copy },
    );
  }

  /** To both pictures. */
  #tellComparison(comparison: Comparison | null): void {
    if (this.#key === '') return;
    this.#store.setState({ comparison });
    this.#here.store.setState({ comparison });
  }
}
