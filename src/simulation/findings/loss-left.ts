/** What a loss of the site at one moment would leave after recovery, decision by decision. */
import { recoveryPolicies, type RecoveryPolicy } from '../../protocol/faults.ts';
import type { RecoveryCase } from '../../protocol/recovery.ts';
import { settlements, type Settlement } from '../names.ts';
import { segmentAt, type LossBand } from './loss-band.ts';
import { recoveryPointAt } from './recovery-point.ts';
import type { Run } from '../run.ts';
import type { RecoveryPoint } from '../summary.ts';

/** What is left if it is decided so. */
export interface LossLeft {
  readonly decision: RecoveryPolicy;
  /** -1: torn, no group. */
  readonly group: number;
  /** Of the recovery table; 0: anything else, a person must look. */
  readonly case: RecoveryCase;
  readonly settles: Settlement;
  /** null: torn. */
  readonly recoveryPoint: RecoveryPoint | null;
}

/** In the order of the decisions; at an event, or at a time after it. Once the site is lost: as it was lost. */
export function lossLeftAt(run: Run, band: LossBand, event: number, timeMicroseconds: number): LossLeft[] {
  const at = Math.min(event, band.lastEvent);
  const isLost = band.lost.event.length > 0 && event >= band.lastEvent;
  const time = isLost ? run.columns.time[at] : timeMicroseconds;
  return recoveryPolicies.map((decision) => {
    const row = band.rows[decision];
    const segment = segmentAt(row, at);
    const group = row.group[segment];
    return {
      decision,
      group,
      case: row.case[segment] as RecoveryCase,
      settles: settlements[row.settles[segment]],
      recoveryPoint: group === -1 ? null : recoveryPointAt(run, at, group, time),
    };
  });
}
