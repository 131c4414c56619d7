/**
 * Planned faults and their texts (`fail@g3.v2:inaccessible`, `drain@g4`, `link@5s-7s`). A
 * scenario's faults stand in one order (by kind, then by place or time), never twice, so that
 * equal sets make equal links.
 */
import { unreachable } from '../base/assert.ts';
import type { VolumeNumber } from '../base/brand.ts';
import { refused, taken } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { failureReasons, restartPhases } from '../protocol/faults.ts';
import type { FailFault, Fault, GroupFault, LinkFault, VolumeFault } from '../protocol/faults.ts';
import { oneOf } from './refusal.ts';
import type { Scenario } from './scenario.ts';
import { longestMicroseconds, microsecondsFrom, timeFrom } from './time.ts';

export const leastTries = 2;
export const mostTries = 20;

/** The fault of a text, or why there is none, in words that follow on “is refused: ”. */
export function faultFrom(text: string): Result<Fault, string> {
  const [type, place, more] = partsOf(text);
  switch (type) {
    case 'fail':
    case 'lost':
    case 'retry':
      return volumeFaultFrom(type, place, more);
    case 'coordination':
    case 'drain':
      return groupFaultFrom(type, place + more);
    case 'restart':
      return restartFrom(place + more);
    case 'link':
      return linkFrom(place + more);
    case 'disaster':
      return disasterFrom(place + more);
    default:
      return refused(`a fault is written as one of ${oneOf(Object.values(forms))}`);
  }
}

/** How each kind is written. */
const forms: Readonly<Record<Fault['type'], string>> = {
  fail: 'fail@g3.v2:reason',
  lost: 'lost@g3.v2',
  retry: 'retry@g3.v2:3',
  coordination: 'coordination@g4',
  drain: 'drain@g4',
  restart: 'restart@g5.commit',
  link: 'link@5s-7s',
  disaster: 'disaster@12.5s',
};

/** `type@place:more`, the colon with what follows it. */
function partsOf(text: string): readonly [type: string, place: string, more: string] {
  const parts = /^([^@]*)@?([^:]*)(.*)$/s.exec(text);
  return [parts?.[1] ?? '', parts?.[2] ?? '', parts?.[3] ?? ''];
}

const writtenAs = (type: Fault['type']): Result<Fault, string> => refused(`it is written as ${forms[type]}`);

function volumeFaultFrom(type: VolumeFault['type'], place: string, more: string): Result<Fault, string> {
  const numbers = /^g(\d{1,9})\.v(\d{1,9})$/.exec(place);
  if (numbers === null) return writtenAs(type);
  const group = Number(numbers[1]);
  const volume = Number(numbers[2]) as VolumeNumber;
  if (type === 'fail') {
    const wanted = more === '' ? failureReasons[0] : more.slice(1);
    const reason = failureReasons.find((each) => each === wanted);
    return reason === undefined
      ? refused(`the reason is ${oneOf(failureReasons)}`)
      : taken({ type, group, volume, reason });
  }
  if (type === 'lost') return more === '' ? taken({ type, group, volume }) : writtenAs(type);
  const tries = /^:\d{1,4}$/.test(more) ? Number(more.slice(1)) : 0;
  return tries >= leastTries && tries <= mostTries
    ? taken({ type, group, volume, tries })
    : refused(`it says how many tries the commit needs, from ${leastTries} to ${mostTries}, as in ${forms.retry}`);
}

function groupFaultFrom(type: 'coordination' | 'drain', place: string): Result<Fault, string> {
  const group = /^g(\d{1,9})$/.exec(place);
  return group === null ? writtenAs(type) : taken({ type, group: Number(group[1]) });
}

function restartFrom(place: string): Result<Fault, string> {
  const parts = /^g(\d{1,9})\.(.*)$/.exec(place);
  const phase = restartPhases.find((each) => each === parts?.[2]);
  if (parts === null) return writtenAs('restart');
  if (phase === undefined) return refused(`the phase is ${oneOf(restartPhases)}`);
  return taken({ type: 'restart', group: Number(parts[1]), phase });
}

function disasterFrom(place: string): Result<Fault, string> {
  const atMicroseconds = microsecondsFrom(place.trim());
  if (atMicroseconds === null || atMicroseconds < 0) return refused(`its time is written as in ${forms.disaster}`);
  if (atMicroseconds > longestMicroseconds) return refused('its time is at most 100 years');
  return taken({ type: 'disaster', atMicroseconds });
}

function linkFrom(place: string): Result<Fault, string> {
  const times = /^([^-]+)-([^-]*)$/.exec(place);
  const fromMicroseconds = times === null ? null : microsecondsFrom(times[1].trim());
  const untilText = times?.[2].trim() ?? '';
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
    case 'lost':
      return `lost@g${fault.group}.v${fault.volume}`;
    case 'retry':
      return `retry@g${fault.group}.v${fault.volume}:${fault.tries}`;
    case 'coordination':
    case 'drain':
      return `${fault.type}@g${fault.group}`;
    case 'restart':
      return `restart@g${fault.group}.${fault.phase}`;
    case 'link': {
      const until = fault.untilMicroseconds === null ? '' : timeFrom(fault.untilMicroseconds);
      return `link@${timeFrom(fault.fromMicroseconds)}-${until}`;
    }
    case 'disaster':
      return `disaster@${timeFrom(fault.atMicroseconds)}`;
    default:
      return unreachable(fault);
  }
}

/** The faults in their one order. */
export const ordered = (faults: readonly Fault[]): readonly Fault[] => faults.toSorted(compare);

/** A kind's rank never changes against another's: the links that are made would. */
const rank: Readonly<Record<Fault['type'], number>> = {
  fail: 0,
  lost: 1,
  retry: 2,
  coordination: 3,
  drain: 4,
  restart: 5,
  link: 6,
  disaster: 7,
};

const strikesVolume = (fault: Fault): fault is VolumeFault => 'volume' in fault;
const strikesGroup = (fault: Fault): fault is VolumeFault | GroupFault => 'group' in fault;

function compare(left: Fault, right: Fault): number {
  if (left.type !== right.type) return rank[left.type] - rank[right.type];
  if (left.type === 'link' && right.type === 'link') return left.fromMicroseconds - right.fromMicroseconds;
  if (!strikesGroup(left) || !strikesGroup(right)) return 0;
  if (left.group !== right.group) return left.group - right.group;
  if (strikesVolume(left) && strikesVolume(right)) return left.volume - right.volume;
  if (left.type !== 'restart' || right.type !== 'restart') return 0;
  return restartPhases.indexOf(left.phase) - restartPhases.indexOf(right.phase);
}

/** What only one fault can strike: two with the same key clash. null: the link, whose outages are compared by time. */
export function clashKey(fault: Fault): string | null {
  switch (fault.type) {
    case 'fail':
    case 'lost':
      return `answer ${fault.group}.${fault.volume}`;
    case 'retry':
      return `commit ${fault.group}.${fault.volume}`;
    case 'coordination':
    case 'drain':
      return `${fault.type} ${fault.group}`;
    case 'restart':
      return `restart ${fault.group}.${fault.phase}`;
    case 'disaster':
      return 'disaster';
    case 'link':
      return null;
    default:
      return unreachable(fault);
  }
}

/** Why a fault cannot stand beside another one (the same fails again, the link is down already), or null. */
export function clashOf(fault: Fault, other: Fault): string | null {
  if (fault.type === 'link' && other.type === 'link') {
    return touch(fault, other) ? `it overlaps or touches ${faultText(other)}` : null;
  }
  const key = clashKey(fault);
  if (key === null || key !== clashKey(other)) return null;
  if (other.type === 'fail') return `the preparation of volume ${other.volume} in group ${other.group} fails already`;
  if (other.type === 'drain') return `the drain of group ${other.group} is stuck already`;
  return `it cannot stand beside ${faultText(other)}`;
}

function touch(left: LinkFault, right: LinkFault): boolean {
  const leftUntil = left.untilMicroseconds ?? Infinity;
  const rightUntil = right.untilMicroseconds ?? Infinity;
  return left.fromMicroseconds <= rightUntil && right.fromMicroseconds <= leftUntil;
}

/** Why a fault points outside a scenario of this size, or null. */
export function misplacement(fault: Fault, size: Pick<Scenario, 'groups' | 'volumes'>): string | null {
  if (!strikesGroup(fault)) return null;
  if (fault.group < 1 || fault.group > size.groups) {
    return `there is no group ${fault.group}, as the groups are numbered from 1 to ${size.groups}`;
  }
  if (strikesVolume(fault) && (fault.volume < 1 || fault.volume > size.volumes)) {
    return `there is no volume ${fault.volume}, as the volumes are numbered from 1 to ${size.volumes}`;
  }
  return null;
}

/** The fault that makes a preparation fail, or null. */
export function failOf(scenario: Scenario, group: number, volume: VolumeNumber): FailFault | null {
  const fault = scenario.faults.find((each) => each.type === 'fail' && each.group === group && each.volume === volume);
  return fault?.type === 'fail' ? fault : null;
}

export function withoutFault(scenario: Scenario, fault: Fault): Scenario {
  const text = faultText(fault);
  return { ...scenario, faults: scenario.faults.filter((each) => faultText(each) !== text) };
}
