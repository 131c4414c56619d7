/**
 * The link of a scenario and a moment: what a person can read and type, without what is
 * default anyway. parseLink(linkOf(scenario, moment)) gives both back.
 */
import { writeFaults } from './fault-list.ts';
import { writeExploration } from './exploration.ts';
import { fields, isScalar } from './fields.ts';
import type { Field } from './fields.ts';
import { escaped } from './fragment.ts';
import { noMoment, writeAt, writeCheck } from './moment.ts';
import type { LinkMoment } from './moment.ts';
import { defaultScenario } from './scenario.ts';
import type { Scenario } from './scenario.ts';
import { currentVersion } from './upgrade.ts';
import { writeValue } from './values.ts';

/** The fragment without its `#`. */
export function linkOf(scenario: Scenario, moment: LinkMoment = noMoment): string {
  const parts = [`v=${currentVersion}`];
  for (const field of fields) {
    const text = fieldText(scenario, field);
    if (field.name === 'seed' || text !== defaultText(field)) parts.push(`${field.name}=${escaped(text)}`);
  }
  if (moment.at !== null) parts.push(`at=${writeAt(moment.at)}`);
  if (moment.engine !== null) parts.push(`engine=${escaped(moment.engine)}`);
  if (moment.check !== null) parts.push(`check=${writeCheck(moment.check)}`);
  return parts.join('&');
}

/** A field's value as a link has it, before anything is escaped: “2.5s”, “fail@g3.v2”; '' for none. */
export function fieldText(scenario: Pick<Scenario, Field['key']>, field: Field): string {
  if (isScalar(field)) return writeValue(field.kind, scenario[field.key]);
  if (field.kind.type === 'faults') return writeFaults(scenario.faults);
  if (field.kind.type === 'exploration') return writeExploration(scenario.explore);
  return scenario.twin === null ? '' : `${scenario.twin.field}:${scenario.twin.text}`;
}

export const defaultText = (field: Field): string => fieldText(defaultScenario, field);
