/**
 * What the page knows of a whole run once it is made: its groups, its phases and its end.
 * Small enough to be sent to the page at once, however many events the run has.
 */
import type { FailureReason } from '../protocol/faults.ts';
import type { RecoveryCase } from '../protocol/recovery.ts';
import type { EventKind, noAnswer, Outcome, PhaseName, Settlement } from './names.ts';

/** An event at which the story turns, and that is told at a pace at which it can be read. */
export interface Milestone {
  readonly event: number;
  readonly timeMicroseconds: number;
  readonly kind: EventKind;
}

/** A phase lasts from startMicroseconds (included) to the next phase's start. */
export interface PhaseSpan {
  readonly phase: PhaseName;
  /** The group that is being formed; between groups, the next one (or the last, after it). */
  readonly group: number;
  readonly startMicroseconds: number;
  readonly endMicroseconds: number;
  /** The last event at or before the phase's start: what one sees as the phase begins. */
  readonly startEvent: number;
  /** The last event that still belongs to the phase. Not before startEvent. */
  readonly endEvent: number;
  /** Those of the phase, rising; if an event began it, that is the first. At most 24: of many, the answers are left out, or all. */
  readonly milestones: readonly Milestone[];
}

export interface PreparationFailure {
  /** Counted from 0. */
  readonly volume: number;
  readonly reason: FailureReason | typeof noAnswer;
  readonly event: number;
  readonly timeMicroseconds: number;
}

/** The first update newer than the group's cut that a prepared source of the group has, and when it was known. */
export interface Leak {
  /** Counted from 0. */
  readonly volume: number;
  readonly event: number;
}

export interface GroupSummary {
  readonly group: number;
  /** null: the run ended before the group did. */
  readonly outcome: Outcome | null;
  readonly cutEvent: number;
  readonly cutMicroseconds: number;
  /** Tracks of the group that had not reached their sources at its cut. */
  readonly tracksToDrain: number;
  /** The event that settled the outcome for good: finish, drainTimeout or coordinationLimit. */
  readonly endEvent: number;
  readonly endMicroseconds: number;
  /** The event of the decision (decide, or after each the failure), -1 if there was none. */
  readonly decisionEvent: number;
  readonly failures: readonly PreparationFailure[];
  /** In the order of events, one a volume; only where a rule that would keep them out is switched off. */
  readonly leaks: readonly Leak[];
}

export interface LinkOutage {
  readonly fromMicroseconds: number;
  readonly fromEvent: number;
  /** Infinity when the link stays down. */
  readonly untilMicroseconds: number;
}

/** One host write: its number in the hosts' order, and where it went (counted from 0). */
export interface NamedWrite {
  readonly version: number;
  readonly volume: number;
  readonly track: number;
}

export interface Loss {
  readonly there: NamedWrite;
  readonly missing: NamedWrite;
}

/** An invariant that a history breaks, and the event after which it is broken first. */
export interface Violation {
  readonly event: number;
  readonly invariant: 'Recoverable' | 'SettledWhenIdle';
}

/** What a database finds of the transactions that were committed before the loss. */
export interface TransactionVerdict {
  readonly whole: number;
  /** Their commit record is not there. */
  readonly lost: number;
  /** Their commit record is there, and some of the rest is not. */
  readonly halfThere: number;
}

/** How old what a recovery leaves is: simulated time since its group's cut, and the host writes since then. */
export interface RecoveryPoint {
  readonly seconds: number;
  readonly writesMissing: number;
}

/** What is left after the loss of the site. */
export interface RecoveryOutcome {
  /** The group whose cut the contents of all targets equal; -1: none, they are torn. */
  readonly group: number;
  /** They do not all show one number: torn, or what differs was not written to. */
  readonly numbersDiffer: boolean;
  /** How old that group was at the loss; null without one. */
  readonly recoveryPoint: RecoveryPoint | null;
  /** null without the workload transactions. */
  readonly transactions: TransactionVerdict | null;
}

/** What recovery found after the primary site was lost, and what it did. */
export interface Recovery {
  readonly lossEvent: number;
  readonly lossMicroseconds: number;
  /** The event by which the targets were copied back to their sources. */
  readonly copiedBackEvent: number;
  /** Of the recovery table; 0: anything else, a person must look. */
  readonly case: RecoveryCase;
  readonly settlement: Settlement;
  /** What the relationships said, in the volumes' order. */
  readonly revertable: readonly boolean[];
  readonly sequenceNumbers: readonly number[];
  /** Updates that had left the primary volumes and had not entered a source: gone with the site. */
  readonly updatesLost: number;
}

export interface RunSummary {
  /** simulation: a clock decided what happens when. history: steps in a given order, a second each. */
  readonly kind: 'simulation' | 'history';
  /** The number of the last event. */
  readonly events: number;
  readonly endMicroseconds: number;
  readonly endStateHash: string;
  readonly phases: readonly PhaseSpan[];
  readonly groups: readonly GroupSummary[];
  readonly outages: readonly LinkOutage[];
  /** Planned faults that did not come into play: their places in the scenario's list. None in a history, which plans none. */
  readonly idleFaults: readonly number[];
  /** Of a history only. */
  readonly violation: Violation | null;
  /** null: the site is not lost. */
  readonly recovery: Recovery | null;
  /** After the site was lost and recovery is over; null: the site is not lost. */
  readonly outcome: RecoveryOutcome | null;
  /** What the table would have left, where a person decided otherwise; else null. */
  readonly outcomeByTable: RecoveryOutcome | null;
  /** After the site was lost: a write that is there and an earlier one that is missing; null if there is none. */
  readonly loss: Loss | null;
}
