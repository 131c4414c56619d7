/**
 * The contract between the page and the simulation's worker: one union a direction.
 * The page asks for the frame at a moment; while an answer is under way only the latest
 * question is kept. A run that takes long reports its progress and can be cancelled.
 */
import type { EventKind } from '../simulation/names.ts';
import type { Frame } from '../simulation/frame.ts';
import type { RunSummary } from '../simulation/summary.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** Where the playhead is: after an event, or at a time but not beyond an event. */
export type Moment =
  | { readonly type: 'event'; readonly event: number }
  | { readonly type: 'time'; readonly timeMicroseconds: number; readonly lastEvent: number };

export interface RowWindow {
  readonly firstRow: number;
  readonly rowCount: number;
}

/** milestones: all but the host writes and the updates' ways. */
export const logFilters = ['milestones', 'all'] as const;
export type LogFilter = (typeof logFilters)[number];

/** One event, as the log tells it. Volume and track are counted from 0; -1: none. */
export interface LoggedEvent {
  readonly event: number;
  readonly timeMicroseconds: number;
  readonly kind: EventKind;
  /** The group that was being formed, or the last one. */
  readonly group: number;
  readonly volume: number;
  readonly track: number;
  /** The write's number, for a host write and for an update. */
  readonly version: number;
  /** prepareFails: the reason; decide: commit or revert; finish: the outcome; else ''. */
  readonly detail: string;
  /** For commit, revert and prepare with plain FlashCopy true: the commands differ. */
  readonly plain: boolean;
}

export type ToWorker =
  | { readonly type: 'simulate'; readonly run: number; readonly scenario: Scenario }
  | { readonly type: 'cancel'; readonly run: number }
  | { readonly type: 'frame'; readonly run: number; readonly question: number; readonly moment: Moment; readonly rows: RowWindow }
  | {
      readonly type: 'log';
      readonly run: number;
      readonly question: number;
      readonly filter: LogFilter;
      /** Position in the filtered list, and how many from there. */
      readonly from: number;
      readonly count: number;
    }
  | {
      /** How many entries of the filtered list are at or before an event. */
      readonly type: 'logPosition';
      readonly run: number;
      readonly question: number;
      readonly filter: LogFilter;
      readonly event: number;
    };

export type FromWorker =
  | { readonly type: 'progress'; readonly run: number; readonly events: number; readonly expectedEvents: number }
  | { readonly type: 'ready'; readonly run: number; readonly summary: RunSummary; readonly logLengths: Readonly<Record<LogFilter, number>> }
  | { readonly type: 'cancelled'; readonly run: number }
  | { readonly type: 'frame'; readonly run: number; readonly question: number; readonly frame: Frame }
  | { readonly type: 'log'; readonly run: number; readonly question: number; readonly from: number; readonly events: readonly LoggedEvent[] }
  | { readonly type: 'logPosition'; readonly run: number; readonly question: number; readonly position: number }
  | { readonly type: 'failed'; readonly run: number; readonly message: string };
