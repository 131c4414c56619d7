/**
 * A change that a person makes to a scenario in the page. It is taken as a whole or refused
 * with the same sentences as in a link; faults that no longer lie within the scenario go.
 */
import { refused, taken } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { placedExploration, readExploration } from './exploration.ts';
import { tooLargeToExplore } from './exploration-limits.ts';
import { placedFaults, readFaults } from './fault-list.ts';
import { fields } from './fields.ts';
import type { Field } from './fields.ts';
import { fitted } from './fit.ts';
import { refusedValue } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import type { Scenario } from './scenario.ts';
import { placedTwin, readTwin } from './twin.ts';
import { readValue } from './values.ts';
import { fieldText } from './write.ts';

/** The scenario with a field set to what a person typed (as in a link), or why it cannot be. */
export function changedField(scenario: Scenario, field: Field, text: string): Result<Scenario, Refusal> {
  const read = readField(field, text);
  return read.ok ? changed(scenario, { [field.key]: read.value }) : read;
}

/** The scenario with other values, or the first reason why it cannot have them. `scenario` is within the limits. */
export function changed(scenario: Scenario, change: Partial<Scenario>): Result<Scenario, Refusal> {
  let next = scenario;
  const set = fields.filter((field) => change[field.key] !== undefined);
  for (const field of set) {
    const read = readField(field, fieldText({ ...scenario, ...change }, field));
    if (!read.ok) return read;
    next = { ...next, [field.key]: read.value };
  }
  const fit = fitted(next, scenario, set);
  if (fit.refusals.length > 0) return refused(fit.refusals[0]);
  const explored = explorable(next, set);
  if (!explored.ok) return explored;
  const twinned = placedTwin({ ...explored.value, faults: placedFaults(next.faults, next).faults });
  // A twin that was there before goes when it would no longer differ.
  const isAsked = set.some((field) => field.key === 'twin');
  return isAsked && twinned.refusals.length > 0 ? refused(twinned.refusals[0]) : taken(twinned.scenario);
}

/**
 * A scenario that is explored stays small enough for it: the field that was changed is refused.
 * A path that was there before goes when it no longer lies within the scenario.
 */
function explorable(scenario: Scenario, set: readonly Field[]): Result<Scenario, Refusal> {
  const tooLarge = scenario.explore === null ? null : tooLargeToExplore(scenario);
  const blamed = set.find((field) => tooLarge?.fields.some((name) => name === field.name));
  if (tooLarge !== null && blamed !== undefined) {
    return refused(refusedValue(blamed.name, fieldText(scenario, blamed), tooLarge.because));
  }
  const { exploration, refusals } = placedExploration(scenario.explore, scenario);
  if (refusals.length > 0 && set.some((field) => field.key === 'explore')) return refused(refusals[0]);
  return taken({ ...scenario, explore: exploration });
}

function readField(field: Field, text: string): Result<Scenario[keyof Scenario], Refusal> {
  const { kind } = field;
  switch (kind.type) {
    case 'faults': {
      const { faults, refusals } = readFaults(text);
      return refusals.length > 0 ? refused(refusals[0]) : taken(faults);
    }
    case 'exploration': {
      const { exploration, refusals } = readExploration(text);
      return refusals.length > 0 ? refused(refusals[0]) : taken(exploration);
    }
    case 'twin': {
      const read = readTwin(text);
      return read.ok ? read : refused(refusedValue(field.name, text, read.refusal));
    }
    default: {
      const read = readValue(kind, text);
      return read.ok ? read : refused(refusedValue(field.name, text, read.refusal));
    }
  }
}
