/** What was sent once opens as it was: each saved link's run ends in the state that it ended in when it was saved. */
import { expect, test } from 'vitest';
import { parseLink } from '../scenario/parse.ts';
import { savedLinks } from '../scenario/saved-links.ts';
import { simulate } from './simulation.ts';

test.each(savedLinks)('$preset, version $version', ({ link, stateHash }) => {
  const { scenario, refusals } = parseLink(link);
  expect(refusals).toEqual([]);
  expect(simulate(scenario).summary.endStateHash).toBe(stateHash);
});
