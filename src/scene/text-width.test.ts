import { expect, it } from 'vitest';
import { linesOf, textWidth } from './text-width.ts';

it('breaks a label into lines that fit, and gives a long word a line of its own', () => {
  expect(linesOf('a full-volume relationship is there already', 126, 12.5)).toEqual([
    'a full-volume',
    'relationship is there',
    'already',
  ]);
  expect(linesOf('preparation failed', 122, 13.5, true)).toEqual(['preparation failed']);
  expect(linesOf('preparation failed', 100, 13.5, true)).toEqual(['preparation', 'failed']);
  expect(linesOf('inaccessible', 10, 12)).toEqual(['inaccessible']);
});

it('grows with the size, and a little with the weight', () => {
  expect(textWidth('holds', 20)).toBeCloseTo(2 * textWidth('holds', 10));
  expect(textWidth('holds', 20, true)).toBeGreaterThan(textWidth('holds', 20));
});
