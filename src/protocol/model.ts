/**
 * What the rules ask of switches and bounds, worked out once: a guard is evaluated millions
 * of times. Also the numbers that phases and answers have in a world's cells.
 */
import { soundRecoveryTable, type RecoveryTable } from './exploration.ts';
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
