/**
 * How the tracks of one volume are laid out in its panel: any number of them, in as many
 * columns as give the largest cells. While a track's number can be read it is written in
 * its cell; below that, cells speak by colour and pattern alone, and touch each other when
 * there are hundreds.
 */
import { range, scaleBand } from 'd3';

/** Nothing on the page is smaller than this. */
export const smallestText = 12;
/** A digit's width as a part of the size of its type (semi-bold, tabular). */
const digitWidth = 0.64;
const largestCell = 84;
/** A cell is not drawn longer than this times its shorter side. */
const longestAspect = 1.7;

export interface CellGrid {
  readonly tracks: number;
  readonly columns: number;
  readonly lines: number;
  /** Of the first cell, from the panel's top left corner. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly stepX: number;
  readonly stepY: number;
  readonly radius: number;
  /** Of the number in a cell; 0: too small for one. */
  readonly numberSize: number;
}

export interface PanelSize {
  readonly width: number;
  readonly height: number;
}

const between = (low: number, value: number, high: number): number => Math.min(Math.max(low, value), high);

/** From this size on a number may fill its cell; a smaller one needs some ground around it to be read. */
const crampedBelow = 16;

/** The size of a number that fits a cell: about two thirds of it, but 20 px where that fits; 0 below 12 px. */
function numberSizeFor(width: number, height: number, digits: number): number {
  const fits = Math.min((width * 0.82) / (digitWidth * digits), height * 0.94);
  const roomy = fits < crampedBelow ? Math.min(fits, height * 0.8) : fits;
  const size = Math.floor(Math.min(roomy, Math.max(20, Math.min(width, height) * 0.66)));
  return size >= smallestText ? size : 0;
}

const gapFor = (step: number): number => (step >= 22 ? 3 : step >= 9 ? 2 : step >= 5 ? 1 : 0);

interface Candidate {
  readonly columns: number;
  readonly lines: number;
  readonly stepX: number;
  readonly stepY: number;
  readonly score: number;
}

/** Large numbers first; without them, the largest shorter side, then the most of the room used. A last line with holes, and slim cells, count less. */
function candidateFor(tracks: number, lines: number, room: PanelSize, digits: number): Candidate {
  const columns = Math.ceil(tracks / lines);
  const stepX = snapped(room.width / columns);
  const stepY = snapped(room.height / lines);
  const gap = Math.min(gapFor(stepX), gapFor(stepY));
  const numberSize = numberSizeFor(stepX - gap, stepY - gap, digits);
  const used = (stepX * columns * stepY * lines) / (room.width * room.height);
  const full = tracks === columns * lines ? 1 : 0.82;
  const slim = stepY > 1.8 * stepX ? 0.85 : 1;
  const score = (numberSize * 1000 + Math.min(stepX, stepY) - gap + used) * full * slim;
  return { columns, lines, stepX, stepY, score };
}

/** Small steps are whole pixels, or neighbouring cells would differ in size. */
const snapped = (step: number): number => (step >= 3 && step < 14 ? Math.floor(step) : step);

function bestCandidate(tracks: number, room: PanelSize, digits: number): Candidate {
  let best = candidateFor(tracks, 1, room, digits);
  for (let lines = 2; lines <= Math.min(tracks, Math.max(1, Math.floor(room.height / 2))); lines++) {
    if (Math.ceil(tracks / lines) * (lines - 1) >= tracks) continue; // the last line would be empty
    const candidate = candidateFor(tracks, lines, room, digits);
    if (candidate.score > best.score) best = candidate;
  }
  return best;
}

/**
 * Lays out the tracks of a panel of the given inner size.
 * `digits` is the length of the longest group number of the run; 0 asks for no numbers.
 */
export function packCells(tracks: number, panel: PanelSize, padding: number, digits: number): CellGrid {
  const room = { width: Math.max(1, panel.width - 2 * padding), height: Math.max(1, panel.height - 2 * padding) };
  const { columns, lines, stepX: roomyX, stepY: roomyY } = bestCandidate(tracks, room, digits === 0 ? 99 : digits);
  const limit = Math.min(largestCell, longestAspect * Math.min(roomyX, roomyY));
  const stepX = snapped(Math.min(roomyX, limit));
  const stepY = snapped(Math.min(roomyY, limit));
  const gap = Math.min(gapFor(stepX), gapFor(stepY));
  const width = stepX - gap;
  const height = stepY - gap;
  return {
    tracks,
    columns,
    lines,
    left: padding + (room.width - columns * stepX + gap) / 2,
    top: padding + (room.height - lines * stepY + gap) / 2,
    width,
    height,
    stepX,
    stepY,
    radius: between(0, Math.min(width, height) * 0.16, 6),
    numberSize: digits === 0 ? 0 : numberSizeFor(width, height, digits),
  };
}

/** Where each track's cell stands in its panel, as two scales: column to x, line to y. */
export function cellScales(grid: CellGrid): {
  readonly x: (column: number) => number;
  readonly y: (line: number) => number;
} {
  const band = (count: number, start: number, step: number) => {
    const scale = scaleBand(range(count), [start, start + count * step]);
    return (index: number): number => scale(index) ?? start;
  };
  return { x: band(grid.columns, grid.left, grid.stepX), y: band(grid.lines, grid.top, grid.stepY) };
}
