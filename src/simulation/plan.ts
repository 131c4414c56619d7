/** What is fixed before a run starts: gaps, planned faults by the moment at which they strike. */
import { volumeIndexOf, type VolumeNumber } from '../base/brand.ts';
import { failureReasons, type Fault, type LinkFault, type RestartPhase } from '../protocol/faults.ts';
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
  /** Volumes whose answer is lost, by group × volumes + volume. */
  readonly lostAnswers: ReadonlySet<number>;
  /** How many tries a commit needs, by the same. */
  readonly tries: ReadonlyMap<number, number>;
  /** In which phases of a group the application restarts. */
  readonly restarts: ReadonlyMap<number, readonly RestartPhase[]>;
  /** Groups whose coordination takes longer than its limit. */
  readonly slowCoordinations: ReadonlySet<number>;
  /** When the primary site is lost; Infinity: never. */
  readonly disasterMicroseconds: number;
  /** Groups whose drain gets stuck. */
  readonly stuckGroups: ReadonlySet<number>;
  /** Ups and downs of the link in the order of time. */
  readonly linkChanges: readonly LinkChange[];
}

const faultsOf = <Type extends Fault['type']>(settings: Settings, type: Type): Extract<Fault, { type: Type }>[] =>
  settings.faults.filter((fault): fault is Extract<Fault, { type: Type }> => fault.type === type);

export function planOf(settings: Settings): Plan {
  const place = ({ group, volume }: { readonly group: number; readonly volume: VolumeNumber }): number =>
    group * settings.volumes + volumeIndexOf(volume);
  const restarts = new Map<number, RestartPhase[]>();
  for (const { group, phase } of faultsOf(settings, 'restart')) {
    restarts.set(group, [...(restarts.get(group) ?? []), phase]);
  }
  return {
    gapMicroseconds: Math.max(1, Math.floor(1_000_000 / settings.bandwidth)),
    arrivalMeanMicroseconds: settings.rate > 0 ? 1_000_000 / settings.rate : Infinity,
    failures: new Map(faultsOf(settings, 'fail').map((fault) => [place(fault), failureReasons.indexOf(fault.reason)])),
    lostAnswers: new Set(faultsOf(settings, 'lost').map(place)),
    tries: new Map(faultsOf(settings, 'retry').map((fault) => [place(fault), fault.tries])),
    restarts,
    slowCoordinations: new Set(faultsOf(settings, 'coordination').map(({ group }) => group)),
    stuckGroups: new Set(faultsOf(settings, 'drain').map(({ group }) => group)),
    disasterMicroseconds: faultsOf(settings, 'disaster')[0]?.atMicroseconds ?? Infinity,
    linkChanges: linkChangesOf(faultsOf(settings, 'link')),
  };
}

function linkChangesOf(outages: readonly LinkFault[]): LinkChange[] {
  const changes: LinkChange[] = [];
  for (const { fromMicroseconds, untilMicroseconds } of outages) {
    changes.push({ atMicroseconds: fromMicroseconds, down: true });
    if (untilMicroseconds !== null) changes.push({ atMicroseconds: untilMicroseconds, down: false });
  }
  return changes.toSorted((one, other) => one.atMicroseconds - other.atMicroseconds);
}
