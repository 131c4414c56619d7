/** How figures, times, lists and volumes are written. */
import { describe, expect, it } from 'vitest';
import { volumeNames } from './names.ts';
import { countText, durationText, listText, momentText, preciseMomentText, shortMomentText } from './numbers.ts';

describe('times', () => {
  it.each([
    [0, '0 s'],
    [250, '250 µs'],
    [3_000, '3 ms'],
    [2_500, '2.5 ms'],
    [2_500_000, '2.5 s'],
    [90_000_000, '90 s'],
    [240_000_000, '4 min'],
    [64_800_000_000, '18 h'],
  ])('a span of %i microseconds is %s', (microseconds, text) => expect(durationText(microseconds)).toBe(text));

  it('has as many decimals for a moment as its place needs', () => {
    expect(momentText(8_250_000)).toBe('8.25 s');
    expect(momentText(0)).toBe('0.00 s');
    expect(preciseMomentText(7_003_000)).toBe('7.003 s');
    expect(momentText(12_345_678_000)).toBe('12,345.68 s');
    expect([8_000_000, 8_250_000, 1_954_081_000].map(shortMomentText)).toEqual(['8 s', '8.25 s', '1,954.08 s']);
  });
});

describe('lists and counts', () => {
  it('joins as people do', () => {
    expect(listText([1, 3, 4])).toBe('1, 3 and 4');
    expect(listText([1])).toBe('1');
    expect(countText(1, 'track')).toBe('1 track');
    expect(countText(1_400, 'track')).toBe('1,400 tracks');
  });

  it('numbers volumes from 1, names three, and counts the rest', () => {
    expect(volumeNames([1])).toBe('volume 2');
    expect(volumeNames([0, 2, 3])).toBe('volumes 1, 3 and 4');
    expect(volumeNames([0, 1, 2, 3])).toBe('volumes 1, 2, 3 and 4');
    expect(volumeNames([0, 1, 2, 3, 4])).toBe('volumes 1, 2, 3 and 2 more');
    expect(volumeNames([0, 1, 2, 3, 4, 5, 6, 7], 90)).toBe('volumes 1, 2, 3 and 87 more');
    expect(volumeNames([], 17)).toBe('17 volumes');
  });
});
