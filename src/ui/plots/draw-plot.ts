/** Draws a plot into its SVG. */
import { select } from 'd3';
import { groupColours } from '../../scene/palette.ts';
import type { Bar, Dot, Label, PlotData, Series } from './plot-data.ts';
import { areaPath, linearScale, linearTicks, linePath, logScale, type Point, type ToPixels } from './scales.ts';

/** As the style sheet has it; above the highest value there is room for its label. */
export const plotPixels = 76;
const topPixels = 14;
const bottomPixels = 1;
/** Pixels between the labels of two ticks. */
const leastTickGap = 15;
/** Room for them, which the grid's lines leave free. */
const tickLabelPixels = 56;

interface Drawn {
  readonly x: ToPixels;
  readonly y: ToPixels;
  readonly width: number;
}

export function drawPlot(svg: SVGSVGElement, data: PlotData, pixelsPerSecond: number, width: number): void {
  const { scale, ticks } = yScale(data);
  const drawn: Drawn = { x: (seconds) => seconds * pixelsPerSecond, y: scale, width };
  svg.setAttribute('width', String(Math.max(1, Math.floor(width))));
  const shown = ticks.filter((tick, index) => index === 0 || scale(ticks[index - 1]) - scale(tick) >= leastTickGap);
  drawGrid(svg, shown, drawn);
  drawTorn(svg, data, drawn);
  drawLines(svg, data, drawn);
  drawBars(svg, data.bars, drawn);
  drawDots(svg, data.dots, drawn);
  drawLabels(svg, data.labels, drawn);
  drawTickLabels(svg, shown, data.tickText, drawn);
}

const bottom = plotPixels - bottomPixels;

function yScale({ scale, least, most }: PlotData): { readonly scale: ToPixels; readonly ticks: readonly number[] } {
  if (scale === 'linear') return { scale: linearScale(least, most, bottom, topPixels), ticks: linearTicks(most) };
  const ticks = [1, 10, 100, 1000, 10_000].filter((tick) => tick >= least && tick <= most);
  return { scale: logScale(least, most, bottom, topPixels), ticks };
}

function drawTorn(svg: SVGSVGElement, { torn }: PlotData, { x }: Drawn): void {
  select(svg)
    .selectAll('rect.plot-torn')
    .data([...torn])
    .join('rect')
    .attr('class', 'plot-torn')
    .attr('x', ({ from }) => x(from))
    .attr('y', topPixels)
    .attr('width', ({ from, to }) => Math.max(1, x(to) - x(from)))
    .attr('height', bottom - topPixels);
}

function drawLines(svg: SVGSVGElement, { series }: PlotData, drawn: Drawn): void {
  select(svg)
    .selectAll<SVGPathElement, Series>('path.plot-line')
    .data([...series])
    .join('path')
    .attr('class', ({ shape, faint }) => `plot-line plot-${shape} ${faint ? 'plot-faint' : ''}`)
    .attr('d', (each) => pathOf(each, drawn));
}

function pathOf(series: Series, { x, y, width }: Drawn): string {
  const points = thinned(series, x, width).map(([at, value]): Point => [at, y(value)]);
  return series.shape === 'area' ? areaPath(points, bottom) : linePath(points, series.shape === 'step');
}

/** Where there are more values than pixels, the least and the largest of each pixel. */
function thinned({ x, y, shape }: Series, toPixels: ToPixels, width: number): Point[] {
  const points: Point[] = [];
  if (x.length <= width * 2) {
    for (let index = 0; index < x.length; index += 1) points.push([toPixels(x[index]), y[index]]);
  } else {
    for (let index = 0; index < x.length; ) {
      const pixel = Math.floor(toPixels(x[index]));
      let [least, most] = [Infinity, -Infinity];
      for (; index < x.length && Math.floor(toPixels(x[index])) === pixel; index += 1) {
        if (y[index] < least) least = y[index];
        if (y[index] > most) most = y[index];
      }
      if (most === -Infinity) points.push([pixel, Number.NaN]);
      else if (shape === 'line') points.push([pixel, least], [pixel, most]);
      else points.push([pixel, most]);
    }
  }
  if (shape === 'area') points.push([toPixels(x[x.length - 1]), 0]);
  return points;
}

function drawBars(svg: SVGSVGElement, bars: readonly Bar[], { x, y }: Drawn): void {
  select(svg)
    .selectAll<SVGRectElement, Bar>('rect.plot-bar')
    .data([...bars])
    .join('rect')
    .attr('class', 'plot-bar')
    .style('--own-fill', ({ group }) => groupColours(group).fill)
    .attr('x', (bar) => x(bar.x))
    .attr('width', (bar) => Math.max(1, x(bar.x + bar.width) - x(bar.x)))
    .attr('y', ({ to }) => y(to))
    .attr('height', ({ from, to }) => Math.max(0.5, y(from) - y(to)));
}

function drawDots(svg: SVGSVGElement, dots: readonly Dot[], { x, y }: Drawn): void {
  select(svg)
    .selectAll<SVGCircleElement, Dot>('circle.plot-dot')
    .data([...dots])
    .join('circle')
    .attr('class', ({ good }) => (good ? 'plot-dot' : 'plot-dot plot-dot-bad'))
    .attr('r', 4)
    .attr('cx', (dot) => x(dot.x))
    .attr('cy', (dot) => y(dot.y));
}

function drawLabels(svg: SVGSVGElement, labels: readonly Label[], { x, y }: Drawn): void {
  const roomy = labels.filter((label, index) => index === 0 || x(label.x) - x(labels[index - 1].x) >= 16);
  select(svg)
    .selectAll<SVGTextElement, Label>('text.plot-label')
    .data(roomy)
    .join('text')
    .attr('class', 'plot-label')
    .attr('x', (label) => x(label.x))
    .attr('y', (label) => y(label.y) - 3)
    .text(({ text }) => text);
}

function drawGrid(svg: SVGSVGElement, ticks: readonly number[], { y, width }: Drawn): void {
  select(svg)
    .selectAll<SVGPathElement, number>('path.plot-grid')
    .data([...ticks])
    .join('path')
    .attr('class', 'plot-grid')
    .attr('d', (value) => `M${tickLabelPixels},${Math.round(y(value)) + 0.5}H${width}`);
}

function drawTickLabels(
  svg: SVGSVGElement,
  ticks: readonly number[],
  text: (value: number) => string,
  { y }: Drawn,
): void {
  select(svg)
    .selectAll<SVGTextElement, number>('text.plot-tick')
    .data([...ticks])
    .join('text')
    .attr('class', 'plot-tick')
    .attr('y', (value) => Math.round(y(value)) + 4)
    .text(text);
}
