/**
 * The link of a scenario and a moment: what a person can read and type, without what is
 * default anyway. parseLink(linkOf(scenario, moment)) gives both back.
 */
import { writeFaults } from './fault-list.ts';
import { defaultOf, fields, isScalar } from './fields.ts';
import type { Field } from './fields.ts';
import { escaped } from './fragment.ts';
import { noMoment, writeAt, writeCheck } from './moment.ts';
import type { LinkMoment } from './moment.ts';
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

/** A field's value as a link has it, before anything is escaped: “2.5s”, “fail@g3.v2”. */
export function fieldText(scenario: Pick<Scenario, Field['key']>, field: Field): string {
  return valueText(field, scenario[field.key]);
}

export const defaultText = (field: Field): string => valueText(field, defaultOf(field));

function valueText(field: Field, value: Scenario[Field['key']]): string {
  if (typeof value === 'object') return writeFaults(value);
  return isScalar(field) ? writeValue(field.kind, value) : '';
}
