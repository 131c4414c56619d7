/** A list of any length in a scroll box of limited height. */
import { describe, expect, it } from 'vitest';
import {
  afterScroll,
  atTop,
  heightOf,
  type ListBox,
  rowsInView,
  rowTop,
  scrolledHeight,
  tallestPixels,
  withRowSeen,
} from './scroll-map.ts';

const short: ListBox = { count: 100, rowHeight: 60, viewHeight: 300 };
const long: ListBox = { count: 20_000_000, rowHeight: 60, viewHeight: 300 };
const start = { scrollTop: 0, top: 0 };

describe('a short list', () => {
  it('stands where it is scrolled to', () => {
    expect(scrolledHeight(short)).toBe(6_000);
    expect(afterScroll(short, start, 1_234)).toEqual({ scrollTop: 1_234, top: 1_234 });
    expect(rowsInView(short, { scrollTop: 600, top: 600 })).toEqual({ first: 9, end: 16 });
  });

  it('is moved no further than a row needs to be seen', () => {
    expect(withRowSeen(short, start, 3)).toBe(start);
    expect(withRowSeen(short, start, 5).top).toBe(60);
    expect(withRowSeen(short, { scrollTop: 600, top: 600 }, 2).top).toBe(120);
  });
});

describe('a list with a row that is opened', () => {
  const opened: ListBox = { ...short, opened: { row: 3, extraHeight: 150 } };

  it('is higher by that row, and the rows after it stand lower', () => {
    expect(scrolledHeight(opened)).toBe(6_150);
    expect([2, 3, 4].map((row) => rowTop(opened, row))).toEqual([120, 180, 390]);
    expect([2, 3, 4].map((row) => heightOf(opened, row))).toEqual([60, 210, 60]);
  });

  it('draws what is in view, and the opened row as long as any of it is', () => {
    expect(rowsInView(opened, { scrollTop: 0, top: 0 })).toEqual({ first: 0, end: 4 });
    expect(rowsInView(opened, { scrollTop: 350, top: 350 })).toEqual({ first: 2, end: 10 });
    expect(rowsInView(opened, { scrollTop: 451, top: 451 }).first).toBe(4);
  });

  it('brings the opened row into view whole, or its beginning', () => {
    expect(withRowSeen(opened, start, 3).top).toBe(90);
    expect(withRowSeen({ ...short, opened: { row: 3, extraHeight: 400 } }, start, 3).top).toBe(180);
    expect(withRowSeen(opened, start, 99).top).toBe(5_850);
  });
});

describe('a list of twenty million rows', () => {
  it('is no higher than browsers can scroll', () => expect(scrolledHeight(long)).toBe(tallestPixels));

  it('moves by rows with the wheel, and reaches both ends', () => {
    const wheeled = afterScroll(long, start, 120);
    expect(rowsInView(long, wheeled).first).toBe(1);
    const end = afterScroll(long, wheeled, tallestPixels - 300);
    expect(rowsInView(long, end).end).toBe(long.count);
    expect(rowsInView(long, afterScroll(long, end, 0)).first).toBe(0);
  });

  it('moves by shares of the whole with the scroll bar', () => {
    const middle = afterScroll(long, start, (tallestPixels - 300) / 2);
    expect(rowsInView(long, middle).first).toBeCloseTo(long.count / 2, -2);
  });

  it('finds the place of any row, and stays there', () => {
    for (const row of [0, 1, 7_654_321, 19_999_999]) {
      const place = withRowSeen(long, atTop(long, 0), row);
      const { first, end } = rowsInView(long, afterScroll(long, place, place.scrollTop));
      expect(row).toBeGreaterThanOrEqual(first);
      expect(row).toBeLessThan(end);
    }
  });
});
