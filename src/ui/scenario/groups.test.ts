/** The panel shows every field of the link, once; what is explored, and the twin, have panels of their own. */
import { expect, it } from 'vitest';
import { fields } from '../../scenario/fields.ts';
import { faultsField, fieldGroups, seedField, titleField } from './groups.ts';

it('has a place for every field of the link, and for each only one', () => {
  const shown = [...fieldGroups.flatMap((group) => group.fields), titleField, seedField, faultsField];
  const simulated = fields
    .filter((field) => field.kind.type !== 'exploration' && field.kind.type !== 'twin')
    .map((field) => field.name);
  expect(shown.map((field) => field.name).toSorted()).toEqual(simulated.toSorted());
});
