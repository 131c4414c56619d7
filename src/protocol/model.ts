/**
 * What the rules ask of switches and bounds, worked out once: a guard is evaluated millions
 * of times. Also the numbers that phases and answers have in a world's cells.
 */
import { soundSwitches, unbounded, type Bounds, type Switches } from './switches.ts';

/** The reference model's phases, as the cell's value. */
export const phase = {
  idle: 0,
  drain: 1,
  prepare: 2,
  commit: 3,
  revert: 4,
  recoverCommit: 5,
  recoverRevert: 6,
} as const;

/** What the application remembers of a volume. */
export const answer = { none: 0, ok: 1, failed: 2, done: 3 } as const;

/** What is done in a case of the recovery table. */
export type Settlement = 'commit' | 'revert';

/** The recovery table's decisions for the cases in which there is one to make (domain: the recovery table). */
export interface RecoveryTable {
  readonly 2: Settlement;
  readonly 3: Settlement;
  readonly 4: Settlement;
}
export const soundRecoveryTable: RecoveryTable = { 2: 'revert', 3: 'revert', 4: 'commit' };

export interface Model {
  readonly revertable: boolean;
  readonly writeInhibit: number;
  readonly decideEach: boolean;
  readonly holdUntilPrepared: boolean;
  readonly sequenceNumbers: boolean;
  readonly bounds: Bounds;
  readonly recoveryTable: RecoveryTable;
}

export function modelOf(
  switches: Switches = soundSwitches,
  bounds: Bounds = unbounded,
  recoveryTable: RecoveryTable = soundRecoveryTable,
): Model {
  return {
    revertable: switches.copy === 'revertable',
    writeInhibit: switches.inhibit === 'on' ? 1 : 0,
    decideEach: switches.decide === 'each',
    holdUntilPrepared: switches.hold === 'prepared',
    sequenceNumbers: switches.sequence === 'used',
    bounds,
    recoveryTable,
  };
}
