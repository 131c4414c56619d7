/** Draws a row of the band into its SVG: a colour and a number for a group, hatched and crossed where torn. */
import { select } from 'd3';
import { groupColours } from '../../scene/palette.ts';
import type { Stretch } from '../parts/story-stretch.ts';
import type { LossShape } from './loss-shapes.ts';

/** As the style sheet has it. */
const rowPixels = 16;

export function drawRow(svg: SVGSVGElement, shapes: readonly LossShape[], { fromX, toX }: Stretch): void {
  svg.style.transform = `translateX(${fromX}px)`;
  svg.setAttribute('width', String(Math.ceil(toX - fromX)));
  const part = select(svg)
    .selectAll<SVGGElement, LossShape>('g')
    .data([...shapes], (shape) => shape.segment)
    .join((enter) => {
      const made = enter.append('g');
      made.append('rect').attr('height', rowPixels);
      made
        .append('text')
        .attr('y', rowPixels / 2)
        .attr('x', 4);
      return made;
    })
    .attr('class', ({ group }) => (group === -1 ? 'lost-part lost-torn' : 'lost-part'))
    .attr('transform', ({ x }) => `translate(${x - fromX},0)`)
    .style('--own-fill', ({ group }) => (group === -1 ? null : groupColours(group).fill))
    .style('--own-ink', ({ group }) => (group === -1 ? null : groupColours(group).ink));
  part.select('rect').attr('width', ({ width }) => Math.max(0.5, width - 1));
  part
    .select('text')
    .attr('x', ({ labelX }) => labelX)
    .text(({ label }) => label);
}
