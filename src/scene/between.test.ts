import { expect, test } from 'vitest';
import { between, measure } from './between.ts';

test('a measure goes evenly from each width to the next, and stops at the ends', () => {
  const wide = between([100, 200, 400], [10, 20, 0]);
  expect([0, 100, 150, 200, 300, 400, 1_000].map(wide)).toEqual([10, 10, 15, 20, 10, 0, 0]);
  expect([390, 640, 1232, 2_560].map(measure(6, 10, 14, 18))).toEqual([6, 6, 12, 18]);
});
