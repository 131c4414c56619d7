/**
 * From a scenario to the run that is shown. While a run is being made the one before stays on
 * the stage; what takes longer than half a second shows its progress. A change that leaves the
 * run as it is (a title, a twin, an undo back to what is shown) makes none.
 */
import type { Frame } from '../simulation/frame/frame.ts';
import type { LinkMoment } from '../scenario/moment.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { linkOf } from '../scenario/write.ts';
import type { Report, SimulationClient } from '../worker/client.ts';
import { unreachable } from '../base/assert.ts';
import type { Landing } from './place.ts';
import type { Clock } from './playback.ts';
import type { Stage } from './stage.ts';
import type { AppState, Check, RunStatus } from './types.ts';

const progressAfterMilliseconds = 500;

type Ready = Extract<RunStatus, { readonly type: 'ready' }>;

/** What is to become of a scenario's run. */
interface Making {
  readonly scenario: Scenario;
  readonly landing: Landing;
  readonly expected: LinkMoment['check'];
}

interface RunsParts {
  readonly client: SimulationClient;
  /** Where a run is shown once it is ready; a twin's has no story of its own. */
  readonly stage: Pick<Stage, 'show' | 'frameCame'>;
  readonly clock: Clock;
  readonly state: () => AppState;
  readonly set: (change: Partial<AppState>) => void;
  readonly failed: () => void;
}

export class Runs {
  readonly #parts: RunsParts;
  #making: Making | null = null;
  #ready: Ready | null = null;
  #shown: { readonly scenario: Scenario; readonly ready: Ready } | null = null;
  #progress: { readonly events: number; readonly expectedEvents: number } | null = null;
  #mayShowProgress = false;
  #stopWaiting: () => void = () => {};

  constructor(parts: RunsParts) {
    this.#parts = parts;
  }

  /** The scenario of the run that is shown; not the newest one while that is being made. */
  get shownScenario(): Scenario | null {
    return this.#shown?.scenario ?? null;
  }

  make(scenario: Scenario, landing: Landing, expected: LinkMoment['check'] = null): void {
    const { client, set } = this.#parts;
    this.#stopWaiting();
    // A run that is ready but not yet drawn has taken the place of the one shown already.
    const reusable = this.#ready === null && this.#shown !== null && runKey(this.#shown.scenario) === runKey(scenario);
    this.#making = null;
    if (reusable && this.#shown !== null) {
      client.cancel();
      this.#showAgain({ scenario, landing, expected }, this.#shown.ready);
      return;
    }
    this.#making = { scenario, landing, expected };
    this.#ready = null;
    this.#progress = null;
    this.#mayShowProgress = false;
    this.#stopWaiting = this.#parts.clock.after(progressAfterMilliseconds, () => {
      this.#mayShowProgress = true;
      this.#tellProgress();
    });
    set({ run: { type: 'making', progress: null } });
    client.simulate(scenario);
  }

  /** `cancelled` is what the page gets; the run shown before stays on the stage. */
  hear(report: Report): void {
    switch (report.type) {
      case 'progress':
        this.#progress = { events: report.events, expectedEvents: report.expectedEvents };
        this.#tellProgress();
        return;
      case 'ready':
        if (this.#making === null) return;
        this.#stopWaiting();
        this.#ready = { type: 'ready', summary: report.summary, logLengths: report.logLengths };
        this.#parts.stage.show(report.summary, this.#parts.state().trueClock, this.#making.landing);
        return;
      case 'cancelled':
        if (this.#making === null) return;
        this.#stopWaiting();
        this.#making = null;
        this.#parts.set({ run: { type: 'cancelled' } });
        return;
      case 'frame':
        this.#parts.stage.frameCame(report.frame, report.moment);
        return;
      case 'pathRefused':
        this.#refusePath(report.step, report.reason);
        return;
      case 'failed':
        this.fail(report.message);
        return;
      default:
        unreachable(report);
    }
  }

  /** What is shown, and shared, is the path as far as it is legal. */
  #refusePath(step: number, reason: string): void {
    const making = this.#making;
    if (making === null || making.scenario.explore === null) return;
    const { explore } = making.scenario;
    const path = explore.path?.slice(0, step - 1) ?? null;
    const scenario = { ...making.scenario, explore: { ...explore, path, siteLost: false } };
    this.#making = { ...making, scenario, expected: null };
    const { refusals } = this.#parts.state();
    const refusal = { field: 'explore', value: '', reason: `The path in the field explore is not legal: ${reason}.` };
    this.#parts.set({ scenario, refusals: [...refusals, refusal] });
  }

  /** The engine, or the page itself, is at fault. Nothing that was made can be trusted; the picture stays as it is. */
  fail(message: string): void {
    this.#stopWaiting();
    this.#making = null;
    this.#ready = null;
    this.#shown = null;
    this.#parts.set({ run: { type: 'failed', message } });
    this.#parts.failed();
  }

  /** The first frame of a run is drawn: what the panels tell changes with it. */
  firstFrameDrawn(frame: Frame): void {
    const making = this.#making;
    this.#adopt();
    if (making === null || making.expected === null) return;
    this.#parts.set({ check: compare(making.expected, frame) });
  }

  #adopt(): void {
    if (this.#making === null || this.#ready === null) return;
    this.#shown = { scenario: this.#making.scenario, ready: this.#ready };
    this.#making = null;
    this.#ready = null;
    this.#parts.set({ run: this.#shown.ready, summary: this.#shown.ready.summary });
  }

  /** The run stays as it is; the playhead moves only if a link says where to. */
  #showAgain(making: Making, ready: Ready): void {
    const { stage, state } = this.#parts;
    this.#making = making;
    this.#ready = ready;
    if (making.landing.type === 'keep' || making.landing.type === 'phase') this.#adopt();
    else stage.show(ready.summary, state().trueClock, making.landing);
  }

  #tellProgress(): void {
    const { run } = this.#parts.state();
    if (!this.#mayShowProgress || this.#progress === null || run.type !== 'making') return;
    this.#parts.set({ run: { type: 'making', progress: this.#progress } });
  }
}

/** Scenarios with the same key have the same run. */
const runKey = (scenario: Scenario): string => linkOf({ ...scenario, title: '', twin: null });

function compare(expected: NonNullable<LinkMoment['check']>, frame: Frame): Check {
  if (frame.event === expected.event && frame.stateHash === expected.stateHash) return { type: 'reproduced' };
  return { type: 'differs', event: expected.event, expected: expected.stateHash, found: frame.stateHash };
}
