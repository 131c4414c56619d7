/** What the worker of a twin finds, in slices: the same as a comparison of both runs at once. */
import { expect, test } from 'vitest';
import { assert } from '../base/assert.ts';
import { defaultScenario } from '../scenario/scenario.ts';
import { compareRuns } from '../simulation/findings/parting.ts';
import { simulate } from '../simulation/simulation.ts';
import { findParting } from './parting.ts';

const many = { ...defaultScenario, groups: 60, rate: 400, bandwidth: 400 };
const twin = simulate({ ...many, faults: [{ type: 'drain', group: 50 }] });

test('a parting that lies several slices on', async () => {
  const here = simulate(many);
  const comparison = compareRuns(here, true, twin, 0);
  const found = await findParting(twin, many, () => true);
  assert(found?.type === 'parting', 'The search is not given up.');
  expect(found.parting?.event).toBeGreaterThan(100_000);
  expect(comparison).toEqual({ type: 'parted', parting: found.parting });
});

test('none, where both are the same', async () => {
  expect(await findParting(twin, twin.settings, () => true)).toEqual({ type: 'parting', parting: null });
});

test('and no more work than one slice where nobody waits for it any more', async () => {
  let asked = 0;
  expect(await findParting(twin, many, () => asked++ < 1)).toBeNull();
  expect(asked).toBe(2);
});

test('a newer search ends the one before', async () => {
  const before = findParting(twin, many, () => true);
  const after = findParting(twin, twin.settings, () => true);
  expect([await before, await after]).toEqual([null, { type: 'parting', parting: null }]);
});
