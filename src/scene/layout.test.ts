/** The sizes that a person must be able to read, and the rows that are in view. */
import { describe, expect, it } from 'vitest';
import { packCells } from './cells.ts';
import { layoutOf, stageHeightFor } from './layout.ts';
import { rowTop, scrollTopOf, windowAt } from './rows.ts';
import type { Size } from './shape.ts';

const first = { volumes: 4, tracks: 16, groups: 5 };
/** What the sentence, the transport and the legend leave of a screen. */
const stages = {
  phone: { width: 390, height: stageHeightFor(390, first, 4) },
  projector: { width: 1024, height: 390 },
  laptop: { width: 1440, height: 500 },
  wall: { width: 1920, height: 680 },
} satisfies Record<string, Size>;

describe('sizes', () => {
  it('at 1024 x 768 with four volumes of 16 tracks, group numbers are at least 20 px', () => {
    const { cells, type } = layoutOf(stages.projector, first);
    expect(`${cells.columns} x ${cells.lines}`).toBe('8 x 2');
    expect(cells.numberSize).toBeGreaterThanOrEqual(20);
    expect(type.holds).toBeGreaterThanOrEqual(20);
  });

  it.each(Object.entries(stages))('nothing is under 12 px: %s', (_, size) => {
    for (const shape of [
      first,
      { volumes: 10_000, tracks: 100, groups: 5 },
      { volumes: 200, tracks: 1000, groups: 1000 },
    ]) {
      const { type, cells } = layoutOf(size, shape);
      expect(Math.min(...Object.values<number>({ ...type }))).toBeGreaterThanOrEqual(12);
      expect(cells.numberSize === 0 || cells.numberSize >= 12).toBe(true);
    }
  });

  it.each([
    [stages.projector, 4],
    [stages.laptop, 6],
  ])('fits without scrolling', (size, volumes) => {
    expect(layoutOf(size, { ...first, volumes }).rows.scrolls).toBe(false);
  });

  it('on a phone, tracks are colours without numbers, and the volume has one large number', () => {
    const layout = layoutOf(stages.phone, first);
    expect(layout.kind).toBe('compact');
    expect(layout.cells.numberSize).toBe(0);
    expect(layout.type.holds).toBeGreaterThanOrEqual(24);
    expect(layout.columns.label.width).toBeGreaterThanOrEqual(44);
    expect(layout.rows.pitch).toBeGreaterThanOrEqual(44);
  });

  it.each([320, 390, 639, 640, 768, 1024, 1440, 1920])('the columns stand side by side within %i px', (width) => {
    const { columns } = layoutOf({ width, height: 400 }, first);
    const { padding, ...all } = columns;
    const edges = Object.values(all).flatMap(({ x, width: columnWidth }) => [x, x + columnWidth]);
    expect(edges).toEqual(edges.toSorted((one, other) => one - other));
    expect(columns.bracket.x + columns.bracket.width + padding).toBeLessThanOrEqual(width);
  });
});

describe('cells', () => {
  it.each([1, 2, 7, 16, 24, 64, 100, 1000, 4096])('%i tracks all have a place inside the panel', (tracks) => {
    for (const panel of [
      { width: 75, height: 49 },
      { width: 194, height: 70 },
      { width: 290, height: 160 },
    ]) {
      const grid = packCells(tracks, panel, 4, 1);
      expect(grid.columns * grid.lines).toBeGreaterThanOrEqual(tracks);
      expect(grid.columns * (grid.lines - 1)).toBeLessThan(tracks);
      expect(grid.left).toBeGreaterThanOrEqual(0);
      expect(grid.left + (grid.columns - 1) * grid.stepX + grid.width).toBeLessThanOrEqual(panel.width);
      expect(grid.top + (grid.lines - 1) * grid.stepY + grid.height).toBeLessThanOrEqual(panel.height);
    }
  });

  it('many tracks lose their numbers, and then are painted as pixels', () => {
    const few = layoutOf(stages.laptop, { ...first, volumes: 6, tracks: 24 });
    const many = layoutOf(stages.laptop, { ...first, volumes: 40, tracks: 1000 });
    expect([few.cells.numberSize > 0, few.pixels]).toEqual([true, false]);
    expect([many.cells.numberSize > 0, many.pixels]).toEqual([false, true]);
  });

  it.each([320, 390, 640, 1024, 1440])(
    '4,096 tracks a volume still have a colour that can be seen, at %i px',
    (width) => {
      const { cells } = layoutOf({ width, height: 500 }, { ...first, tracks: 4096 });
      expect(Math.min(cells.width, cells.height)).toBeGreaterThanOrEqual(2);
    },
  );
});

describe('rows in view', () => {
  it.each([200, 10_000])('of %i volumes only those in view are drawn, and a few beyond', (volumes) => {
    const { rows } = layoutOf(stages.laptop, { ...first, volumes });
    expect(rows.scrolls).toBe(true);
    const inView = Math.ceil(rows.viewportHeight / rows.pitch);
    for (const scrollTop of [0, 1, 4321, rows.contentHeight / 2, rows.contentHeight - rows.viewportHeight]) {
      const { firstRow, rowCount } = windowAt(rows, volumes, scrollTop);
      expect(rowTop(rows, firstRow)).toBeLessThanOrEqual(scrollTop + rows.top);
      expect(rowTop(rows, firstRow + rowCount)).toBeGreaterThanOrEqual(scrollTop + rows.viewportHeight);
      expect(firstRow + rowCount).toBeLessThanOrEqual(volumes);
      expect(rowCount).toBeLessThanOrEqual(inView + 5);
    }
  });

  it.each(Object.values(stages))('of many volumes whole rows are in view, in %j', (size) => {
    const { rows, headHeight, footHeight } = layoutOf(size, { ...first, volumes: 16 });
    expect((rows.viewportHeight - rows.top) % rows.pitch).toBe(0);
    expect(size.height - headHeight - footHeight - rows.viewportHeight).toBeLessThan(rows.viewportHeight / rows.pitch);
    expect(scrollTopOf(rows, 0)).toBe(0);
    const middle = rowTop(rows, 11) - Math.min(scrollTopOf(rows, 11), rows.contentHeight - rows.viewportHeight);
    expect(middle).toBeGreaterThanOrEqual(0);
    expect(middle + rows.pitch).toBeLessThanOrEqual(rows.viewportHeight);
  });

  it('a few volumes share the room that there is', () => {
    const { rows } = layoutOf(stages.projector, first);
    expect(rows.contentHeight).toBeLessThanOrEqual(rows.viewportHeight + 4);
    expect(rows.pitch).toBeGreaterThan(70);
  });
});
