/**
 * Planned faults and their texts (`fail@g3.v2:inaccessible`, `drain@g4`, `link@5s-7s`). A
 * scenario's faults stand in one order (fails by group and volume, then drains, then the link),
 * never twice, so that equal sets make equal links.
 */
import { unreachable } from '../base/assert.ts';
import type { VolumeNumber } from '../base/brand.ts';
import { refused, taken } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { failureReasons } from '../protocol/faults.ts';
import type { FailFault, Fault, LinkFault } from '../protocol/faults.ts';
import { oneOf } from './refusal.ts';
import { faultsNotYet } from './reserved.ts';
import type { Scenario } from './scenario.ts';
import { longestMicroseconds, microsecondsFrom, timeFrom } from './time.ts';

/** The fault of a text, or why there is none, in words that follow on “is refused: ”. */
export function faultFrom(text: string): Result<Fault, string> {
  const type = text.split('@', 1)[0];
  if (faultsNotYet.includes(type)) return refused(`faults of the kind ${type} are not in this version`);
  const fail = /^fail@g(\d{1,9})\.v(\d{1,9})(?::(.*))?$/.exec(text);
  if (fail !== null) return failFrom(Number(fail[1]), Number(fail[2]), fail[3] ?? failureReasons[0]);
  const drain = /^drain@g(\d{1,9})$/.exec(text);
  if (drain !== null) return taken({ type: 'drain', group: Number(drain[1]) });
  const link = /^link@([^-]+)-([^-]*)$/.exec(text);
  if (link !== null) return linkFrom(link[1].trim(), link[2].trim());
  return refused('a fault is written fail@g3.v2, fail@g3.v2:reason, drain@g4, link@5s-7s or link@5s-');
}

function failFrom(group: number, volume: number, reasonText: string): Result<Fault, string> {
  const reason = failureReasons.find((each) => each === reasonText);
  if (reason === undefined) return refused(`the reason is ${oneOf(failureReasons)}`);
  return taken({ type: 'fail', group, volume: volume as VolumeNumber, reason });
}

function linkFrom(fromText: string, untilText: string): Result<Fault, string> {
  const fromMicroseconds = microsecondsFrom(fromText);
  const untilMicroseconds = untilText === '' ? null : microsecondsFrom(untilText);
  if (fromMicroseconds === null || (untilMicroseconds === null && untilText !== '')) {
    return refused('its times are written as in link@5s-7s, or link@5s- for a link that stays down');
  }
  if (fromMicroseconds > longestMicroseconds || (untilMicroseconds ?? 0) > longestMicroseconds) {
    return refused('its times are at most 100 years');
  }
  if (untilMicroseconds !== null && untilMicroseconds <= fromMicroseconds) {
    return refused('it ends before it has begun');
  }
  return taken({ type: 'link', fromMicroseconds, untilMicroseconds });
}

/** As in a link; a reason that is the default is left out. */
export function faultText(fault: Fault): string {
  switch (fault.type) {
    case 'fail': {
      const reason = fault.reason === failureReasons[0] ? '' : `:${fault.reason}`;
      return `fail@g${fault.group}.v${fault.volume}${reason}`;
    }
    case 'drain':
      return `drain@g${fault.group}`;
    case 'link': {
      const until = fault.untilMicroseconds === null ? '' : timeFrom(fault.untilMicroseconds);
      return `link@${timeFrom(fault.fromMicroseconds)}-${until}`;
    }
    default:
      return unreachable(fault);
  }
}

/** The faults in their one order. */
export const ordered = (faults: readonly Fault[]): readonly Fault[] => faults.toSorted(compare);

const rank: Readonly<Record<Fault['type'], number>> = { fail: 0, drain: 1, link: 2 };

function compare(left: Fault, right: Fault): number {
  if (left.type === 'fail' && right.type === 'fail') return left.group - right.group || left.volume - right.volume;
  if (left.type === 'drain' && right.type === 'drain') return left.group - right.group;
  if (left.type === 'link' && right.type === 'link') return left.fromMicroseconds - right.fromMicroseconds;
  return rank[left.type] - rank[right.type];
}

/** Why a fault cannot stand beside another one (the same fails again, the link is down already), or null. */
export function clashOf(fault: Fault, other: Fault): string | null {
  if (fault.type === 'fail' && other.type === 'fail') {
    const same = fault.group === other.group && fault.volume === other.volume;
    return same ? `the preparation of volume ${fault.volume} in group ${fault.group} fails already` : null;
  }
  if (fault.type === 'drain' && other.type === 'drain') {
    return fault.group === other.group ? `the drain of group ${fault.group} is stuck already` : null;
  }
  if (fault.type === 'link' && other.type === 'link') {
    return touch(fault, other) ? `it overlaps or touches ${faultText(other)}` : null;
  }
  return null;
}

function touch(left: LinkFault, right: LinkFault): boolean {
  const leftUntil = left.untilMicroseconds ?? Infinity;
  const rightUntil = right.untilMicroseconds ?? Infinity;
  return left.fromMicroseconds <= rightUntil && right.fromMicroseconds <= leftUntil;
}

/** Why a fault points outside a scenario of this size, or null. */
export function misplacement(fault: Fault, size: Pick<Scenario, 'groups' | 'volumes'>): string | null {
  if (fault.type === 'link') return null;
  if (fault.group < 1 || fault.group > size.groups) {
    return `there is no group ${fault.group}, as the groups are numbered from 1 to ${size.groups}`;
  }
  if (fault.type === 'fail' && (fault.volume < 1 || fault.volume > size.volumes)) {
    return `there is no volume ${fault.volume}, as the volumes are numbered from 1 to ${size.volumes}`;
  }
  return null;
}

/** The fault that makes a preparation fail, or null. */
export function failOf(scenario: Scenario, group: number, volume: VolumeNumber): FailFault | null {
  const fault = scenario.faults.find((each) => each.type === 'fail' && each.group === group && each.volume === volume);
  return fault?.type === 'fail' ? fault : null;
}

/** Plans that the preparation of a volume in a group fails (command rejected), or takes that back, whatever its reason. */
export function toggleFail(scenario: Scenario, group: number, volume: VolumeNumber): Scenario {
  const present = failOf(scenario, group, volume);
  if (present !== null) return withoutFault(scenario, present);
  const fault: Fault = { type: 'fail', group, volume, reason: failureReasons[0] };
  return { ...scenario, faults: ordered([...scenario.faults, fault]) };
}

export function withoutFault(scenario: Scenario, fault: Fault): Scenario {
  const text = faultText(fault);
  return { ...scenario, faults: scenario.faults.filter((each) => faultText(each) !== text) };
}
