/**
 * A change that a person makes to a scenario in the page. It is taken as a whole or refused
 * with the same sentences as in a link; faults that no longer lie within the scenario go.
 */
import { refused, taken } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { placedFaults, readFaults, writeFaults } from './fault-list.ts';
import { fields, isScalar } from './fields.ts';
import type { Field } from './fields.ts';
import { fitted } from './fit.ts';
import { refusedValue } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import type { Scenario } from './scenario.ts';
import { readValue, writeValue } from './values.ts';

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
    const value = change[field.key] ?? scenario[field.key];
    const text = typeof value === 'object' ? writeFaults(value) : isScalar(field) ? writeValue(field.kind, value) : '';
    const read = readField(field, text);
    if (!read.ok) return read;
    next = { ...next, [field.key]: read.value };
  }
  const fit = fitted(next, scenario, set);
  if (fit.refusals.length > 0) return refused(fit.refusals[0]);
  return taken({ ...next, faults: placedFaults(next.faults, next).faults });
}

function readField(field: Field, text: string): Result<Scenario[Field['key']], Refusal> {
  if (!isScalar(field)) {
    const { faults, refusals } = readFaults(text);
    return refusals.length > 0 ? refused(refusals[0]) : taken(faults);
  }
  const read = readValue(field.kind, text);
  return read.ok
    ? taken(read.value as Scenario[Field['key']])
    : refused(refusedValue(field.name, text, read.refusal));
}
