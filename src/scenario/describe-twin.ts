/**
 * What a twin has otherwise, in words: “the same with plain FlashCopy instead of revertable
 * FlashCopy”. Each field is said as one would say it, so that both values can be read in a row.
 */
import { faultText } from './faults.ts';
import { fieldNamed, isScalar } from './fields.ts';
import type { Field, ScalarKind } from './fields.ts';
import type { Scenario } from './scenario.ts';
import { twinOf } from './twin.ts';
import { valueInWords } from './values-in-words.ts';

/** How a value of the field stands in a sentence; a field without an entry is told by its label. */
const phrases: Readonly<Record<string, (value: string) => string>> = {
  volumes: (value) => counted(value, 'volume'),
  tracks: (value) => `${counted(value, 'track')} a volume`,
  groups: (value) => counted(value, 'consistency group'),
  workload: (value) => `the workload “${value}”`,
  rate: (value) => `${counted(value, 'host write')} a second`,
  bandwidth: (value) => `a link of ${counted(value, 'track')} a second`,
  copy: (value) => value,
  decide: (value) => `the decision ${value}`,
  inhibit: (value) => `the write inhibit ${value}`,
  hold: (value) => `the next group’s updates held ${value}`,
  sequence: (value) => `sequence numbers ${value}`,
  'fail-rate': (value) => `${value} of the preparations failing by chance`,
  recover: (value) => `recovery: ${value}`,
};

const counted = (value: string, singular: string): string => `${value} ${singular}${value === '1' ? '' : 's'}`;

/** A value as it stands behind “instead of”, where its unit has been said. */
const bareValue = (field: Field<ScalarKind>, scenario: Scenario): string =>
  valueInWords({ ...field, unit: '' }, scenario[field.key]);

/** “plain FlashCopy”, “a link latency of 2 s”, “seed 9”. */
function phrase(field: Field<ScalarKind>, scenario: Scenario): string {
  const own = phrases[field.name];
  if (own !== undefined) return own(bareValue(field, scenario));
  const label = field.label.charAt(0).toLowerCase() + field.label.slice(1);
  const value = valueInWords(field, scenario[field.key]);
  return field.kind.type === 'time' ? `a ${label} of ${value}` : `${label} ${value}`;
}

const faultsPhrase = ({ faults }: Scenario): string =>
  faults.length === 0
    ? 'no fault planned'
    : `planned ${faults.length === 1 ? 'fault' : 'faults'} ${faultTexts(faults)}`;

const mostFaultsNamed = 4;

function faultTexts(faults: Scenario['faults']): string {
  const more = faults.length - mostFaultsNamed;
  const named = faults.slice(0, mostFaultsNamed).map(faultText).join(', ');
  return more > 0 ? `${named} and ${more} more` : named;
}

interface Told {
  /** What the scenario has where its twin differs, and what the twin has: “plain FlashCopy”. */
  readonly here: string;
  readonly twin: string;
  /** “the same with plain FlashCopy instead of revertable FlashCopy”. */
  readonly name: string;
}

/** null without a twin. */
export function twinTold(scenario: Scenario): Told | null {
  const other = twinOf(scenario);
  const field = fieldNamed(scenario.twin?.field ?? '');
  if (other === null || field === null) return null;
  if (isScalar(field)) {
    const twin = phrase(field, other);
    return {
      here: phrase(field, scenario),
      twin,
      name: `the same with ${twin} instead of ${bareValue(field, scenario)}`,
    };
  }
  const [here, twin] = [faultsPhrase(scenario), faultsPhrase(other)];
  const name =
    other.faults.length === 0 ? 'the same without the planned faults' : `the same with ${twin} instead of ${here}`;
  return { here, twin, name };
}
