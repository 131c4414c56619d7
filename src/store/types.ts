/**
 * What the page knows, as the panels read it: one zustand store made by a factory, narrow
 * selectors, nothing stored that can be derived. What changes sixty times a second (the
 * frame between two events) goes from `Frames` to the drawing, past the store and React.
 */
import type { Fault } from '../protocol/faults.ts';
import type { Refusal } from '../scenario/parse.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Frame } from '../simulation/frame.ts';
import type { RunSummary } from '../simulation/summary.ts';
import type { LogFilter, LoggedEvent, RowWindow } from '../worker/contract.ts';

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

export interface AppState {
  readonly scenario: Scenario;
  /** Why parts of the link were not taken; empty once the person has changed something or dismissed them. */
  readonly refusals: readonly Refusal[];
  readonly check: Check;
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
  /** While the slider is dragged: seconds of story (or of true clock) from the start. */
  readonly toPosition: (seconds: number) => void;
  readonly setSpeed: (speed: number) => void;
  readonly setTrueClock: (on: boolean) => void;
  readonly setTheme: (theme: ThemeChoice) => void;
  readonly setLogFilter: (filter: LogFilter) => void;
  readonly selectVolume: (volume: number | null) => void;
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
  /** How many entries of the filtered log are at or before an event. */
  readonly logPosition: (event: number) => Promise<number>;
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
