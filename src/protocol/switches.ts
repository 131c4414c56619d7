/**
 * The switches that make or break the method (design, section 2), and the bounds within
 * which every interleaving is explored (reference model, CONSTANTS). The sound setting is
 * the method of the claims; each of the four unsound values breaks Recoverable.
 */

/** revertable: claims 4 to 6. plain: FlashCopy that overwrites the target at once. */
export const copies = ['revertable', 'plain'] as const;
/** all: claim 8, decide after all attempts. each: claim 7, revert after the first failure. */
export const decisions = ['each', 'all'] as const;
/** on: claim 1, a prepared source takes no update. */
export const inhibits = ['on', 'off'] as const;
/** prepared: updates of the next group are held back until the last volume is prepared. */
export const holds = ['prepared', 'drained'] as const;
/** used: recovery tells "not begun" from "already committed" by the sequence numbers. */
export const sequences = ['used', 'ignored'] as const;

export interface Switches {
  readonly copy: (typeof copies)[number];
  readonly decide: (typeof decisions)[number];
  readonly inhibit: (typeof inhibits)[number];
  readonly hold: (typeof holds)[number];
  readonly sequence: (typeof sequences)[number];
}

export const soundSwitches: Switches = {
  copy: 'revertable',
  decide: 'all',
  inhibit: 'on',
  hold: 'prepared',
  sequence: 'used',
};

/** How much may happen, and which kinds of fault beside a failed preparation. */
export interface Bounds {
  readonly writes: number;
  readonly groups: number;
  readonly faults: number;
  readonly lostAnswers: boolean;
  readonly restarts: boolean;
  readonly drainTimeouts: boolean;
}

/** No bound at all: the simulation's clock decides what happens. */
export const unbounded: Bounds = {
  writes: Infinity,
  groups: Infinity,
  faults: Infinity,
  lostAnswers: true,
  restarts: true,
  drainTimeouts: true,
};
