/**
 * What failures by chance cost: the share of groups that are committed with so many volumes,
 * counted in runs of the engine, beside what the arithmetic of chance expects. One failed
 * volume costs everybody the group.
 */
import type { Settings } from '../settings.ts';
import { Simulation } from '../simulation.ts';

/** For each number of volumes. */
export const groupsMeasured = 500;
/** Far enough to the right that the share's fall is seen, and no further than that. */
const fewestVolumes = 8;
const mostVolumes = 64;
/** Where there are too many to measure and read each. */
const readable = [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64];
const mostMeasuredEach = 16;

export interface CommitShare {
  readonly volumes: number;
  readonly groups: number;
  readonly committed: number;
  /** committed ÷ groups. */
  readonly share: number;
  /** Where the true share lies, by 95 %: Wilson's interval. */
  readonly low: number;
  readonly high: number;
  /** (1 − p)^volumes. */
  readonly expected: number;
  /** The same for 1 volume, for 2 and so on, to as many as are measured at most. */
  readonly expectedCurve: readonly number[];
}

/** The numbers of volumes that are measured for a scenario of so many. */
export function volumesMeasured(volumes: number): readonly number[] {
  const most = Math.max(fewestVolumes, Math.min(mostVolumes, volumes));
  if (most <= mostMeasuredEach) return Array.from({ length: most }, (_, index) => index + 1);
  return readable.filter((count) => count < most).concat(most);
}

/** Makes the run with so many volumes; in slices, since it can be long. */
export class CommitShareMaker {
  private readonly settings: Settings;
  private readonly simulation: Simulation;
  private readonly expectedCurve: readonly number[];

  constructor(settings: Settings, volumes: number) {
    const most = Math.max(...volumesMeasured(settings.volumes));
    this.expectedCurve = Array.from({ length: most }, (_, index) => power(1 - settings.failRate, index + 1));
    this.settings = { ...settings, ...nothingElse, volumes, seed: seedFor(settings.seed, volumes) };
    this.simulation = new Simulation(this.settings, (2 * volumes + 4) * groupsMeasured);
  }

  /** Goes on to the end (true), or for about so many events (false). */
  advance(events: number): boolean {
    return this.simulation.advance(events);
  }

  /** Only once it has ended. */
  complete(): CommitShare {
    const { volumes, failRate } = this.settings;
    const { groups } = this.simulation.complete().summary;
    const committed = groups.filter(({ outcome }) => outcome === 'committed').length;
    return {
      volumes,
      groups: groups.length,
      committed,
      share: committed / groups.length,
      ...wilson(committed, groups.length),
      expected: power(1 - failRate, volumes),
      expectedCurve: this.expectedCurve,
    };
  }
}

/** The whole at once. */
export function commitShareOf(settings: Settings, volumes: number): CommitShare {
  const maker = new CommitShareMaker(settings, volumes);
  maker.advance(Infinity);
  return maker.complete();
}

/** Only chance is left that could fail a group: no planned faults, and nothing to hold, to send or to wait for. */
const nothingElse = {
  tracks: 1,
  groups: groupsMeasured,
  workload: 'uniform',
  rate: 0,
  intervalMicroseconds: 0,
  coordinationMicroseconds: 0,
  commandLatencyMicroseconds: 1000,
  answerLimitMicroseconds: 2000,
  faults: [],
} as const satisfies Partial<Settings>;

/** Draws of its own for each number of volumes. */
const seedFor = (seed: number, volumes: number): number => (seed + Math.imul(volumes, 0x9e3779b1)) >>> 0;

function power(base: number, exponent: number): number {
  let product = 1;
  for (let factor = 0; factor < exponent; factor++) product *= base;
  return product;
}

/** The 97.5th percentile of the normal distribution. */
const z = 1.959964;

function wilson(successes: number, trials: number): { readonly low: number; readonly high: number } {
  const share = successes / trials;
  const spread = (z * z) / trials;
  const middle = share + spread / 2;
  const half = z * Math.sqrt((share * (1 - share)) / trials + spread / (4 * trials));
  return {
    low: successes === 0 ? 0 : (middle - half) / (1 + spread),
    high: successes === trials ? 1 : (middle + half) / (1 + spread),
  };
}
