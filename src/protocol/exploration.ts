/**
 * What is explored, as data: the bounds, the kinds of fault, the invariant and the recovery
 * table's decisions. The size and the switches are the scenario's own. With a path, it is one
 * history of that exploration, shown step by step.
 */
import type { Step } from './step.ts';

/** What is done in a case of the recovery table. */
export type Settlement = 'commit' | 'revert';

/** The recovery table's decisions for the cases in which there is one to make (domain: the recovery table). */
export interface RecoveryTable {
  readonly 2: Settlement;
  readonly 3: Settlement;
  readonly 4: Settlement;
}
export const soundRecoveryTable: RecoveryTable = { 2: 'revert', 3: 'revert', 4: 'commit' };

/** recoverable: Recoverable, SettledWhenIdle and InhibitFreezes. write-order: WriteOrder, judged by the host's writes alone. */
export const explorationInvariants = ['recoverable', 'write-order'] as const;
export type ExplorationInvariant = (typeof explorationInvariants)[number];

export interface Exploration {
  /** Host writes at the most; groups at the most are the scenario's `groups`. */
  readonly writes: number;
  /** Faults at the most. A failed preparation is always among them. */
  readonly faults: number;
  readonly lostAnswers: boolean;
  readonly restarts: boolean;
  readonly drainTimeouts: boolean;
  readonly invariant: ExplorationInvariant;
  /** Volumes taken as interchangeable. */
  readonly symmetry: boolean;
  readonly recoveryTable: RecoveryTable;
  /** The history that is shown; null: none, only the bounds. */
  readonly path: readonly Step[] | null;
  /** After the path the primary site is lost, and recovery follows. */
  readonly siteLost: boolean;
}

export const defaultExploration: Exploration = {
  writes: 3,
  faults: 1,
  lostAnswers: false,
  restarts: false,
  drainTimeouts: false,
  invariant: 'recoverable',
  symmetry: false,
  recoveryTable: soundRecoveryTable,
  path: null,
  siteLost: false,
};
