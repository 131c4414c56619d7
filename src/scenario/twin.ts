/**
 * The twin: the same scenario with one thing changed, run beside it. In a link it is that one
 * change (`twin=copy:plain`, `twin=rate:20`, `twin=faults:` for none), read by the field's own
 * rules. What the change makes of a scenario must itself be a scenario within the limits.
 */
import { refused, taken } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { placedFaults, readFaults, writeFaults } from './fault-list.ts';
import { fieldNamed, isScalar } from './fields.ts';
import type { Field } from './fields.ts';
import { tooMuch } from './fit.ts';
import { loadOf } from './limits.ts';
import { quoted, refusedValue } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import type { Scenario, TwinChange } from './scenario.ts';
import { readValue, writeValue } from './values.ts';
import { fieldText } from './write.ts';

/** Fields that a twin cannot differ in, each with the reason. */
const notInTwins: Readonly<Record<string, string>> = {
  title: 'a title changes nothing in a run',
  explore: 'an exploration is no run that could be shown beside this one',
  twin: 'a twin has no twin of its own',
};

export const mayDiffer = (field: Field): boolean => !Object.hasOwn(notInTwins, field.name);

/** The change of a link's text; '' is none. Refused in words that follow on “cannot be “…”: ”. */
export function readTwin(text: string): Result<TwinChange | null, string> {
  if (text.trim() === '') return taken(null);
  const colon = text.indexOf(':');
  if (colon < 0) return refused('it is a field and its other value, as in copy:plain or faults:');
  const name = text.slice(0, colon).trim();
  const field = fieldNamed(name);
  if (field === null) return refused(`there is no field ${quoted(name)}`);
  if (!mayDiffer(field)) return refused(notInTwins[name]);
  const read = readOther(field, text.slice(colon + 1));
  return read.ok ? taken({ field: name, text: read.value.text }) : read;
}

interface OtherValue {
  readonly value: Scenario[keyof Scenario];
  /** As links write it. */
  readonly text: string;
}

function readOther({ kind, name }: Field, text: string): Result<OtherValue, string> {
  if (kind.type === 'faults') {
    const { faults, refusals } = readFaults(text);
    if (refusals.length === 0) return taken({ value: faults, text: writeFaults(faults) });
    return refused(withinSentence(refusals[0]));
  }
  if (kind.type === 'exploration' || kind.type === 'twin') return refused(notInTwins[name]);
  const read = readValue(kind, text);
  return read.ok
    ? taken({ value: read.value, text: writeValue(kind, read.value) })
    : refused(`as to ${name}, ${read.refusal}`);
}

/** “The fault “…” is refused: ….” as a part of another sentence. */
const withinSentence = ({ reason }: Refusal): string => `t${reason.slice(1, -1)}`;

/** The scenario that runs beside this one; null if it has no twin. Faults that no longer lie within it are left out. */
export function twinOf(scenario: Scenario): Scenario | null {
  const field = scenario.twin === null ? null : fieldNamed(scenario.twin.field);
  if (scenario.twin === null || field === null) return null;
  const other = readOther(field, scenario.twin.text);
  if (!other.ok) return null;
  const twin: Scenario = { ...scenario, title: '', explore: null, twin: null, [field.key]: other.value.value };
  return { ...twin, faults: placedFaults(twin.faults, twin).faults };
}

/** The scenario with its twin if it can have that one, else without, and why. */
export function placedTwin(scenario: Scenario): { readonly scenario: Scenario; readonly refusals: readonly Refusal[] } {
  const { twin } = scenario;
  const because = twin === null ? null : misfit(scenario, twin);
  if (twin === null || because === null) return { scenario, refusals: [] };
  const refusals = [refusedValue('twin', `${twin.field}:${twin.text}`, because)];
  return { scenario: { ...scenario, twin: null }, refusals };
}

function misfit(scenario: Scenario, { field: name, text }: TwinChange): string | null {
  const field = fieldNamed(name);
  const twin = twinOf(scenario);
  if (field === null || twin === null) return `there is no field ${quoted(name)}`;
  if (scenario.explore?.path) return 'a history has no twin';
  if (fieldText(scenario, field) === text) return 'that is no change, as the scenario has it already';
  if (!isScalar(field)) {
    const { refusals } = placedFaults(readFaults(text).faults, scenario);
    if (refusals.length > 0) return withinSentence(refusals[0]);
  }
  const load = loadOf(twin);
  return load.share > 1 ? `in the twin, ${tooMuch(load)}` : null;
}
