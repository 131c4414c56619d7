/** What each setting of the method's switches leads to, in a line; shown beside the choice. */
import type { Switches } from '../protocol/switches.ts';

type Consequences = { readonly [Name in keyof Switches]: Readonly<Record<Switches[Name], string>> };

const consequences: Consequences = {
  copy: {
    revertable: 'A failed preparation costs this one group only: the prior one is kept.',
    plain: 'Targets are overwritten at once: one failure, and no group is whole.',
  },
  decide: {
    each: 'One command at a time; the first failure stops the rest.',
    all: 'All commands at once; the decision waits for every answer.',
  },
  inhibit: {
    on: 'Prepared sources take no updates: the group on them stays whole.',
    off: 'Newer updates get into prepared sources, and groups can be torn.',
  },
  hold: {
    prepared: 'Nothing newer arrives before every source is prepared.',
    drained: 'A source prepared late may have newer data than one prepared early.',
  },
  sequence: {
    used: 'After a loss, recovery knows what was not begun from what was committed.',
    ignored: 'After a loss, recovery may decide wrongly. The picture stays the same.',
  },
};

/** '' for a field that is no switch. */
export function consequenceOf(field: string, value: string): string {
  const values: Readonly<Record<string, string>> = Object.hasOwn(consequences, field)
    ? consequences[field as keyof Switches]
    : {};
  return values[value] ?? '';
}
