/**
 * The faults that a scenario can plan, as data. Scenario reads and writes them in links,
 * the simulation lets them strike. Volumes are numbered from 1, groups too.
 */
import type { VolumeNumber } from '../base/brand.ts';

/** Why a preparation fails, in the words of links (domain: what makes a preparation fail). The first is the default. */
export const failureReasons = [
  'rejected',
  'inaccessible',
  'relationship-withdrawn',
  'no-change-recording',
  'too-many-relationships',
  'flashcopy-inhibited',
  'full-volume-relationship',
  'target-online',
] as const;
export type FailureReason = (typeof failureReasons)[number];

/** `fail@g3.v2:reason`: the preparation of a volume in a group fails. */
export interface FailFault {
  readonly type: 'fail';
  readonly group: number;
  readonly volume: VolumeNumber;
  readonly reason: FailureReason;
}

/** `lost@g3.v2`: the preparation of a volume takes effect, but its answer is lost. */
export interface LostFault {
  readonly type: 'lost';
  readonly group: number;
  readonly volume: VolumeNumber;
}

/** `retry@g3.v2:3`: the commit of a volume takes effect only at the third try. */
export interface RetryFault {
  readonly type: 'retry';
  readonly group: number;
  readonly volume: VolumeNumber;
  /** At least 2; the last of them takes effect. */
  readonly tries: number;
}

export const restartPhases = ['prepare', 'commit', 'revert'] as const;
export type RestartPhase = (typeof restartPhases)[number];

/** `restart@g5.commit`: the application restarts in that phase, after its first command. */
export interface RestartFault {
  readonly type: 'restart';
  readonly group: number;
  readonly phase: RestartPhase;
}

/** `coordination@g4`: the hosts are held for longer than the limit, and the group is given up. */
export interface CoordinationFault {
  readonly type: 'coordination';
  readonly group: number;
}

/** `drain@g4`: one update is stuck until the drain limit, and the group is given up. */
export interface DrainFault {
  readonly type: 'drain';
  readonly group: number;
}

/** `link@5s-7s`, `link@5s-`: the link is down; untilMicroseconds is null when it is down for good. */
export interface LinkFault {
  readonly type: 'link';
  readonly fromMicroseconds: number;
  readonly untilMicroseconds: number | null;
}

/** `disaster@12.5s`: the primary site is lost, after all that happens up to and at that time; recovery follows. */
export interface DisasterFault {
  readonly type: 'disaster';
  readonly atMicroseconds: number;
}

/** Faults that strike one volume in one group, and faults that strike a group as a whole. */
export type VolumeFault = FailFault | LostFault | RetryFault;
export type GroupFault = CoordinationFault | DrainFault | RestartFault;
export type Fault = VolumeFault | GroupFault | LinkFault | DisasterFault;

/** How recovery settles what is revertable after the primary site was lost: by the table, or as a person wrongly decides. */
export const recoveryPolicies = ['table', 'commit', 'revert', 'none'] as const;
export type RecoveryPolicy = (typeof recoveryPolicies)[number];
