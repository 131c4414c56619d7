/** What the chart of chance says. */
import { expect, test } from 'vitest';
import { chanceLead, percentText, shareSentence } from './chance.ts';

test('a share is told with its band and what is expected', () => {
  const point = { volumes: 4, groups: 500, committed: 461, share: 0.922, low: 0.8951, high: 0.9424, expected: 0.92237 };
  expect(shareSentence(point)).toBe(
    'With 4 volumes 461 of 500 groups were committed: 92.2 %, by 95 % between 89.5 % and 94.2 %. Expected: 92.2 %.',
  );
  expect(shareSentence({ ...point, volumes: 1 })).toMatch(/^With 1 volume 461/);
});

test('the rate is told as a share of the preparations', () => {
  expect(percentText(0.001)).toBe('0.1 %');
  expect(chanceLead(0.03)).toMatch(/^3 % of preparations fail by chance/);
});
