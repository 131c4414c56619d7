/** The share of groups that are committed, counted in runs, agrees with the arithmetic of chance. */
import { describe, expect, it, test } from 'vitest';
import { defaultScenario } from '../../scenario/scenario.ts';
import { commitShareOf, groupsMeasured, volumesMeasured } from './commit-share.ts';

const measured = (failRate: number, decide: 'each' | 'all' = 'all') =>
  volumesMeasured(64).map((volumes) => commitShareOf({ ...defaultScenario, failRate, decide }, volumes));

describe.each([0.02, 0.1, 0.3])('with p = %s', (failRate) => {
  it.each(['all', 'each'] as const)('(1 − p)^n lies within the band of nearly every n, decided after %s', (decide) => {
    const points = measured(failRate, decide);
    expect(points.map(({ groups }) => groups)).toEqual(points.map(() => groupsMeasured));
    const outside = points.filter(({ low, high, expected }) => expected < low || expected > high);
    // Of 95 in a hundred bands it is inside; one in twelve may miss it.
    expect(outside.length).toBeLessThanOrEqual(1);
    expect(points[0].expected).toBeCloseTo(1 - failRate, 12);
    expect(points[3].expected).toBeCloseTo((1 - failRate) ** 4, 12);
  });
});

it('is 1 where nothing fails, and 0 where everything does', () => {
  for (const { share, high } of measured(0)) expect([share, high]).toEqual([1, 1]);
  for (const { share, low } of measured(1)) expect([share, low]).toEqual([0, 0]);
});

test('the expected curve goes to the most volumes that are measured for the scenario, and through each point', () => {
  for (const volumes of [4, 20, 10_000]) {
    const measuredVolumes = volumesMeasured(volumes);
    const settings = { ...defaultScenario, volumes, failRate: 0.02 };
    const { expectedCurve, expected } = commitShareOf(settings, measuredVolumes[4]);
    expect(expectedCurve).toHaveLength(measuredVolumes[measuredVolumes.length - 1]);
    expect(expectedCurve[measuredVolumes[4] - 1]).toBe(expected);
  }
});

test('each number of volumes is measured where there are few, and a readable set of them where there are many', () => {
  expect(volumesMeasured(4)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(volumesMeasured(12)).toHaveLength(12);
  expect(volumesMeasured(20)).toEqual([1, 2, 3, 4, 6, 8, 12, 16, 20]);
  expect(volumesMeasured(10_000)).toEqual([1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64]);
});
