import { expect, test } from 'vitest';
import { areaPath, linearScale, linearTicks, linePath, logScale } from './scales.ts';

test('scales take their ends to the edges, and what is between them there', () => {
  const linear = linearScale(0, 4, 100, 20);
  expect([linear(0), linear(2), linear(4)]).toEqual([100, 60, 20]);
  const log = logScale(1, 100, 100, 20);
  expect([log(1), log(10), log(100), log(0)].map(Math.round)).toEqual([100, 60, 20, 100]);
});

test('ticks are round, and never beyond the largest value', () => {
  expect(linearTicks(4.9)).toEqual([2, 4]);
  expect(linearTicks(1)).toEqual([0.5, 1]);
  expect(linearTicks(0.03)).toEqual([0.01, 0.02]);
  expect(linearTicks(731)).toEqual([250, 500]);
});

test('a line is parted where there is nothing, and a step holds until the next', () => {
  expect(
    linePath(
      [
        [0, 5],
        [10, 7],
        [20, Number.NaN],
        [30, 1],
        [40, 2],
      ],
      false,
    ),
  ).toBe('M0,5L10,7M30,1L40,2');
  expect(
    linePath(
      [
        [0, 5],
        [10, 7],
        [20, Number.NaN],
        [30, 1],
      ],
      true,
    ),
  ).toBe('M0,5H10V7H20M30,1');
  expect(
    areaPath(
      [
        [0, 50],
        [10, 100],
        [20, 80],
        [30, 80],
      ],
      100,
    ),
  ).toBe('M0,100V50H10V100ZM20,100V80H30V100Z');
});
