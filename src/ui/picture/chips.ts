/** The updates on the link and at the gates. Their marks are kept and used again, frame after frame. */
import { select } from 'd3';
import type { Layout } from '../../scene/layout.ts';
import { colourOf } from '../../scene/palette.ts';
import { type RowWindow, rowTop } from '../../scene/rows.ts';
import { chipKinds, emptyChips, linkGeometry, placeChips } from '../../scene/updates.ts';
import type { Frame } from '../../simulation/frame/frame.ts';
import { addMark, addText, type Group } from './marks.ts';

interface ChipNode {
  readonly group: SVGGElement;
  readonly box: SVGRectElement;
  readonly text: SVGTextElement;
  look: number;
  x: number;
  y: number;
  shown: boolean;
}

export function drawChips(parent: Group, layout: Layout): (frame: Frame, drawn: RowWindow) => void {
  parent.selectAll('*').remove();
  const pool: ChipNode[] = [];
  const chips = emptyChips();
  const link = linkGeometry(layout);
  const middle = layout.rows.panelHeight / 2;
  const show = (chip: number, frame: Frame): void => {
    const node = pool[chip] ?? createChip(parent, layout, link.chip);
    pool[chip] = node;
    const volume = frame.firstRow + chips.row[chip];
    const look = chips.kind[chip] * 65536 + chips.value[chip];
    if (node.look !== look) dress(node, chips.kind[chip], chips.value[chip], link.chip);
    node.look = look;
    moveTo(node, chips.x[chip], rowTop(layout.rows, volume) + middle + chips.y[chip]);
    if (!node.shown) node.group.removeAttribute('display');
    node.shown = true;
  };
  return (frame, drawn) => {
    placeChips(frame, drawn, link, chips);
    for (let chip = 0; chip < chips.count; chip++) show(chip, frame);
    for (let chip = chips.count; chip < pool.length && pool[chip].shown; chip++) {
      pool[chip].group.setAttribute('display', 'none');
      pool[chip].shown = false;
    }
  };
}

function createChip(parent: Group, layout: Layout, size: number): ChipNode {
  const group = parent.append('g').node() as SVGGElement;
  const node: Group = select(group);
  const wide = layout.kind === 'wide';
  const height = wide ? layout.type.chipHeight : size;
  const box = addMark(node, 'rect', 'box')
    .attr('x', -size / 2)
    .attr('y', -height / 2)
    .attr('width', size)
    .attr('height', height)
    .attr('rx', wide ? 4 : 2)
    .node() as SVGRectElement;
  const text = addText(node, 'number', 0, 0, layout.type.chip).node() as SVGTextElement;
  return { group, box, text, look: -1, x: Number.NaN, y: Number.NaN, shown: true };
}

/** A letter of a chip, as a part of the chip's width. */
const letterWidth = 0.44;

/** `more` grows to the left with its text, away from the gate. */
function dress({ group, box, text }: ChipNode, kind: number, value: number, size: number): void {
  const more = kind === chipKinds.more;
  const letters = more ? `+${value}` : String(value);
  const width = Math.max(size, size * (letterWidth * letters.length + 0.3));
  group.setAttribute('class', more ? 'chip more' : `chip g${colourOf(value)}`);
  text.textContent = letters;
  text.setAttribute('x', String((size - width) / 2));
  box.setAttribute('x', String(size / 2 - width));
  box.setAttribute('width', String(width));
}

function moveTo(node: ChipNode, x: number, y: number): void {
  const roundedX = Math.round(x * 4) / 4;
  if (node.x === roundedX && node.y === y) return;
  node.x = roundedX;
  node.y = y;
  node.group.setAttribute('transform', `translate(${roundedX},${y})`);
}
