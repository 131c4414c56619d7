/**
 * How near the model comes to figures that were published of real systems (domain: parameters):
 * the effect on host writes, the time to form a group, the share of good groups.
 */
import { expect, test } from 'vitest';
import { simulate } from '../simulation.ts';
import { measuresOf } from './measures.ts';
import type { Settings } from '../settings.ts';
import { presetList } from '../../scenario/preset-list.ts';
import { presetNamed } from '../../scenario/presets.ts';
import { parseLink } from '../../scenario/parse.ts';

const practice: Settings = parseLink(presetNamed('in-practice')?.link ?? '').scenario;
const run = simulate(practice);

test('as measured in practice: groups form in some three seconds, and as many are good as published and as the menu says', () => {
  const { groups } = run.summary;
  const forming = groups
    .filter(({ outcome }) => outcome === 'committed')
    .map(({ cutMicroseconds, endMicroseconds }) => (endMicroseconds - cutMicroseconds) / 1_000_000)
    .toSorted((one, other) => one - other);
  expect(groups).toHaveLength(130);
  expect(forming).toHaveLength(125);
  const listed = presetList.flatMap(({ presets }) => presets).find(({ name }) => name === 'in-practice');
  expect(listed?.summary).toContain(`${forming.length} of ${groups.length} groups good`);
  expect(forming[forming.length >> 1]).toBeGreaterThan(2.8);
  expect(forming[forming.length >> 1]).toBeLessThan(3.2);
});

test('a hold of 3 ms every 3 s adds half of what was published, as a held write waits for half of it on average', () => {
  const interval = { intervalMicroseconds: 3_000_000, coordinationMicroseconds: 3_000, commandLatencyMicroseconds: 0 };
  const held = measuresOf(simulate({ ...practice, ...interval, failRate: 0, rate: 500, bandwidth: 2_000 })).response;
  // Published: 0.5 to 0.503 ms, which is 0.1 % of the writes times the whole hold.
  expect(held.usualMicroseconds).toBe(500);
  expect(held.heldMeanMicroseconds).toBeGreaterThan(1.2);
  expect(held.heldMeanMicroseconds).toBeLessThan(1.8);
});
