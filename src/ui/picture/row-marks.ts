/**
 * One row of the picture: a volume's three arrays, and between them the link with its gate
 * and the relationship; at its end the number that its target holds.
 */
import { select } from 'd3';
import type { Copy, HoldsShape } from '../../scene/brackets.ts';
import type { Layout } from '../../scene/layout.ts';
import { arrayNames, type ArrayName } from '../../scene/looks.ts';
import { colourOf } from '../../scene/palette.ts';
import { rowTop } from '../../scene/rows.ts';
import type { RowShape } from '../../scene/scene.ts';
import { gateX } from '../../scene/updates.ts';
import type { Frame } from '../../simulation/frame/frame.ts';
import { type CellMarks, drawCells } from './cell-marks.ts';
import { paintCells, pixelScale } from './cell-pixels.ts';
import type { PixelColours } from './colours.ts';
import { addMark, addSign, addText, type Group, setClass, setText } from './marks.ts';
import { drawRelation } from './relation-marks.ts';

export interface RowMarks {
  /** Takes away what stands outside of the row's own node. */
  remove(): void;
  /** What only an event changes. */
  update(shape: RowShape, copy: Copy): void;
  /** The tracks; of the primary only columns before `sweptColumns`. Does nothing where they are painted as pixels. */
  updateCells(frame: Frame, row: number, sweptColumns: number): void;
}

/** For tracks that are painted as pixels: where, and in which colours. */
export interface PixelGround {
  readonly canvases: HTMLElement;
  readonly colours: PixelColours;
}

export function createRow(node: SVGGElement, volume: number, layout: Layout, pixels: PixelGround | null): RowMarks {
  const parent: Group = select(node);
  drawLight(parent, layout);
  const host = drawHostArrow(parent, layout);
  const gate = drawLink(parent, layout);
  const canvas = pixels === null ? null : addCanvas(pixels.canvases, volume, layout);
  const panel = (array: ArrayName): Panel => {
    const rim = drawPanel(parent, layout, array);
    if (canvas === null || pixels === null) return { node: rim, cells: drawCells(select(rim), array, layout.cells) };
    const { x: left, width } = layout.columns[array];
    const place = { canvas, left, width, height: layout.rows.panelHeight };
    return { node: rim, cells: paintCells(place, array, layout.cells, pixels.colours) };
  };
  const panels = { primary: panel('primary'), source: panel('source'), target: panel('target') };
  const relation = drawRelation(select(parent.append('g').node() as SVGGElement), layout);
  const holds = drawHolds(parent, layout);
  return {
    remove: () => canvas?.remove(),
    update(shape, copy) {
      host(shape);
      gate(shape.gate);
      relation(shape.relation, copy);
      holds(shape.holds);
      setClass(panels.source.node, panelClass('source', sourceState(shape)));
      setClass(panels.target.node, panelClass('target', targetState(shape.holds)));
    },
    updateCells(frame, row, sweptColumns) {
      for (const array of arrayNames) {
        const { groups, marks } = frame[array];
        panels[array].cells.update(
          groups,
          marks,
          row * frame.tracks,
          array === 'primary' ? sweptColumns : Number.POSITIVE_INFINITY,
        );
      }
    },
  };
}

/** Behind the row: takes the pointer, and lights up when the volume is selected. */
function drawLight(parent: Group, layout: Layout): void {
  addMark(parent, 'rect', 'row-light')
    .attr('x', layout.columns.label.x - 6)
    .attr('width', layout.columns.bracket.x - layout.columns.label.x + 4)
    .attr('y', -4)
    .attr('height', layout.rows.panelHeight + 8)
    .attr('rx', 10);
}

function addCanvas(canvases: HTMLElement, volume: number, layout: Layout): HTMLCanvasElement {
  const canvas = canvases.appendChild(document.createElement('canvas'));
  const { width } = layout.size;
  const height = layout.rows.panelHeight;
  canvas.width = Math.ceil(width * pixelScale());
  canvas.height = Math.ceil(height * pixelScale());
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  canvas.style.top = `${rowTop(layout.rows, volume)}px`;
  return canvas;
}

const panelClass = (array: ArrayName, state: string): string => `panel ${array} ${state}`;

const sourceState = ({ relation, gate }: RowShape): string =>
  relation.state === 'failed' ? 'failed' : gate === 'closed' ? 'frozen' : 'usual';

const targetState = ({ group }: HoldsShape): string => (group < 0 ? 'mixed' : `g${colourOf(group)}`);

interface Panel {
  readonly node: SVGGElement;
  readonly cells: CellMarks;
}

function drawPanel(parent: Group, layout: Layout, array: ArrayName): SVGGElement {
  const { x, width } = layout.columns[array];
  const node = parent.append('g').node() as SVGGElement;
  const panel: Group = select(node).attr('class', panelClass(array, 'usual')).attr('transform', `translate(${x},0)`);
  addMark(panel, 'rect', layout.pixels ? 'rim bare' : 'rim')
    .attr('width', width)
    .attr('height', layout.rows.panelHeight)
    .attr('rx', layout.kind === 'compact' ? 6 : 8);
  return node;
}

function drawHostArrow(parent: Group, layout: Layout): (shape: RowShape) => void {
  if (layout.kind === 'compact') return () => undefined;
  const { host, primary } = layout.columns;
  const y = layout.rows.panelHeight / 2;
  const from = host.x + hostBarWidth;
  const to = primary.x - 2;
  const group = select(parent.append('g').node() as SVGGElement);
  addMark(group, 'path', 'way').attr('d', `M${from} ${y} H${to - 6}`);
  addSign(group, 'arrow', to, y, 15);
  const middle = (from + to - 9) / 2;
  addMark(group, 'path', 'stop').attr('d', `M${middle} ${y - 9} V${y + 9}`);
  const waiting = select(group.append('g').attr('class', 'waiting').node() as SVGGElement);
  addMark(waiting, 'circle', 'waiting-ring').attr('cx', middle).attr('cy', y).attr('r', 9);
  const count = addText(waiting, 'waiting-count', middle, y, 12).node() as SVGTextElement;
  const node = group.node() as SVGGElement;
  return ({ host: state, hostWritesWaiting }) => {
    setClass(node, `host ${state}${hostWritesWaiting > 0 ? ' delayed' : ''}`);
    setText(count, hostWritesWaiting > 9 ? '9+' : String(hostWritesWaiting));
  };
}

export const hostBarWidth = 9;

function drawLink(parent: Group, layout: Layout): (gate: RowShape['gate']) => void {
  const { primary } = layout.columns;
  const middle = layout.rows.panelHeight / 2;
  const x = gateX(layout);
  const compact = layout.kind === 'compact';
  addMark(parent, 'path', 'link-line').attr('d', `M${primary.x + primary.width + 4} ${middle} H${x - 3}`);
  const gate = select(parent.append('g').node() as SVGGElement);
  const reach = layout.rows.panelHeight - 4;
  addMark(gate, 'path', 'gate-open').attr('d', `M${x} 4 V${reach}`);
  const radius = compact ? 7 : Math.min(11, layout.columns.gate.width * 0.4);
  const y = Math.max(radius - 2, Math.min(middle - radius - layout.type.chipHeight / 2 - 3, radius + 4));
  addMark(gate, 'path', 'gate-closed').attr('d', `M${x} ${y} V${reach + 1}`);
  const lock = select(gate.append('g').attr('class', 'lock').node() as SVGGElement);
  addMark(lock, 'circle', 'lock-disc').attr('cx', x).attr('cy', y).attr('r', radius);
  addSign(lock, 'lock', x, y - 0.5, radius * 1.6);
  const node = gate.node() as SVGGElement;
  return (state) => setClass(node, `gate ${state}`);
}

function drawHolds(parent: Group, layout: Layout): (shape: HoldsShape) => void {
  const { x, width } = layout.columns.holds;
  const centre = x + width / 2;
  const middle = layout.rows.panelHeight / 2;
  const group = select(parent.append('g').node() as SVGGElement);
  const node = group.node() as SVGGElement;
  const { holds: size, detail } = layout.type;
  const number = addText(group, 'whole-number', centre, middle, size).node() as SVGTextElement;
  const mixed = addText(group, 'mixed-word', centre, middle - detail * 0.75, detail).node() as SVGTextElement;
  const numbers = addText(group, 'mixed-numbers', centre, middle + detail * 0.75, detail).node() as SVGTextElement;
  setText(mixed, 'mixed');
  return (shape) => {
    const whole = shape.group >= 0;
    setClass(node, whole ? `holds g${colourOf(shape.group)}` : 'holds mixed');
    setText(number, whole ? String(shape.group) : '');
    setText(numbers, shape.numbers.slice(0, 3).join(', '));
  };
}
