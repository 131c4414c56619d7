/**
 * Makes a scenario fit within the limits by giving up as little as possible of what was asked
 * for: of the fields that a link sets, the one whose value weighs most goes back to what it
 * was without the link, then the next, until the rest stands.
 */
import type { Fault } from '../protocol/faults.ts';
import { faultText } from './faults.ts';
import { isScalar } from './fields.ts';
import type { Field } from './fields.ts';
import { loadOf, maximumExpectedEvents, maximumExpectedMicroseconds, maximumTracksInAll, weighing } from './limits.ts';
import type { Load } from './limits.ts';
import { grouped, refusedFault, refusedValue } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import type { Scenario } from './scenario.ts';
import { writeValue } from './values.ts';

export interface Fitted {
  readonly scenario: Scenario;
  readonly refusals: readonly Refusal[];
}

/**
 * `fallback` is within the limits; `given` are the fields that may go back to it. The faults
 * of a link may be given up too, one at a time: its longest outage, or the loss of the site.
 */
export function fitted(scenario: Scenario, fallback: Scenario, given: readonly Field[]): Fitted {
  const heavy = given.filter((field) => weighing.has(field.key));
  const refusals: Refusal[] = [];
  let fitting = scenario;
  for (;;) {
    const load = loadOf(fitting);
    if (load.share <= 1) return { scenario: fitting, refusals };
    const lightest = lightestOf([
      ...withoutOneField(fitting, fallback, heavy, load),
      ...withoutOneFault(fitting, load),
    ]);
    if (lightest === null) return { scenario: fallback, refusals }; // not reached: the fallback fits
    fitting = lightest.scenario;
    refusals.push(lightest.refusal);
  }
}

/** What would be left, and what is said of what goes. */
interface Lightened {
  readonly scenario: Scenario;
  readonly refusal: Refusal;
}

function lightestOf(candidates: readonly Lightened[]): Lightened | null {
  let lightest: Lightened | null = null;
  let least = Infinity;
  for (const candidate of candidates) {
    const { share } = loadOf(candidate.scenario);
    if (share < least) [lightest, least] = [candidate, share];
  }
  return lightest;
}

function withoutOneField(scenario: Scenario, fallback: Scenario, given: readonly Field[], load: Load): Lightened[] {
  const candidates: Lightened[] = [];
  for (const field of given) {
    if (!isScalar(field) || scenario[field.key] === fallback[field.key]) continue;
    const { kind, name, key } = field;
    const [value, other] = [scenario[key], fallback[key]];
    candidates.push({
      scenario: { ...scenario, [key]: other },
      refusal: refusedValue(name, writeValue(kind, value), `${tooMuch(load)}; ${remedy(value, other)}`),
    });
  }
  return candidates;
}

/** Without the longest outage of the link, or without the loss of the site, for which a run goes on. */
function withoutOneFault(scenario: Scenario, load: Load): Lightened[] {
  let longest: Fault | null = null;
  let longestDown = 0;
  const candidates: Lightened[] = [];
  const without = (fault: Fault, remedyText: string): void => {
    const faults = scenario.faults.filter((each) => each !== fault);
    const refusal = refusedFault(faultText(fault), `${tooMuch(load)}; ${remedyText}`);
    candidates.push({ scenario: { ...scenario, faults }, refusal });
  };
  for (const fault of scenario.faults) {
    if (fault.type === 'disaster') without(fault, 'an earlier time may do');
    if (fault.type !== 'link' || fault.untilMicroseconds === null) continue;
    const down = fault.untilMicroseconds - fault.fromMicroseconds;
    if (down > longestDown) [longest, longestDown] = [fault, down];
  }
  if (longest !== null) without(longest, 'a shorter one may do');
  return candidates;
}

/** Of what there would be more than is possible. */
export function tooMuch(load: Load): string {
  switch (load.type) {
    case 'tracks':
      return `there would be ${grouped(load.amount)} tracks in all, and at most ${grouped(maximumTracksInAll)} are possible`;
    case 'events':
      return `the run would have about ${millions(load.amount)} events, and at most ${millions(maximumExpectedEvents)} are possible`;
    case 'time':
      return `the run would last about ${years(load.amount)} years, and at most ${years(maximumExpectedMicroseconds)} are possible`;
    default:
      return load.type satisfies never;
  }
}

const millions = (events: number): string => `${grouped(Math.ceil(events / 1_000_000))} million`;
const years = (microseconds: number): string => grouped(Math.round(microseconds / (365.25 * 24 * 3_600_000_000)));

function remedy(value: unknown, other: unknown): string {
  if (typeof value !== 'number' || typeof other !== 'number') return `choose ${String(other)}, or a smaller scenario`;
  return value > other ? 'lower it' : 'raise it';
}
