/** Draws the loss of the primary site: its sign and words above, a line at the moment, the box of the recovery. */
import { layer, rows } from './draw.ts';
import type { LossShape } from './loss-shape.ts';
import { textWidth } from './text-width.ts';

const signRadius = 11;

/** Once the rest is drawn: in the same place, above it. */
export function drawLoss(svg: SVGSVGElement, shape: LossShape | null): void {
  const loss = layer(svg.querySelector('.timeline-moved'), 'timeline-losses')
    .selectAll<SVGGElement, LossShape>('g')
    .data(shape === null ? [] : [shape])
    .join((enter) => {
      const made = enter.append('g');
      made.append('rect').attr('y', rows.bars).attr('height', rows.bar).attr('rx', 6);
      made.append('text').attr('class', 'timeline-loss-phase');
      made.append('path').attr('d', `M0,${rows.labels}V${rows.bars + rows.bar}`);
      made.append('circle').attr('cy', rows.labels).attr('r', signRadius);
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
  loss
    .select('.timeline-loss-phase')
    .attr('x', ({ width }) => width / 2)
    .attr('y', rows.bars + rows.bar / 2)
    .text(({ width }) => (width > textWidth('recovery', 'phase') + 12 ? 'recovery' : ''));
  loss
    .select('.timeline-loss-word')
    .attr('x', signRadius + 5)
    .text(({ label }) => label);
  loss.select('title').text(({ title }) => title);
}
