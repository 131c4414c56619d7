/**
 * What a simulated run is made from. A scenario has these fields and more (its title); the
 * simulation reads no others, so the link and the page can change without touching it.
 */
import type { Fault, RecoveryPolicy } from '../protocol/faults.ts';
import type { Switches } from '../protocol/switches.ts';

export const workloads = ['uniform', 'hotspot', 'transactions'] as const;
export type Workload = (typeof workloads)[number];

/** Times are whole microseconds of simulated time. */
export interface Settings extends Switches {
  readonly volumes: number;
  /** Tracks of each volume. */
  readonly tracks: number;
  /** Consistency groups that are attempted. */
  readonly groups: number;
  /** A whole number from 0 to 2^32 - 1. */
  readonly seed: number;
  readonly workload: Workload;
  /** Host writes a second; 0 for none. */
  readonly rate: number;
  /** Tracks a second that the link takes. */
  readonly bandwidth: number;
  /** From the departure of an update to its arrival. */
  readonly latencyMicroseconds: number;
  /** From the start of one group to the start of the next, if that one is finished by then. */
  readonly intervalMicroseconds: number;
  /** How long host writes are held at the cut. */
  readonly coordinationMicroseconds: number;
  /** A group whose coordination takes longer is given up. */
  readonly coordinationLimitMicroseconds: number;
  /** A group whose drain takes longer is given up. */
  readonly drainLimitMicroseconds: number;
  /** The middle of the time from a command to its answer; each is drawn between half and one and a half of it. */
  readonly commandLatencyMicroseconds: number;
  /** How long the decision waits for an answer. */
  readonly answerLimitMicroseconds: number;
  /** The share of preparations that fail by chance, from 0 to 1, in thousandths. */
  readonly failRate: number;
  /** How recovery settles what is revertable after the primary site was lost. */
  readonly recover: RecoveryPolicy;
  readonly faults: readonly Fault[];
}
