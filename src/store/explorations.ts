/**
 * The search of every interleaving, as the page knows it: what is asked, how far the search is
 * and what came of it. A violation that was asked for to be shown is played as soon as it is found.
 */
import { unreachable } from '../base/assert.ts';
import { defaultScenario, type Scenario } from '../scenario/scenario.ts';
import { defaultExploration } from '../protocol/exploration.ts';
import type { Estimate, ExplorationClient, SearchFigures, SearchReport } from '../worker/exploration-client.ts';
import type { Clock } from './playback.ts';
import type { AppState } from './types.ts';

/** Figures are told no more often than this. */
const shortestGapMilliseconds = 100;

/** Of less, the time is mostly that of starting. */
const fewStates = 100_000;
/** As long as nothing has been searched here. */
const usual = { states: 1_000_000, seconds: 2, bytes: 44_000_000 };

/** What the panel asks at first: small enough to be answered at once, large enough for every rule to matter. */
export const firstQuestion: Scenario = {
  ...defaultScenario,
  volumes: 2,
  tracks: 1,
  groups: 2,
  explore: defaultExploration,
};

/** The bounds and switches of a scenario's exploration, without a history. */
export const questionIn = (scenario: Scenario): Scenario => ({
  ...scenario,
  twin: null,
  explore: { ...(scenario.explore ?? defaultExploration), path: null, siteLost: false },
});

/** What a search that has used up its memory goes on with: while it grows, it needs the old and the new at once. */
export const moreBytes = (limitBytes: number, usedBytes: number): number => Math.max(2 * limitBytes, 4 * usedBytes);

interface ExplorationParts {
  readonly client: ExplorationClient;
  readonly clock: Clock;
  readonly state: () => AppState;
  readonly set: (change: Partial<AppState>) => void;
  /** Shows the history that breaks an invariant. */
  readonly play: () => void;
}

export class Explorations {
  readonly #parts: ExplorationParts;
  #playWhenBroken = false;
  #lastTold = -Infinity;

  constructor(parts: ExplorationParts) {
    this.#parts = parts;
  }

  /** Searches what the panel asks. */
  start(playWhenBroken: boolean): void {
    const { state, set, client } = this.#parts;
    const { question, searchLimitBytes } = state();
    this.#playWhenBroken = playWhenBroken;
    this.#lastTold = -Infinity;
    set({ exploration: { type: 'running', asked: question, figures: null } });
    client.explore(question, searchLimitBytes);
  }

  /** What a search of this question would come to, by what the last long one did on this machine. */
  estimate(question: Scenario): Promise<Estimate | null> {
    const { exploration } = this.#parts.state();
    const figures = exploration.type === 'ended' ? exploration.figures : null;
    const known = figures !== null && figures.states > fewStates ? figures : usual;
    const rates = { statesPerSecond: known.states / known.seconds, bytesPerState: known.bytes / known.states };
    return this.#parts.client.estimate(question, rates);
  }

  /** The figures stay; the worker's last ones follow. */
  cancel(): void {
    const { state, set, client } = this.#parts;
    const { exploration } = state();
    if (exploration.type !== 'running') return;
    const { asked, figures } = exploration;
    this.#playWhenBroken = false;
    set({ exploration: { type: 'ended', asked, figures: figures ?? noFigures, verdict: { type: 'cancelled' } } });
    client.cancel();
  }

  /** Where the memory was used up, with more. */
  goOn(): void {
    const { state, set, client } = this.#parts;
    const { exploration, searchLimitBytes } = state();
    if (exploration.type !== 'ended') return;
    const { asked, figures, verdict } = exploration;
    if (verdict.type !== 'full' && verdict.type !== 'cancelled') return;
    const limit = verdict.type === 'full' ? moreBytes(searchLimitBytes, figures.bytes) : searchLimitBytes;
    set({ searchLimitBytes: limit, exploration: { type: 'running', asked, figures } });
    client.continueWith(limit);
  }

  hear(report: SearchReport): void {
    const { state, set, clock, play } = this.#parts;
    const { exploration } = state();
    if (exploration.type !== 'running' && exploration.type !== 'ended') return;
    const { asked } = exploration;
    switch (report.type) {
      case 'progress':
        if (clock.now() - this.#lastTold < shortestGapMilliseconds) return;
        this.#lastTold = clock.now();
        set({ exploration: { type: 'running', asked, figures: report.figures } });
        return;
      case 'ended':
        set({ exploration: { type: 'ended', asked, figures: report.figures, verdict: report.verdict } });
        if (report.verdict.type === 'broken' && this.#playWhenBroken) play();
        return;
      case 'failed':
        set({ exploration: { type: 'failed', message: report.message } });
        return;
      default:
        unreachable(report);
    }
  }
}

const noFigures: SearchFigures = { states: 0, transitions: 0, depth: 0, waiting: 0, bytes: 0, seconds: 0 };
