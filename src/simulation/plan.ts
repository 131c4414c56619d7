/** What is fixed before a run starts: gaps, planned faults by the moment at which they strike. */
import { volumeIndexOf } from '../base/brand.ts';
import { failureReasons } from '../protocol/faults.ts';
import type { Settings } from './settings.ts';

export interface LinkChange {
  readonly atMicroseconds: number;
  readonly down: boolean;
}

export interface Plan {
  /** Between two departures. */
  readonly gapMicroseconds: number;
  /** The mean between two host writes; Infinity without any. */
  readonly arrivalMeanMicroseconds: number;
  /** Index of the reason, by group × volumes + volume. */
  readonly failures: ReadonlyMap<number, number>;
  /** Groups whose drain gets stuck. */
  readonly stuckGroups: ReadonlySet<number>;
  /** Ups and downs of the link in the order of time. */
  readonly linkChanges: readonly LinkChange[];
}

export function planOf(settings: Settings): Plan {
  const failures = new Map<number, number>();
  const stuckGroups = new Set<number>();
  const linkChanges: LinkChange[] = [];
  for (const fault of settings.faults) {
    if (fault.type === 'fail') {
      failures.set(fault.group * settings.volumes + volumeIndexOf(fault.volume), failureReasons.indexOf(fault.reason));
    } else if (fault.type === 'drain') {
      stuckGroups.add(fault.group);
    } else {
      linkChanges.push({ atMicroseconds: fault.fromMicroseconds, down: true });
      if (fault.untilMicroseconds !== null) linkChanges.push({ atMicroseconds: fault.untilMicroseconds, down: false });
    }
  }
  linkChanges.sort((one, other) => one.atMicroseconds - other.atMicroseconds);
  return {
    gapMicroseconds: Math.max(1, Math.floor(1_000_000 / settings.bandwidth)),
    arrivalMeanMicroseconds: settings.rate > 0 ? 1_000_000 / settings.rate : Infinity,
    failures,
    stuckGroups,
    linkChanges,
  };
}
