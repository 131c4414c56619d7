/** A bound that a person types: taken into the question, or refused in a sentence that names the field. */
import { refused, type Result, taken } from '../../base/result.ts';
import { assert } from '../../base/assert.ts';
import { changedField } from '../../scenario/edit.ts';
import { explorationLimits } from '../../scenario/exploration-limits.ts';
import { fieldNamed } from '../../scenario/fields.ts';
import { refusedValue } from '../../scenario/refusal.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { BoundName } from '../../words/bounds.ts';

/** What the question has now. */
export function boundOf({ volumes, tracks, groups, explore }: Scenario, name: BoundName): number {
  const { writes, faults } = explore ?? { writes: 0, faults: 0 };
  return { volumes, tracks, groups, writes, faults }[name];
}

export function withBound(question: Scenario, name: BoundName, text: string): Result<Scenario, string> {
  if (name === 'writes' || name === 'faults') return withCount(question, name, text.trim());
  const field = fieldNamed(name);
  assert(field !== null, `The link has a field ${name}.`);
  const changed = changedField(question, field, text.trim());
  return changed.ok ? taken(changed.value) : refused(changed.refusal.reason);
}

function withCount(question: Scenario, name: 'writes' | 'faults', text: string): Result<Scenario, string> {
  const { minimum, maximum } = explorationLimits[name];
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (question.explore === null || !(value >= minimum && value <= maximum)) {
    return refused(refusedValue(name, text, `it is a whole number from ${minimum} to ${maximum}`).reason);
  }
  return taken({ ...question, explore: { ...question.explore, [name]: value } });
}
