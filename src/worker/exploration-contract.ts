/**
 * The contract between the page and the exploration's worker, which is not the simulation's:
 * a search may run for a minute while the picture plays.
 */
import type { Estimate, Rates } from '../exploration/estimate.ts';
import type { Step } from '../protocol/step.ts';
import type { Scenario } from '../scenario/scenario.ts';

export type { Estimate, Rates } from '../exploration/estimate.ts';

export type ToExplorer =
  /** Starts a search of the scenario's exploration; the one before is forgotten. */
  | { readonly type: 'explore'; readonly search: number; readonly scenario: Scenario; readonly limitBytes: number }
  /** Stops at once; what was found is kept. */
  | { readonly type: 'cancel'; readonly search: number }
  /** Goes on where it was stopped, or where its memory was used up. */
  | { readonly type: 'continue'; readonly search: number; readonly limitBytes: number }
  /** What a search would come to; asked at any time, also while one goes on. */
  | { readonly type: 'estimate'; readonly question: number; readonly scenario: Scenario; readonly rates: Rates };

export interface SearchFigures {
  readonly states: number;
  readonly transitions: number;
  /** Steps from the initial state to those that are being looked at. */
  readonly depth: number;
  /** States found and not yet looked at. */
  readonly waiting: number;
  readonly bytes: number;
  /** Spent searching, pauses not counted. */
  readonly seconds: number;
}

export type SearchVerdict =
  | { readonly type: 'holds' }
  | { readonly type: 'broken'; readonly violates: string; readonly path: readonly Step[] }
  /** The memory is used up: no violation so far, not finished. */
  | { readonly type: 'full' }
  | { readonly type: 'cancelled' };

export type FromExplorer =
  | { readonly type: 'progress'; readonly search: number; readonly figures: SearchFigures }
  | {
      readonly type: 'ended';
      readonly search: number;
      readonly figures: SearchFigures;
      readonly verdict: SearchVerdict;
    }
  | { readonly type: 'estimate'; readonly question: number; readonly estimate: Estimate }
  | { readonly type: 'failed'; readonly search: number; readonly message: string };
