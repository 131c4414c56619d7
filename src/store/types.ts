/**
 * What the page knows, as the panels read it: one zustand store made by a factory, narrow
 * selectors, nothing stored that can be derived. What changes sixty times a second (the
 * frame between two events) goes from `Frames` to the drawing, past the store and React.
 */
import type { Fault, RecoveryPolicy } from '../protocol/faults.ts';
import type { Refusal } from '../scenario/parse.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Differences } from '../scene/differences.ts';
import type { Frame } from '../simulation/frame/frame.ts';
import type { Parting } from '../simulation/findings/parting.ts';
import type { RunSummary } from '../simulation/summary.ts';
import type { Step } from '../protocol/step.ts';
import type { Estimate, SearchFigures, SearchVerdict } from '../worker/exploration-client.ts';
import type { LogFilter, LoggedEvent, RowWindow, RunAnswer, RunQuestion } from '../worker/contract.ts';

export type RunStatus =
  | {
      readonly type: 'making' /** null until half a second has passed. */;
      readonly progress: { readonly events: number; readonly expectedEvents: number } | null;
    }
  | { readonly type: 'ready'; readonly summary: RunSummary; readonly logLengths: Readonly<Record<LogFilter, number>> }
  | { readonly type: 'cancelled' }
  | { readonly type: 'failed'; readonly message: string };

export type ThemeChoice = 'system' | 'light' | 'dark';

/** Named stops of the speed; the slider between them is logarithmic. 1 tells a phase in at least 1.5 s. */
export const speedStops = [0.125, 0.25, 0.5, 1, 2, 4, 8, 16] as const;

/** What a link to a moment promised, against what this engine shows there. */
export type Check =
  | { readonly type: 'none' }
  | { readonly type: 'reproduced' }
  | { readonly type: 'differs'; readonly event: number; readonly expected: string; readonly found: string };

/** A search of every interleaving; `asked` is a scenario with an exploration, and no path. */
export type ExplorationStatus =
  | { readonly type: 'idle' }
  | {
      readonly type: 'running';
      readonly asked: Scenario;
      readonly figures: SearchFigures | null /** null until the first are there. */;
    }
  | {
      readonly type: 'ended';
      readonly asked: Scenario;
      readonly figures: SearchFigures;
      readonly verdict: SearchVerdict;
    }
  | { readonly type: 'failed'; readonly message: string };

/** This run and its twin's, compared. */
export interface Comparison {
  /** null: both are the same, event for event; 'unknown': not found yet. */
  readonly parting: Parting | null | 'unknown';
  /** At the playhead; null until both runs are there. */
  readonly differences: Differences | null;
}

/** Who asks for the menu of faults, which is one for all. */
export interface FaultRequest {
  /** A volume is counted from 0, a group from 1. */
  readonly subject:
    | { readonly type: 'volume'; readonly volume: number }
    | { readonly type: 'group'; readonly group: number };
  /** Has the focus again when the menu is closed. */
  readonly opener: HTMLElement;
  /** In the window; null: beside the opener. */
  readonly at: { readonly x: number; readonly y: number } | null;
}

export interface AppState {
  readonly scenario: Scenario;
  /** Why parts of the link were not taken; empty once the person has changed something or dismissed them. */
  readonly refusals: readonly Refusal[];
  readonly check: Check;
  /** A file of the page could not be fetched when it was needed: the part that it holds is not there. */
  readonly isPartMissing: boolean;
  readonly run: RunStatus;
  /** The run that `frame` and the timeline show; stays while the next is being made. */
  readonly summary: RunSummary | null;
  /** The latest frame at which an event changed (at most ten a second while playing); what panels tell. */
  readonly frame: Frame | null;
  readonly playing: boolean;
  readonly speed: number;
  /** Show ticks and playback by simulated time instead of story time. */
  readonly trueClock: boolean;
  readonly theme: ThemeChoice;
  readonly logFilter: LogFilter;
  /** Counted from 0; null: none. Highlighted in picture and table. */
  readonly selectedVolume: number | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What is asked in the panel Explore: a scenario with an exploration, and no path. Not the one that is shown. */
  readonly question: Scenario;
  /** What a search may use. */
  readonly searchLimitBytes: number;
  readonly exploration: ExplorationStatus;
  /** null: there is no twin, or it is not there yet. */
  readonly comparison: Comparison | null;
  /** null: the menu is closed. */
  readonly faultRequest: FaultRequest | null;
}

export interface Actions {
  readonly play: () => void;
  readonly pause: () => void;
  readonly togglePlay: () => void;
  readonly stepForward: () => void;
  readonly stepBack: () => void;
  readonly nextPhase: () => void;
  readonly previousPhase: () => void;
  /** Back to the start of the run, paused. */
  readonly restart: () => void;
  readonly toEnd: () => void;
  readonly toEvent: (event: number) => void;
  /** After all events up to and including a time. */
  readonly toTime: (timeMicroseconds: number) => void;
  /** While the slider is dragged: seconds of story (or of true clock) from the start. */
  readonly toPosition: (seconds: number) => void;
  readonly setSpeed: (speed: number) => void;
  readonly setTrueClock: (on: boolean) => void;
  readonly setTheme: (theme: ThemeChoice) => void;
  readonly setLogFilter: (filter: LogFilter) => void;
  readonly selectVolume: (volume: number | null) => void;
  /** Opens the menu of faults; null closes it. */
  readonly askForFaults: (request: FaultRequest | null) => void;
  /** One undo step and one history entry. A changed fault keeps the playhead's event; any other edit its phase of its group. */
  readonly edit: (change: Partial<Scenario>) => void;
  readonly toggleFail: (volume: number) => void;
  readonly removeFault: (fault: Fault) => void;
  /** Opens a link's fragment as a fresh page does, as one undo step. */
  readonly openLink: (fragment: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly dismissRefusals: () => void;
  readonly cancelRun: () => void;
  /** The link to the scenario alone, and to this moment, as whole addresses. */
  readonly links: () => { readonly scenario: string; readonly moment: string };
  /** A stretch of the filtered log. */
  readonly log: (from: number, count: number) => Promise<readonly LoggedEvent[]>;
  /** One event, whatever the filter; null if the run was replaced meanwhile. */
  readonly loggedEvent: (event: number) => Promise<LoggedEvent | null>;
  /** How many entries of the filtered log are at or before an event. */
  readonly logPosition: (event: number) => Promise<number>;
  /**
   * What is asked, as a whole, of the run that is ready; null if it was replaced, or the question's place taken, meanwhile.
   * It may not be shown yet: the answer is of the run with that summary.
   */
  readonly aboutRun: <Type extends RunQuestion['type']>(
    about: Extract<RunQuestion, { type: Type }>,
  ) => Promise<{ readonly summary: RunSummary; readonly answer: Extract<RunAnswer, { type: Type }> } | null>;
  /** Changes what the panel Explore asks; within the limits. */
  readonly ask: (question: Scenario) => void;
  readonly setSearchLimit: (bytes: number) => void;
  /** What a search of a question would come to; null if it cannot be told, or another is asked meanwhile. */
  readonly estimate: (question: Scenario) => Promise<Estimate | null>;
  /** Searches every interleaving of what is asked; a violation is played at once, if that is wanted. */
  readonly explore: (playWhenBroken?: boolean) => void;
  readonly cancelSearch: () => void;
  /** Goes on with a search that was cancelled, or with more memory. */
  readonly continueSearch: () => void;
  /** Shows the history that the search found, with the loss of the site at its end. */
  readonly playViolation: () => void;
  /** Shows a history without any step, to be made by hand. */
  readonly beginHistory: () => void;
  /** What can happen next after an event of the history; null if another is shown before the answer comes. */
  readonly nextSteps: (event: number) => Promise<readonly Step[] | null>;
  /** The history goes on from the playhead with this step. */
  readonly takeStep: (step: Step) => void;
  /** Goes on from the playhead with steps drawn by chance, and plays them. */
  readonly randomWalk: () => Promise<void>;
  /** The primary site is lost at the playhead, and recovery follows and plays; in a simulation and in a history. */
  readonly loseSite: () => void;
  /** Who decides what recovery does: the table, or a person who may be wrong. */
  readonly decideRecovery: (policy: RecoveryPolicy) => void;
  /** Back to what was simulated before. */
  readonly leaveHistory: () => void;
}

/** Frames as they arrive, for the drawing only. */
export interface Frames {
  /** Calls back with each frame to draw, and now with the latest. Returns the way to stop. */
  readonly subscribe: (listener: (frame: Frame, playing: boolean) => void) => () => void;
  /** Which rows the picture shows; asks for the frame again. */
  readonly setWindow: (rows: RowWindow) => void;
}

/** The playhead as the frame drawn last shows it. */
export interface PlayheadPlace {
  /** Seconds of the story (or of the true clock) from its start. */
  readonly position: number;
  /** Index into the run's phases. */
  readonly phaseIndex: number;
  readonly event: number;
  readonly timeMicroseconds: number;
  readonly playing: boolean;
}

/** The playhead as it moves, for the timeline only. */
export interface Playhead {
  /** Calls back with each frame drawn, and now if there is one. Returns the way to stop. */
  readonly subscribe: (listener: (place: PlayheadPlace) => void) => () => void;
}
