/**
 * What a person can do with explorations and the histories that they lead to. A history is a
 * scenario with a path, so each change of it is an edit like any other: a link, and one undo step.
 */
import type { Exploration } from '../protocol/exploration.ts';
import type { Step } from '../protocol/step.ts';
import { defaultScenario, type Scenario } from '../scenario/scenario.ts';
import type { SimulationClient } from '../worker/client.ts';
import type { Explorations } from './explorations.ts';
import type { Landing } from './place.ts';
import type { Stage } from './stage.ts';
import { toStart } from './steps.ts';
import type { Actions, AppState } from './types.ts';

const walkSteps = 20;

interface ExploringParts {
  readonly state: () => AppState;
  readonly set: (change: Partial<AppState>) => void;
  readonly stage: Stage;
  readonly client: SimulationClient;
  readonly explorations: Explorations;
  /** A scenario in place of the one shown: one undo step. */
  readonly change: (next: Scenario, landing: Landing) => void;
  readonly setPlaying: (playing: boolean) => void;
  /** The scenario that was simulated last, if there was one. */
  readonly lastSimulated: () => Scenario | null;
}

export type Exploring = Pick<
  Actions,
  | 'ask'
  | 'setSearchLimit'
  | 'estimate'
  | 'explore'
  | 'cancelSearch'
  | 'continueSearch'
  | 'playViolation'
  | 'beginHistory'
  | 'nextSteps'
  | 'takeStep'
  | 'randomWalk'
  | 'loseSite'
  | 'leaveHistory'
>;

export function makeExploring(parts: ExploringParts): Exploring {
  return { ...searching(parts), ...choosing(parts) };
}

type Searching = Pick<
  Exploring,
  | 'ask'
  | 'setSearchLimit'
  | 'estimate'
  | 'explore'
  | 'cancelSearch'
  | 'continueSearch'
  | 'playViolation'
  | 'beginHistory'
>;

function searching(parts: ExploringParts): Searching {
  const { state, set, stage, explorations, change, setPlaying } = parts;
  return {
    ask: (question) => set({ question }),
    setSearchLimit: (searchLimitBytes) => set({ searchLimitBytes }),
    estimate: (question) => explorations.estimate(question),
    explore: (playWhenBroken = false) => explorations.start(playWhenBroken),
    cancelSearch: () => explorations.cancel(),
    continueSearch: () => explorations.goOn(),
    playViolation: () => {
      const { exploration } = state();
      if (exploration.type !== 'ended' || exploration.verdict.type !== 'broken') return;
      const { asked, verdict } = exploration;
      // It may be shown already.
      toStart(stage);
      change(withPath(asked, { path: verdict.path, siteLost: isSeenByLoss(verdict.violates) }), { type: 'start' });
      setPlaying(true);
    },
    beginHistory: () => {
      setPlaying(false);
      change(withPath(state().question, { path: [], siteLost: false }), { type: 'start' });
    },
  };
}

type Choosing = Pick<Exploring, 'nextSteps' | 'takeStep' | 'randomWalk' | 'loseSite' | 'leaveHistory'>;

function choosing(parts: ExploringParts): Choosing {
  const { state, stage, client, change, setPlaying, lastSimulated } = parts;
  let walks = 0;
  /** The path up to the playhead; null where no history is shown, or the site is lost already. */
  const pathSoFar = (): readonly Step[] | null => {
    const path = state().scenario.explore?.path ?? null;
    return path === null || stage.frame === null || stage.frame.siteLost ? null : path.slice(0, stage.frame.event);
  };
  const goOn = (path: readonly Step[], siteLost: boolean, event: number): void =>
    change(withPath(state().scenario, { path, siteLost }), { type: 'shown', at: { type: 'event', event } });
  return {
    nextSteps: (event) => client.nextSteps(event),
    takeStep: (step) => {
      const before = pathSoFar();
      if (before === null) return;
      setPlaying(false);
      goOn([...before, step], false, before.length + 1);
    },
    randomWalk: async () => {
      const before = pathSoFar();
      if (before === null) return;
      setPlaying(false);
      walks += 1;
      const { scenario } = state();
      const steps = await client.walk(before.length, walkSteps, scenario.seed + walks);
      // Whatever was changed meanwhile is newer than this walk.
      if (steps === null || steps.length === 0 || state().scenario !== scenario) return;
      goOn([...before, ...steps], false, before.length);
      setPlaying(true);
    },
    loseSite: () => {
      const before = pathSoFar();
      if (before === null) return;
      goOn(before, true, before.length);
      setPlaying(true);
    },
    leaveHistory: () => {
      const { copy, decide, inhibit, hold, sequence } = state().scenario;
      setPlaying(false);
      change(lastSimulated() ?? { ...defaultScenario, copy, decide, inhibit, hold, sequence }, { type: 'start' });
    },
  };
}

/** A scenario with another history of its exploration. */
function withPath(scenario: Scenario, change: Pick<Exploration, 'path' | 'siteLost'>): Scenario {
  return scenario.explore === null ? scenario : { ...scenario, explore: { ...scenario.explore, ...change } };
}

/** What recovery would leave is broken: so the history ends with the loss of the site. */
const isSeenByLoss = (violates: string): boolean => violates === 'Recoverable' || violates === 'WriteOrder';
