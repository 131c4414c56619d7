/** Draws a plot into its SVG. */
import { select } from 'd3';
import { drawChips, drawRows, placedChips, rowPixels, stripPixels } from './draw-rows.ts';
import type { Dot, PlotData, Scale, Series } from './plot-data.ts';
import { areaPath, linearScale, linePath, logScale, thinned, type Point, type ToPixels } from './scales.ts';

/**
 * Of a plot with a scale. Nothing is drawn in the strip above its top, so that what its lines are can always be read there:
 * the time goes from edge to edge, as in the timeline, and leaves no margin for it.
 */
const plotPixels = 82;
const bottomPixels = 1;
const bottom = plotPixels - bottomPixels;
/** At most so many pixels for a letter of the label. */
const letterPixels = 7.5;

export const heightOf = ({ rowNames }: PlotData): number =>
  rowNames.length === 0 ? plotPixels : stripPixels + rowNames.length * rowPixels + 3;

interface Drawn {
  readonly x: ToPixels;
  readonly y: ToPixels;
  readonly width: number;
}

export function drawPlot(svg: SVGSVGElement, data: PlotData, pixelsPerSecond: number, width: number): void {
  const x: ToPixels = (seconds) => seconds * pixelsPerSecond;
  svg.setAttribute('width', String(Math.max(1, Math.floor(width))));
  if (data.scale === null) {
    drawRows(svg, data.rowNames.length, data.spans, x, width);
    drawChips(svg, placedChips(data.chips, x, 0, width));
  } else {
    drawScaled(svg, data, data.scale, x, width);
    const placed = placedChips(data.chips, x, (data.scale.label.length + 1) * letterPixels, width);
    // Where no bar has a colour they can be spared, and a few of many only confuse.
    drawChips(svg, placed.length === data.chips.length ? placed : []);
  }
}

function drawScaled(svg: SVGSVGElement, data: PlotData, shown: Scale, x: ToPixels, width: number): void {
  const { kind, least, most, lines, label } = shown;
  const y = (kind === 'linear' ? linearScale : logScale)(least, most, bottom, stripPixels);
  const drawn: Drawn = { x, y, width };
  drawGrid(svg, lines, drawn);
  drawTorn(svg, data, drawn);
  drawLines(svg, data, drawn);
  drawDots(svg, data.dots, drawn);
  drawScaleLabel(svg, label);
}

function drawTorn(svg: SVGSVGElement, { torn }: PlotData, { x }: Drawn): void {
  select(svg)
    .selectAll('rect.plot-torn')
    .data([...torn])
    .join('rect')
    .attr('class', 'plot-torn')
    .attr('x', ({ from }) => x(from))
    .attr('y', stripPixels)
    .attr('width', ({ from, to }) => Math.max(1, x(to) - x(from)))
    .attr('height', bottom - stripPixels);
}

function drawLines(svg: SVGSVGElement, { series }: PlotData, drawn: Drawn): void {
  select(svg)
    .selectAll<SVGPathElement, Series>('path.plot-line')
    .data([...series])
    .join('path')
    .attr('class', ({ shape, mark }) => `plot-line plot-${shape} plot-${mark}`)
    .attr('d', (each) => pathOf(each, drawn));
}

function pathOf(series: Series, { x, y, width }: Drawn): string {
  const points = thinned(series.x, series.y, series.shape, x, width).map(([at, value]): Point => [at, y(value)]);
  return series.shape === 'area' ? areaPath(points, bottom) : linePath(points, series.shape === 'step');
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

function drawGrid(svg: SVGSVGElement, ticks: readonly number[], { y, width }: Drawn): void {
  select(svg)
    .selectAll<SVGPathElement, number>('path.plot-grid')
    .data([...ticks])
    .join('path')
    .attr('class', 'plot-grid')
    .attr('d', (value) => `M0,${Math.round(y(value)) + 0.5}H${width}`);
}

function drawScaleLabel(svg: SVGSVGElement, label: string): void {
  select(svg)
    .selectAll('text.plot-scale')
    .data([label])
    .join('text')
    .attr('class', 'plot-scale')
    .attr('y', 11)
    .text(label);
}
