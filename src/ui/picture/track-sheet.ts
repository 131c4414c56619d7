/** Draws the three arrays of one volume under each other, as wide as the sheet that they stand on. */
import { select } from 'd3';
import { packCells } from '../../scene/cells.ts';
import { type ArrayName, arrayNames } from '../../scene/looks.ts';
import type { Frame } from '../../simulation/frame/frame.ts';
import { type CellMarks, drawCells } from './cell-marks.ts';
import { paintCells, pixelScale } from './cell-pixels.ts';
import { readColours } from './colours.ts';

/** A cell is as wide as its number needs; hundreds are smaller, and more than these are painted as pixels. */
const cellSizes = [
  { tracks: 64, pixels: 40 },
  { tracks: 512, pixels: 26 },
] as const;
const smallCell = 13;

export interface TrackSheet {
  update(frame: Frame): void;
  destroy(): void;
}

export function createTrackSheet(sheet: HTMLElement, volume: number): TrackSheet {
  let panels: readonly CellMarks[] = [];
  let latest: Frame | null = null;
  let width = 0;
  const draw = (): void => {
    const row = latest === null ? -1 : volume - latest.firstRow;
    if (latest === null || width === 0 || row < 0 || row >= latest.rowCount) return;
    const frame = latest;
    if (panels.length === 0) panels = arrayNames.map((array) => createPanel(sheet, array, frame, width));
    for (const [index, array] of arrayNames.entries()) {
      const { groups, marks } = frame[array];
      panels[index].update(groups, marks, row * frame.tracks, Number.POSITIVE_INFINITY);
    }
  };
  const sizes = new ResizeObserver(() => {
    if (sheet.clientWidth === width) return;
    width = sheet.clientWidth;
    panels = [];
    draw();
  });
  sizes.observe(sheet);
  return {
    update(frame) {
      if (latest !== null && latest.tracks !== frame.tracks) panels = [];
      latest = frame;
      draw();
    },
    destroy: () => sizes.disconnect(),
  };
}

function createPanel(sheet: HTMLElement, array: ArrayName, { tracks, cuts }: Frame, width: number): CellMarks {
  const place = sheet.querySelector(`[data-array="${array}"]`) as HTMLElement;
  const cell = cellSizes.find((size) => tracks <= size.tracks)?.pixels ?? smallCell;
  const height = Math.ceil(tracks / Math.max(1, Math.floor(width / cell))) * cell;
  const digits = cell === smallCell ? 0 : String(cuts + 1).length;
  const grid = packCells(tracks, { width, height }, 0, digits);
  if (cell === smallCell) {
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(width * pixelScale());
    canvas.height = Math.ceil(height * pixelScale());
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
    place.replaceChildren(canvas);
    return paintCells({ canvas, left: 0, width, height }, array, grid, readColours(sheet));
  }
  place.replaceChildren();
  const svg = select(place).append('svg').attr('width', width).attr('height', height);
  return drawCells(select(svg.append('g').node() as SVGGElement), array, grid);
}
