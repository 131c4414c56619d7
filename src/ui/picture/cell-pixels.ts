/**
 * The tracks of one array of one volume as pixels, for when they are too many for a mark
 * each. The same looks as the marks have, as far as so few pixels can tell them. A cell is
 * painted again only when its look has changed.
 */
import { type CellGrid, cellScales } from '../../scene/cells.ts';
import { type ArrayName, lookCode, lookOf, type Look } from '../../scene/looks.ts';
import { colourOf } from '../../scene/palette.ts';
import type { CellMarks } from './cell-marks.ts';
import type { PixelColours } from './colours.ts';

/** Where on a canvas the panel is painted, in pixels of the page. */
export interface PixelPanel {
  readonly canvas: HTMLCanvasElement;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

const never = 0xffffffff;

export function paintCells(panel: PixelPanel, array: ArrayName, grid: CellGrid, colours: PixelColours): CellMarks {
  const context = panel.canvas.getContext('2d');
  if (context === null) return { update: () => undefined };
  const scale = pixelScale();
  const image = context.createImageData(Math.ceil(panel.width * scale), Math.ceil(panel.height * scale));
  const brush = { pixels: new Uint32Array(image.data.buffer), stride: image.width, colours };
  const edges = cellEdges(grid, scale);
  const shown = new Uint32Array(grid.tracks).fill(never);
  return {
    update(groups, marks, offset, beforeColumn) {
      let firstLine = grid.lines;
      let lastLine = -1;
      for (let track = 0; track < grid.tracks; track++) {
        const code = lookCode(groups[offset + track], marks[offset + track]);
        if (shown[track] === code) continue;
        const column = track % grid.columns;
        if (column >= beforeColumn) continue;
        const line = (track - column) / grid.columns;
        shown[track] = code;
        firstLine = Math.min(firstLine, line);
        lastLine = line;
        paintCell(brush, lookOf(array, code), edges, column, line);
      }
      if (lastLine < 0) return;
      const top = edges.top[firstLine];
      context.putImageData(image, Math.round(panel.left * scale), 0, 0, top, image.width, edges.bottom[lastLine] - top);
    },
  };
}

/** Device pixels to a pixel of the page. */
export const pixelScale = (): number => window.devicePixelRatio || 1;

interface Brush {
  readonly pixels: Uint32Array;
  readonly stride: number;
  readonly colours: PixelColours;
}

/** In device pixels from the panel's corner, by column and by line. */
interface CellEdges {
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly top: Int32Array;
  readonly bottom: Int32Array;
}

function cellEdges(grid: CellGrid, scale: number): CellEdges {
  const place = cellScales(grid);
  const starts = (count: number, position: (index: number) => number) =>
    Int32Array.from({ length: count }, (_, index) => Math.round(position(index) * scale));
  const ends = (count: number, position: (index: number) => number, size: number) =>
    Int32Array.from({ length: count }, (_, index) => Math.round((position(index) + size) * scale));
  return {
    left: starts(grid.columns, place.x),
    right: ends(grid.columns, place.x, grid.width),
    top: starts(grid.lines, place.y),
    bottom: ends(grid.lines, place.y, grid.height),
  };
}

/** From so many device pixels on a cell has an inside that differs from its rim. */
const leastRimmed = 4;

function paintCell(brush: Brush, look: Look, edges: CellEdges, column: number, line: number): void {
  const [left, right, top, bottom] = [edges.left[column], edges.right[column], edges.top[line], edges.bottom[line]];
  const rimmed = Math.min(right - left, bottom - top) >= leastRimmed;
  const colourAt = rimmed
    ? rimmedColours(brush.colours, look, right - left, bottom - top)
    : smallColours(brush.colours, look);
  for (let y = top; y < bottom; y++) {
    const start = y * brush.stride;
    for (let x = left; x < right; x++) brush.pixels[start + x] = colourAt(x - left, y - top);
  }
}

type ColourAt = (x: number, y: number) => number;

function rimmedColours(colours: PixelColours, look: Look, width: number, height: number): ColourAt {
  const index = colourOf(look.group);
  const rim = look.alarm ? colours.alarm : look.fill === 'full' ? colours.fill[index] : colours.line[index];
  const inside =
    look.fill === 'full' ? colours.fill[index] : look.fill === 'tint' ? colours.quiet[index] : colours.paper;
  const mark = look.fill === 'full' ? colours.ink[index] : colours.text[index];
  const corner = look.corner && width >= 6 ? Math.floor(width / 3) : 0;
  return (x, y) => {
    if (x + y < corner || (look.hatched && (x + y) % 4 === 3)) return mark;
    return x === 0 || y === 0 || x === width - 1 || y === height - 1 ? rim : inside;
  };
}

/** Too small for a rim: an outline becomes a chequer, a tint stays a tint. */
function smallColours(colours: PixelColours, look: Look): ColourAt {
  const index = colourOf(look.group);
  const full = look.alarm
    ? colours.alarm
    : look.fill === 'tint'
      ? colours.quiet[index]
      : look.fill === 'full'
        ? colours.fill[index]
        : colours.line[index];
  const chequered = look.fill === 'outline' || look.hatched;
  return (x, y) => (chequered && (x + y) % 2 === 1 ? colours.paper : full);
}
