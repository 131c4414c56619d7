/**
 * Draws the timeline's shapes into its SVG, group by group, tick by tick: only what is in
 * view. Colours and dashes are the style sheet's; here are places and names.
 */
import { select } from 'd3';
import type { BaseType, Selection } from 'd3';
import { groupColours } from '../../scene/palette.ts';
import { labelEdges } from '../../scene/story-ticks.ts';
import type { Tick } from '../../scene/story-ticks.ts';
import { labelParts, type LabelPart } from './label-row.ts';
import type { GroupShape, OutageShape, PhaseShape } from './shapes.ts';
import { phaseFits } from './phase-words.ts';
import { textWidth } from './text-width.ts';

/** Heights of the rows, in pixels from the top; as the style sheet has them. */
export const rows = {
  labels: 16,
  bars: 34,
  bar: 40,
  outage: 80,
  axisPlain: 84,
  axisBelowOutage: 102,
  tickLabel: 22,
  /** The playhead's disc reaches this far below the axis. */
  grip: 11,
  /** Between two lines in a box. */
  phaseLine: 13,
} as const;

export const heightBelowAxis = rows.tickLabel + 6;
/** Of the drawing of a run without an outage, for which room is kept before there is a run. */
export const plainHeight = rows.axisPlain + heightBelowAxis;

export interface Picture {
  readonly groups: readonly GroupShape[];
  readonly ticks: readonly Tick[];
  readonly outages: readonly OutageShape[];
  /** Where a history breaks an invariant; null: nowhere so far. */
  readonly broken: number | null;
  /** The stretch in view, and the whole. */
  readonly fromX: number;
  readonly viewWidth: number;
  readonly width: number;
  /** Words beside the icons; a narrow page has icons alone. */
  readonly wordy: boolean;
}

type Layer = Selection<SVGGElement, unknown, null, undefined>;
type Each<Datum> = Selection<SVGGElement, Datum, SVGGElement, unknown>;

export function draw(svg: SVGSVGElement, picture: Picture): void {
  const { fromX, viewWidth, width } = picture;
  const root = select(svg);
  const axisY = picture.outages.length > 0 ? rows.axisBelowOutage : rows.axisPlain;
  const moved = layer(root.node(), 'timeline-moved').attr('transform', `translate(${-fromX},0)`);
  drawAxis(
    layer(moved.node(), 'timeline-axis'),
    picture.ticks,
    axisY,
    fromX,
    Math.min(fromX + viewWidth, width),
    width,
  );
  drawOutages(layer(moved.node(), 'timeline-outages'), picture.outages);
  drawGroups(layer(moved.node(), 'timeline-groups'), picture.groups, picture.wordy);
  drawBroken(layer(moved.node(), 'timeline-breaks'), picture.broken);
}

function drawBroken(breaks: Layer, broken: number | null): void {
  breaks
    .selectAll<SVGGElement, number>('g')
    .data(broken === null ? [] : [broken])
    .join((enter) => {
      const made = enter.append('g').attr('class', 'timeline-break');
      made.append('path').attr('d', `M0,${rows.labels + 8}V${rows.bars + rows.bar}`);
      made.append('circle').attr('cy', rows.labels).attr('r', 10);
      made
        .append('use')
        .attr('href', '#timeline-icon-cross')
        .attr('x', -8)
        .attr('y', rows.labels - 8);
      made.append('title').text('From here on no whole group can be recovered');
      return made;
    })
    .attr('transform', (x) => `translate(${x},0)`);
}

/** The one `<g>` of that class in its parent, made when it is missing. */
export function layer(parent: Element | null, name: string): Layer {
  return select(parent)
    .selectAll<SVGGElement, string>(`:scope > g.${name}`)
    .data([name])
    .join('g')
    .attr('class', name) as unknown as Layer;
}

function drawAxis(axis: Layer, ticks: readonly Tick[], y: number, fromX: number, toX: number, width: number): void {
  axis
    .selectAll<SVGPathElement, null>('path.timeline-line')
    .data([null])
    .join('path')
    .attr('class', 'timeline-line')
    .attr('d', `M${fromX},${y}H${toX}`);
  const tick = axis
    .selectAll<SVGGElement, Tick>('g.timeline-tick')
    .data([...ticks], (each) => `${each.x} ${each.label}`)
    .join((enter) => {
      const made = enter.append('g').attr('class', 'timeline-tick');
      made.append('path');
      made.append('text');
      return made;
    })
    .attr('transform', (each) => `translate(${each.x},${y})`);
  tick.select('path').attr('d', (each) => (each.label === '' ? 'M0,0v4' : 'M0,0v6'));
  tick
    .select('text')
    .attr('y', rows.tickLabel)
    .attr('x', (each) => labelEdges(each.x, textWidth(each.label), width).left - each.x)
    .text((each) => each.label);
}

function drawOutages(outages: Layer, shapes: readonly OutageShape[]): void {
  const outage = outages
    .selectAll<SVGGElement, OutageShape>('g')
    .data([...shapes])
    .join((enter) => {
      const made = enter.append('g');
      made.append('rect').attr('rx', 3).attr('height', 16);
      made.append('text').attr('y', 12);
      return made;
    })
    .attr('class', (shape) => `timeline-outage timeline-${shape.state}`)
    .attr('transform', (shape) => `translate(${shape.x},${rows.outage})`);
  outage.select('rect').attr('width', (shape) => shape.width);
  outage
    .select('text')
    .attr('x', 6)
    .text((shape) => (shape.width > textWidth('link down') + 12 ? 'link down' : ''));
}

function drawGroups(layerOfGroups: Layer, shapes: readonly GroupShape[], wordy: boolean): void {
  layerOfGroups
    .selectAll<SVGGElement, GroupShape>('g.timeline-group')
    .data([...shapes], (shape) => shape.group)
    .join('g')
    .attr('class', (shape) => `timeline-group timeline-${shape.fate.replace(' ', '-')}`)
    .style('--own-fill', (shape) => groupColours(shape.group).fill)
    .style('--own-ink', (shape) => groupColours(shape.group).ink)
    .style('--own-text', (shape) => groupColours(shape.group).text)
    .style('--own-quiet', (shape) => groupColours(shape.group).quiet)
    .call(drawPhases)
    .call(drawLabels, wordy);
}

function drawPhases(group: Each<GroupShape>): void {
  const phase = group
    .selectAll<SVGGElement, PhaseShape>('g.timeline-phase')
    .data((shape) => shape.phases)
    .join((enter) => {
      const made = enter.append('g');
      made.append('path').attr('class', 'timeline-box');
      made.append('text');
      made.append('title');
      return made;
    })
    .attr('class', (shape) => `timeline-phase timeline-${shape.state}`);
  phase.select('path').attr('d', function (shape) {
    const { phases } = groupOf(this);
    return boxPath(shape, shape === phases[0], shape === phases[phases.length - 1]);
  });
  phase
    .select<SVGTextElement>('text')
    .selectAll<SVGTSpanElement, LabelLine>('tspan')
    .data(labelLines)
    .join('tspan')
    .attr('x', (line) => line.x)
    .attr('y', (line) => line.y)
    .text((line) => line.text);
  phase.select('title').text(({ title }) => title);
}

interface LabelLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** A phase's name in the middle of its box; left out where it has no room: then it is the box's title alone. */
function labelLines({ label, x, width }: PhaseShape): readonly LabelLine[] {
  return phaseFits(label, width) ? [{ text: label, x: x + width / 2, y: rows.bars + rows.bar / 2 }] : [];
}

/** The group that a phase's box stands in. */
const groupOf = (box: BaseType): GroupShape =>
  select((box as Element).parentElement?.parentElement as Element).datum() as GroupShape;

/** A box whose outer corners are round where the group begins and ends. */
function boxPath({ x, width }: PhaseShape, isFirst: boolean, isLast: boolean): string {
  const wide = Math.max(1, width);
  const left = isFirst ? Math.min(6, wide / 2) : 0;
  const right = isLast ? Math.min(6, wide / 2) : 0;
  const { bars, bar } = rows;
  return [
    `M${x + left},${bars}H${x + wide - right}`,
    `a${right},${right} 0 0 1 ${right},${right}V${bars + bar - right}`,
    `a${right},${right} 0 0 1 ${-right},${right}H${x + left}`,
    `a${left},${left} 0 0 1 ${-left},${-left}V${bars + left}`,
    `a${left},${left} 0 0 1 ${left},${-left}Z`,
  ].join('');
}

const markOf = ({ tone, happened }: LabelPart): string =>
  tone === null ? (happened ? '' : 'timeline-planned') : `timeline-outcome-${tone}`;

function drawLabels(group: Each<GroupShape>, wordy: boolean): void {
  const part = group
    .selectAll<SVGGElement, LabelPart>('g.timeline-label')
    .data(
      (shape) => labelParts(shape, wordy),
      (each) => each.kind,
    )
    .join((enter) => {
      const made = enter.append('g');
      made.append('path').attr('class', 'timeline-stem');
      made.append('rect').attr('y', -11).attr('height', 22).attr('rx', 4);
      made.append('circle').attr('r', 11);
      made.append('use').attr('x', -8).attr('y', -8);
      made.append('text');
      made.append('title');
      return made;
    })
    .attr('class', (each) => `timeline-label timeline-label-${each.kind} ${markOf(each)}`)
    .attr('transform', (each) => `translate(${each.x},${rows.labels})`);
  part
    .select('path')
    .attr('d', (each) => (each.stemX === null ? '' : `M0,11L${each.stemX - each.x},${rows.bars - rows.labels}`));
  part.select('rect').attr('width', (each) => each.chipWidth);
  part.select('use').attr('href', (each) => (each.icon === null ? null : `#timeline-icon-${each.icon}`));
  part
    .select('text')
    .attr('x', (each) => each.textX)
    .text((each) => each.text);
  part.select('title').text((each) => each.title);
}
