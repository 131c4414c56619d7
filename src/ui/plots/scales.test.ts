import { expect, test } from 'vitest';
import { areaPath, linearScale, linePath, logScale, roundTop, thinned } from './scales.ts';

test('scales take their ends to the edges, and what is between them there', () => {
  const linear = linearScale(0, 4, 100, 20);
  expect([linear(0), linear(2), linear(4)]).toEqual([100, 60, 20]);
  const log = logScale(1, 100, 100, 20);
  expect([log(1), log(10), log(100), log(0)].map(Math.round)).toEqual([100, 60, 20, 100]);
});

test('the top of a scale is round, and nothing is above it; where only whole numbers are, its half is whole', () => {
  expect([4.9, 1, 31, 731].map((most) => roundTop(most, false))).toEqual([5, 1, 40, 800]);
  expect(roundTop(0.024, false)).toBeCloseTo(0.03, 9);
  expect([1, 2, 3, 5, 7, 9, 13, 50, 101].map((most) => roundTop(most, true))).toEqual([1, 2, 4, 6, 8, 10, 20, 50, 200]);
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

test('of many values in a pixel the largest is seen, and what holds from there on is the last', () => {
  const x = [0, 0.1, 0.2, 0.3, 0.4, 5];
  const y = [1, 13, 4, 0, 0, 2];
  expect(thinned(x, y, 'area', (place) => place, 2)).toEqual([
    [0, 13],
    [1, 0],
    [5, 2],
    [5, 0],
  ]);
});
