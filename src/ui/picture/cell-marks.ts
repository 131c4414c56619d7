/**
 * The tracks of one array of one volume as marks: a rounded square each, with its number and
 * what stands in its corners. A mark is touched only when its look has changed; the signs in
 * it are made when they are first needed.
 */
import { range, type Selection } from 'd3';
import { type CellGrid, cellScales } from '../../scene/cells.ts';
import { type ArrayName, lookCode, lookOf, type Look } from '../../scene/looks.ts';
import { colourOf } from '../../scene/palette.ts';
import { signPaths } from './icons.ts';
import { addMark, addText, type Group } from './marks.ts';

export interface CellMarks {
  /** Draws the tracks from `offset` on; columns from `beforeColumn` on keep what they show. */
  update(groups: Uint16Array, marks: Uint8Array, offset: number, beforeColumn: number): void;
}

interface CellNodes {
  readonly cell: SVGGElement;
  readonly number: SVGTextElement | null;
  code: number;
  signs: number;
}

/** Signs that a cell has been given so far, as bits. */
const signBits = { hatch: 1, corner: 2, alarm: 4, drain: 8, awaited: 16 } as const;

const never = -1;

export function drawCells(parent: Group, array: ArrayName, grid: CellGrid): CellMarks {
  const nodes = createCells(parent, grid);
  const classes = new Map<number, string>();
  const classOf = (code: number): string => {
    const known = classes.get(code);
    if (known !== undefined) return known;
    const made = classText(lookOf(array, code));
    classes.set(code, made);
    return made;
  };
  const paint = (node: CellNodes, code: number): void => {
    addMissingSigns(node, lookOf(array, code), grid);
    node.cell.setAttribute('class', classOf(code));
    const text = String(code >>> 8);
    if (node.number !== null && node.code >>> 8 !== code >>> 8) node.number.textContent = text;
    node.code = code;
  };
  return {
    update(groups, marks, offset, beforeColumn) {
      for (let track = 0; track < nodes.length; track++) {
        const code = lookCode(groups[offset + track], marks[offset + track]);
        const node = nodes[track];
        if (node.code === code || track % grid.columns >= beforeColumn) continue;
        paint(node, code);
      }
    },
  };
}

function createCells(parent: Group, grid: CellGrid): CellNodes[] {
  const place = cellScales(grid);
  const nodes: CellNodes[] = [];
  const stroke = strokeOf(grid);
  const cells: Selection<SVGGElement, number, SVGGElement, unknown> = parent
    .selectAll<SVGGElement, number>('g.cell')
    .data(range(grid.tracks), (track) => track)
    .join('g')
    .attr(
      'transform',
      (track) => `translate(${place.x(track % grid.columns)},${place.y(Math.floor(track / grid.columns))})`,
    );
  addMark(cells, 'rect', 'box')
    .attr('x', stroke / 2)
    .attr('y', stroke / 2)
    .attr('width', Math.max(0.5, grid.width - stroke))
    .attr('height', Math.max(0.5, grid.height - stroke))
    .attr('rx', grid.radius)
    .attr('stroke-width', stroke);
  if (grid.numberSize > 0) addText(cells, 'number', grid.width / 2, grid.height / 2, grid.numberSize);
  cells.each(function remember() {
    nodes.push({ cell: this, number: this.querySelector('text'), code: never, signs: 0 });
  });
  return nodes;
}

const strokeOf = (grid: CellGrid): number => {
  const side = Math.min(grid.width, grid.height);
  return side >= 26 ? 2 : side >= 12 ? 1.5 : side >= 6 ? 1.25 : 0.75;
};

function classText(look: Look): string {
  const words = ['cell', `g${colourOf(look.group)}`, look.fill];
  if (look.hatched) words.push('hatched');
  if (look.corner) words.push('written');
  if (look.alarm) words.push('alarming');
  if (look.toDrain) words.push('to-drain');
  if (look.awaited) words.push('awaited');
  return words.join(' ');
}

/** Before the number, so that the number stays on top; alarms come last. */
function addMissingSigns(node: CellNodes, look: Look, grid: CellGrid): void {
  const wanted =
    (look.hatched ? signBits.hatch : 0) |
    (look.corner ? signBits.corner : 0) |
    (look.alarm ? signBits.alarm : 0) |
    (look.toDrain ? signBits.drain : 0) |
    (look.awaited ? signBits.awaited : 0);
  const missing = wanted & ~node.signs;
  if (missing === 0) return;
  node.signs |= missing;
  const { width, height, radius } = grid;
  const under = (name: string, path: string) => insertPath(node.cell, name, path, node.number);
  if (missing & signBits.hatch) under('hatch', hatchPath(width, height));
  if (missing & signBits.corner) under('corner', cornerPath(Math.min(width, height) * 0.3, strokeOf(grid) - 0.25));
  if (missing & signBits.drain) under('drain', `M${width * 0.22} ${height - 3} H${width * 0.78}`);
  if (missing & signBits.awaited) under('awaiting', framePath(width, height, radius, -1));
  if (missing & signBits.alarm) addAlarm(node.cell, grid);
}

function addAlarm(cell: SVGGElement, { width, height, radius }: CellGrid): void {
  insertPath(cell, 'alarm-ring', framePath(width, height, radius, -1.5), null);
  const badge = Math.min(8, Math.max(3, Math.min(width, height) * 0.26));
  const x = width - badge * 0.5;
  const y = badge * 0.5;
  insertPath(
    cell,
    'alarm-badge',
    `M${x - badge} ${y} a${badge} ${badge} 0 1 0 ${badge * 2} 0 a${badge} ${badge} 0 1 0 ${-badge * 2} 0 Z`,
    null,
  );
  const sign = insertPath(cell, 'alarm-sign', signPaths.exclamation, null);
  sign.setAttribute('transform', `translate(${x},${y}) scale(${badge / 7})`);
}

function insertPath(cell: SVGGElement, name: string, path: string, before: Element | null): SVGPathElement {
  const mark = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  mark.setAttribute('class', name);
  mark.setAttribute('d', path);
  cell.insertBefore(mark, before);
  return mark;
}

/** A flag in the top left corner, inset, so that it never looks like a corner cut off. */
const cornerPath = (side: number, inset: number): string =>
  `M${inset + 1} ${inset} H${inset + side} L${inset} ${inset + side} V${inset + 1} Q${inset} ${inset} ${inset + 1} ${inset} Z`;

const framePath = (width: number, height: number, radius: number, inset: number): string => {
  const w = width - 2 * inset;
  const h = height - 2 * inset;
  const r = Math.max(0, radius - inset);
  return `M${inset + r} ${inset} h${w - 2 * r} a${r} ${r} 0 0 1 ${r} ${r} v${h - 2 * r} a${r} ${r} 0 0 1 ${-r} ${r} h${-(w - 2 * r)} a${r} ${r} 0 0 1 ${-r} ${-r} v${-(h - 2 * r)} a${r} ${r} 0 0 1 ${r} ${-r} Z`;
};

/** Diagonals from the lower left to the upper right, cut off at the cell's edges. */
function hatchPath(width: number, height: number): string {
  const step = Math.max(4, Math.min(width, height) / 3.5);
  const inset = 1.5;
  const lines: string[] = [];
  for (let sum = step; sum < width + height; sum += step) {
    const fromX = Math.max(inset, sum - (height - inset));
    const toX = Math.min(width - inset, sum - inset);
    if (toX > fromX) lines.push(`M${fromX} ${sum - fromX} L${toX} ${sum - toX}`);
  }
  return lines.join('');
}
