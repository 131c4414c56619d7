/** In which order and under which headings the scenario's fields stand. A test keeps it complete. */
import { type Field, fieldNamed } from '../../scenario/fields.ts';
import { assert } from '../../base/assert.ts';
import type { TermKey } from '../../words/terms.ts';

export interface FieldGroup {
  readonly heading: string;
  readonly fields: readonly Field[];
}

const named = (name: string): Field => {
  const field = fieldNamed(name);
  assert(field !== null, `The panel asks for a field ${name} that the link does not have.`);
  return field;
};

/** All fields but the title and the seed, which have a place of their own, and the faults. */
export const fieldGroups: readonly FieldGroup[] = [
  { heading: 'Size', fields: ['volumes', 'tracks', 'groups'].map(named) },
  { heading: 'Hosts', fields: ['workload', 'rate'].map(named) },
  { heading: 'Link', fields: ['bandwidth', 'latency'].map(named) },
  { heading: 'Groups', fields: ['interval', 'coordination', 'coordination-limit', 'drain-limit'].map(named) },
  { heading: 'Commands', fields: ['command-latency', 'answer-limit', 'fail-rate'].map(named) },
  { heading: 'Method', fields: ['copy', 'decide', 'inhibit', 'hold', 'sequence', 'recover'].map(named) },
];

export const titleField = named('title');
export const seedField = named('seed');
export const faultsField = named('faults');

/** The term that explains a field further, where there is one. */
export const termOfField: Readonly<Record<string, TermKey>> = {
  tracks: 'track',
  groups: 'consistency-group',
  seed: 'seed',
  bandwidth: 'link',
  interval: 'interval',
  coordination: 'cut',
  'drain-limit': 'drain',
  'command-latency': 'preparation',
  copy: 'plain-flashcopy',
  decide: 'decision',
  inhibit: 'write-inhibit',
  sequence: 'sequence-number',
};
