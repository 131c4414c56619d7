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

export type Fault = FailFault | DrainFault | LinkFault;
