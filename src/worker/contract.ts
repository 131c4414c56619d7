/**
 * The contract between the page and the simulation's worker: one union a direction.
 * The page asks for the frame at a moment; while an answer is under way only the latest
 * question is kept. A run that takes long reports its progress and can be cancelled.
 */
import type { CommitShare } from '../simulation/findings/commit-share.ts';
import type { GateFigures } from '../simulation/findings/gates.ts';
import type { Lanes } from '../simulation/findings/lanes.ts';
import type { LogFilter, LoggedEvent } from '../simulation/frame/log.ts';
import type { LossBand } from '../simulation/findings/loss-band.ts';
import type { LossLeft } from '../simulation/findings/loss-left.ts';
import type { Measures } from '../simulation/findings/measures.ts';
import type { Step } from '../protocol/step.ts';
import type { Frame } from '../simulation/frame/frame.ts';
import type { Parting } from '../simulation/findings/parting.ts';
import type { RunSummary } from '../simulation/summary.ts';
import type { Why, WhyAsked } from '../simulation/findings/why.ts';
import type { Scenario } from '../scenario/scenario.ts';

export { engineVersion } from '../simulation/version.ts';
export { type LogFilter, type LoggedEvent, logFilters } from '../simulation/frame/log.ts';

/** Where the playhead is: after an event, or at a time but not beyond an event. */
export type Moment =
  | { readonly type: 'event'; readonly event: number }
  | { readonly type: 'time'; readonly timeMicroseconds: number; readonly lastEvent: number };

export interface RowWindow {
  readonly firstRow: number;
  readonly rowCount: number;
}

/** What is asked of a run as a whole; what takes a pass over all events is worked out once, when it is first asked for. */
export type RunQuestion =
  | { readonly type: 'lossBand' }
  | { readonly type: 'lossAt'; readonly moment: Moment }
  | { readonly type: 'measures' }
  /** So many volumes from one on (counted from 0). */
  | { readonly type: 'lanes'; readonly firstVolume: number; readonly count: number }
  /** Each volume's, up to a moment; a newer question of this kind ends the one before. */
  | { readonly type: 'gates'; readonly moment: Moment }
  /** Where this run, a twin’s, and that of the scenario part; a newer question of this kind ends the one before. */
  | { readonly type: 'parting'; readonly scenario: Scenario }
  | { readonly type: 'why'; readonly asked: WhyAsked }
  /** With the run's fail rate: of the numbers of volumes that are measured, the one at this place. */
  | { readonly type: 'commitShare'; readonly place: number };

export type RunAnswer =
  | { readonly type: 'lossBand'; readonly band: LossBand }
  | {
      readonly type: 'lossAt';
      readonly event: number;
      readonly timeMicroseconds: number;
      /** In the order of the decisions. */
      readonly left: readonly LossLeft[];
    }
  | { readonly type: 'measures'; readonly measures: Measures }
  | { readonly type: 'lanes'; readonly lanes: Lanes }
  | { readonly type: 'gates'; readonly figures: readonly GateFigures[] }
  /** null: nowhere, both runs are the same. */
  | { readonly type: 'parting'; readonly parting: Parting | null }
  /** null: there is no such event. */
  | { readonly type: 'why'; readonly why: Why | null }
  | { readonly type: 'commitShare'; readonly share: CommitShare; readonly places: number };

export type ToWorker =
  | { readonly type: 'simulate'; readonly run: number; readonly scenario: Scenario; readonly expectedEvents: number }
  | { readonly type: 'cancel'; readonly run: number }
  | {
      readonly type: 'frame';
      readonly run: number;
      readonly question: number;
      readonly moment: Moment;
      readonly rows: RowWindow;
    }
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
      /** In a history: what can happen next after an event. */
      readonly type: 'nextSteps';
      readonly run: number;
      readonly question: number;
      readonly event: number;
    }
  | {
      /** In a history: steps drawn by chance after an event, until something breaks. */
      readonly type: 'walk';
      readonly run: number;
      readonly question: number;
      readonly event: number;
      /** At the most. */
      readonly steps: number;
      readonly seed: number;
    }
  | { readonly type: 'aboutRun'; readonly run: number; readonly question: number; readonly about: RunQuestion }
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
  | {
      readonly type: 'ready';
      readonly run: number;
      readonly summary: RunSummary;
      readonly logLengths: Readonly<Record<LogFilter, number>>;
    }
  | { readonly type: 'cancelled'; readonly run: number }
  | { readonly type: 'frame'; readonly run: number; readonly question: number; readonly frame: Frame }
  | {
      readonly type: 'log';
      readonly run: number;
      readonly question: number;
      readonly from: number;
      readonly events: readonly LoggedEvent[];
    }
  | { readonly type: 'logPosition'; readonly run: number; readonly question: number; readonly position: number }
  | {
      readonly type: 'aboutRun';
      readonly run: number;
      readonly question: number;
      /** null: a newer question has taken its place. */
      readonly answer: RunAnswer | null;
    }
  | {
      readonly type: 'nextSteps' | 'walk';
      readonly run: number;
      readonly question: number;
      readonly steps: readonly Step[];
    }
  | {
      /** A history's path is not legal from this step on; what comes before it is played, and `ready` follows. */
      readonly type: 'pathRefused';
      readonly run: number;
      readonly step: number;
      readonly reason: string;
    }
  | { readonly type: 'failed'; readonly run: number; readonly message: string };
