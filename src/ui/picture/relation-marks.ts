/**
 * Between a source and its target: where their FlashCopy relationship stands, in words and a
 * sign, and while both outcomes are open, what it would be and what would be kept.
 */
import { select } from 'd3';
import { unreachable } from '../../base/assert.ts';
import type { Copy } from '../../scene/brackets.ts';
import type { Layout } from '../../scene/layout.ts';
import { colourOf } from '../../scene/palette.ts';
import type { RelationShape } from '../../scene/relation.ts';
import { linesOf } from '../../scene/text-width.ts';
import { reasonText } from '../../words/names.ts';
import { relationTitle, sequenceText } from './labels.ts';
import { addMark, addSign, addText, type Group } from './marks.ts';

/** What the drawing of one relationship needs to know of where it stands. */
interface Place {
  readonly layout: Layout;
  readonly left: number;
  readonly right: number;
  readonly centre: number;
  /** Of the line from source to target. */
  readonly y: number;
}

export function drawRelation(parent: Group, layout: Layout): (shape: RelationShape, copy: Copy) => void {
  let drawn = '';
  return (shape, copy) => {
    const key = `${copy}|${Object.values(shape).join('|')}`;
    if (key === drawn) return;
    drawn = key;
    parent.selectAll('*').remove();
    parent.attr('class', `relation ${shape.state}${shape.past ? ' past' : ''}`);
    const place = placeOf(layout, shape, copy);
    if (layout.kind === 'wide') writeWords(parent, place, shape, copy);
    drawSign(parent, place, shape, copy);
  };
}

const lineHeight = 1.24;

/** Above the line. */
function wordsAbove(layout: Layout, shape: RelationShape, copy: Copy): string[] {
  const title = relationTitle(shape.state, copy);
  return title === '' ? [] : linesOf(title, layout.columns.relationship.width - 4, layout.type.relationship, true);
}

function wordsBelow(layout: Layout, shape: RelationShape): string[] {
  const { detail } = layout.type;
  const reasons =
    shape.reason === '' ? [] : linesOf(reasonText(shape.reason), layout.columns.relationship.width - 4, detail);
  const sequence = shape.state === 'none' || shape.sequenceNumber === null ? [] : [sequenceText(shape.sequenceNumber)];
  const room = layout.rows.pitch - titleLine(layout) - layout.type.chipHeight - 6;
  const lines = [...reasons, ...sequence];
  const fitting = Math.max(1, Math.floor(room / (detail * lineHeight)));
  const shown = lines.slice(0, fitting);
  if (shown.length < reasons.length) shown[shown.length - 1] += '…';
  return shown;
}

const titleLine = (layout: Layout): number => layout.type.relationship * lineHeight;

/** The line runs through the row's middle, unless the words below it need room. */
function placeOf(layout: Layout, shape: RelationShape, copy: Copy): Place {
  const { columns, rows, type } = layout;
  const left = columns.relationship.x + 7;
  const right = columns.relationship.x + columns.relationship.width - 7;
  const middle = rows.panelHeight / 2;
  const base = { layout, left, right, centre: (left + right) / 2 };
  if (layout.kind === 'compact') return { ...base, y: middle };
  const half = type.chipHeight / 2;
  const below = wordsBelow(layout, shape).length * type.detail * lineHeight + 2;
  const above = wordsAbove(layout, shape, copy).length * titleLine(layout) + 2;
  const bottom = (rows.pitch + rows.panelHeight) / 2 - 2;
  const lowest = bottom - below - half;
  const highest = above + half - (rows.pitch - rows.panelHeight) / 2;
  return { ...base, y: Math.round(Math.max(highest, Math.min(middle, lowest))) };
}

function writeWords(parent: Group, place: Place, shape: RelationShape, copy: Copy): void {
  const { type } = place.layout;
  const titles = wordsAbove(place.layout, shape, copy);
  let above = place.y - type.chipHeight / 2 - 2 - type.relationship / 2 - (titles.length - 1) * titleLine(place.layout);
  for (const line of titles) {
    addText(parent, 'title', place.centre, above, type.relationship).text(line);
    above += titleLine(place.layout);
  }
  let y = place.y + type.chipHeight / 2 + 3 + type.detail / 2;
  const sequence = shape.sequenceNumber === null ? '' : sequenceText(shape.sequenceNumber);
  for (const line of wordsBelow(place.layout, shape)) {
    addText(parent, line === sequence ? 'sequence' : 'reason', place.centre, y, type.detail).text(line);
    y += type.detail * lineHeight;
  }
}

function drawSign(parent: Group, place: Place, shape: RelationShape, copy: Copy): void {
  const size = place.layout.kind === 'compact' ? 18 : place.layout.type.chipHeight;
  switch (shape.state) {
    case 'none':
      drawLine(parent, place, place.left, place.right, 'idle');
      return;
    case 'preparing':
      drawStub(parent, place, 'left', size, 'pending');
      drawStub(parent, place, 'right', size, 'pending');
      drawDots(parent, place, size);
      return;
    case 'revertable':
      drawChoice(parent, place, shape);
      return;
    case 'committing':
      drawOutcome(parent, place, shape.wouldHold, 'check', size);
      return;
    case 'reverting':
      drawOutcome(parent, place, shape.wouldKeep, 'revert', size);
      return;
    case 'committed':
      drawStub(parent, place, 'left', size * 0.9, 'done');
      drawStub(parent, place, 'right', size * 0.9, 'done');
      addSign(parent, 'check', place.centre, place.y, size * 0.8);
      if (copy === 'plain' || place.layout.kind === 'wide') drawArrow(parent, place);
      return;
    case 'reverted':
      drawStub(parent, place, 'left', size * 0.9, 'done');
      drawStub(parent, place, 'right', size * 0.9, 'done');
      addSign(parent, 'revert', place.centre, place.y, size * 0.84);
      return;
    case 'failed':
      drawStub(parent, place, 'left', size * 0.8, 'broken');
      drawStub(parent, place, 'right', size * 0.8, 'missing');
      addMark(parent, 'circle', 'disc')
        .attr('cx', place.centre)
        .attr('cy', place.y)
        .attr('r', size * 0.58);
      addSign(parent, 'cross', place.centre, place.y, size * 0.9);
      return;
    default:
      unreachable(shape.state);
  }
}

/** The line from the source to the sign, or from the sign to the target; `gap` is the sign's width. */
function drawStub(
  parent: Group,
  place: Place,
  side: 'left' | 'right',
  gap: number,
  className: string,
  group?: number,
): void {
  const [from, to] =
    side === 'left' ? [place.left, place.centre - gap / 2 - 4] : [place.centre + gap / 2 + 4, place.right];
  const colour = group === undefined ? '' : ` g${colourOf(group)}`;
  drawLine(parent, place, from, to, className + colour);
}

/** There is no room for lines on a phone, nor always beside a sign. */
function drawLine(parent: Group, place: Place, from: number, to: number, className: string): void {
  if (place.layout.kind === 'compact' || to - from < 4) return;
  addMark(parent, 'path', `stub ${className}`).attr('d', `M${from} ${place.y} H${to}`);
}

const drawArrow = (parent: Group, place: Place): void => {
  if (place.layout.kind === 'compact') return;
  addSign(parent, 'arrow', place.right + 2, place.y, 14);
};

function drawDots(parent: Group, place: Place, size: number): void {
  addMark(parent, 'circle', 'waiting-disc')
    .attr('cx', place.centre)
    .attr('cy', place.y)
    .attr('r', size * 0.5);
  for (const step of [-1, 0, 1]) {
    addMark(parent, 'circle', 'dot')
      .attr('cx', place.centre + step * size * 0.24)
      .attr('cy', place.y)
      .attr('r', size * 0.075);
  }
}

function drawChip(parent: Group, place: Place, group: number, x: number, y: number): void {
  const { chip, chipHeight, chipWidth } = place.layout.type;
  const node = select(
    parent
      .append('g')
      .attr('class', `chip g${colourOf(group)}`)
      .node() as SVGGElement,
  );
  addMark(node, 'rect', 'box')
    .attr('x', x - chipWidth / 2)
    .attr('y', y - chipHeight / 2)
    .attr('width', chipWidth)
    .attr('height', chipHeight)
    .attr('rx', 3.5);
  addText(node, 'number', x, y, chip).text(group);
}

/** Both outcomes are open: on the source's side what it would be, on the target's what would be kept. */
function drawChoice(parent: Group, place: Place, { wouldHold, wouldKeep }: RelationShape): void {
  const { chipWidth, chipHeight } = place.layout.type;
  if (place.layout.kind === 'compact') {
    const offset = Math.min(chipHeight + 2, place.layout.rows.panelHeight / 2 - chipHeight / 2);
    drawChip(parent, place, wouldHold, place.centre, place.y - offset);
    addSign(parent, 'question', place.centre, place.y, 11);
    drawChip(parent, place, wouldKeep, place.centre, place.y + offset);
    return;
  }
  const apart = chipWidth / 2 + 8;
  drawStub(parent, place, 'left', 2 * apart + chipWidth + 2, 'open', wouldHold);
  drawStub(parent, place, 'right', 2 * apart + chipWidth + 2, 'open', wouldKeep);
  drawChip(parent, place, wouldHold, place.centre - apart, place.y);
  addSign(parent, 'question', place.centre, place.y, 14);
  drawChip(parent, place, wouldKeep, place.centre + apart, place.y);
}

/** The decision has been made, and its command is on its way. */
function drawOutcome(parent: Group, place: Place, group: number, sign: 'check' | 'revert', size: number): void {
  const { chipWidth, chipHeight } = place.layout.type;
  if (place.layout.kind === 'compact') {
    drawChip(parent, place, group, place.centre, place.y - chipHeight / 2 - 1);
    addSign(parent, sign, place.centre, place.y + chipHeight / 2 + 2, 14);
    return;
  }
  const apart = chipWidth / 2 + 3;
  drawStub(parent, place, 'left', 2 * apart + chipWidth, 'open', group);
  drawStub(parent, place, 'right', 2 * apart + chipWidth, 'open', group);
  addSign(parent, sign, place.centre - apart, place.y, size * 0.8);
  drawChip(parent, place, group, place.centre + apart, place.y);
}
