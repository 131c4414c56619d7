/** The twins that tell most, first those that take a part of the method away. */
import { twinTold } from '../../scenario/describe-twin.ts';
import type { Scenario, TwinChange } from '../../scenario/scenario.ts';
import { capitalised } from '../../words/numbers.ts';

export interface Offer {
  readonly twin: TwinChange;
  /** “Plain FlashCopy”. */
  readonly label: string;
  /** What there is to see. */
  readonly note: string;
}

const notes: readonly (readonly [field: string, text: string, note: string])[] = [
  ['copy', 'plain', 'Nothing can be reverted: what a failed preparation, or the loss of the site, then costs.'],
  ['copy', 'revertable', 'What the method would have kept.'],
  ['inhibit', 'off', 'Updates of the next group slip into sources that are prepared already.'],
  ['inhibit', 'on', 'Updates of the next group wait at closed gates.'],
  ['recover', 'commit', 'Somebody decides to commit, whatever the relationships say.'],
  ['recover', 'revert', 'Somebody decides to revert, whatever the relationships say.'],
  ['faults', '', 'What the planned faults change.'],
  ['decide', 'each', 'One volume after the other: the first failure stops the rest.'],
  ['decide', 'all', 'Every volume is attempted before the decision.'],
  ['hold', 'drained', 'The next group’s updates leave earlier, and queue at the gates.'],
  ['hold', 'prepared', 'The next group’s updates wait until every volume is prepared.'],
];

/** Those that would be a change. */
export function offersFor(scenario: Scenario): readonly Offer[] {
  return notes.flatMap(([field, text, note]) => {
    if (field === 'faults' ? scenario.faults.length === 0 : scenario[field as keyof Scenario] === text) return [];
    // A decision is made only where the site is lost.
    if (field === 'recover' && scenario.faults.every(({ type }) => type !== 'disaster')) return [];
    const twin = { field, text };
    const told = twinTold({ ...scenario, twin });
    return told === null ? [] : [{ twin, label: capitalised(told.twin), note }];
  });
}
