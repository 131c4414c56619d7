/**
 * A scenario: everything that a link says of a run. The moment shown and how it is shown are
 * not part of it (see moment in the link).
 */
import type { Exploration } from '../protocol/exploration.ts';
import type { Fault, RecoveryPolicy } from '../protocol/faults.ts';
import type { Switches } from '../protocol/switches.ts';

/** The one thing that a scenario’s twin has otherwise. */
export interface TwinChange {
  /** The link’s name of the field. */
  readonly field: string;
  /** Its other value as links write it, before anything is escaped; '' for no faults. */
  readonly text: string;
}

export const workloads = ['uniform', 'hotspot', 'transactions'] as const;

/** Times are whole microseconds; the simulation's settings say what each field means. */
export interface Scenario extends Switches {
  /** Shown as the scenario's name; empty for none. */
  readonly title: string;
  readonly volumes: number;
  readonly tracks: number;
  readonly groups: number;
  readonly seed: number;
  readonly workload: (typeof workloads)[number];
  readonly rate: number;
  readonly bandwidth: number;
  readonly latencyMicroseconds: number;
  readonly intervalMicroseconds: number;
  readonly coordinationMicroseconds: number;
  readonly coordinationLimitMicroseconds: number;
  readonly drainLimitMicroseconds: number;
  readonly commandLatencyMicroseconds: number;
  readonly answerLimitMicroseconds: number;
  /** The share of preparations that fail by chance. */
  readonly failRate: number;
  readonly recover: RecoveryPolicy;
  readonly faults: readonly Fault[];
  /** What is explored, and the history of it that is shown instead of a simulation; null: the scenario is simulated. */
  readonly explore: Exploration | null;
  /** What is run beside it, to compare; null for nothing. */
  readonly twin: TwinChange | null;
}

/** The defaults of version 1 of the link. Frozen: a saved link must never change its meaning. */
export const defaultScenario: Scenario = {
  title: '',
  volumes: 4,
  tracks: 16,
  groups: 4,
  seed: 7,
  workload: 'uniform',
  rate: 10,
  bandwidth: 9,
  latencyMicroseconds: 80_000,
  intervalMicroseconds: 3_000_000,
  coordinationMicroseconds: 3_000,
  coordinationLimitMicroseconds: 50_000,
  drainLimitMicroseconds: 30_000_000,
  commandLatencyMicroseconds: 350_000,
  answerLimitMicroseconds: 2_000_000,
  copy: 'revertable',
  decide: 'all',
  inhibit: 'on',
  hold: 'prepared',
  sequence: 'used',
  failRate: 0,
  recover: 'table',
  faults: [],
  explore: null,
  twin: null,
};
