/** Draws the loss of the primary site: its sign and words above, a line at the moment, the box of the recovery. */
import { layer, rows } from './draw.ts';
import type { LossShape } from './loss-shape.ts';
import { lossSignRadius } from './shapes.ts';
import { textWidth } from './text-width.ts';

/** Once the rest is drawn: in the same place, above it. `told`: what else the box is to say, the fullest words first. */
export function drawLoss(svg: SVGSVGElement, shape: LossShape | null, told: readonly string[]): void {
  const loss = layer(svg.querySelector('.timeline-moved'), 'timeline-losses')
    .selectAll<SVGGElement, LossShape>('g')
    .data(shape === null ? [] : [shape])
    .join((enter) => {
      const made = enter.append('g');
      made.append('rect').attr('y', rows.bars).attr('height', rows.bar).attr('rx', 6);
      made.append('text').attr('class', 'timeline-loss-phase');
      made.append('path').attr('d', `M0,${rows.labels}V${rows.bars + rows.bar}`);
      made.append('circle').attr('cy', rows.labels).attr('r', lossSignRadius);
      made
        .append('use')
        .attr('href', '#timeline-icon-lost')
        .attr('x', -8)
        .attr('y', rows.labels - 8);
      made.append('text').attr('class', 'timeline-loss-word').attr('y', rows.labels);
      made.append('title');
      return made;
    })
    .attr('class', ({ state }) => `timeline-loss timeline-${state}`)
    .attr('transform', ({ x }) => `translate(${x},0)`);
  loss.select('rect').attr('width', ({ width }) => Math.max(1, width));
  const middle = rows.bars + rows.bar / 2;
  loss
    .select('.timeline-loss-phase')
    .selectAll<SVGTSpanElement, BoxLine>('tspan')
    .data(({ width }) => boxLines(width, told))
    .join('tspan')
    .attr('class', (_, line) => (line === 0 ? null : 'timeline-loss-told'))
    .attr('x', ({ x }) => x)
    .attr('y', (_, line, all) => middle + (line - (all.length - 1) / 2) * rows.phaseLine)
    .text(({ text }) => text);
  loss
    .select('.timeline-loss-word')
    .attr('x', lossSignRadius + 5)
    .text(({ label }) => label);
  loss.select('title').text(({ title }) => title);
}

interface BoxLine {
  readonly x: number;
  readonly text: string;
}

/** "recovery", and what else there is room for. */
function boxLines(width: number, told: readonly string[]): readonly BoxLine[] {
  const fits = (text: string): boolean => width > textWidth(text, 'phase') + 12;
  const lines = [['recovery'], told].flatMap((texts) => texts.filter(fits).slice(0, 1));
  return lines.map((text) => ({ x: width / 2, text }));
}
