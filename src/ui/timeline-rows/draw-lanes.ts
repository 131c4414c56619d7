/** Draws the lanes into their SVG: a line each, bars while prepared, and signs that need no colour. */
import { select } from 'd3';
import type { LaneBar, LaneMark, LaneShapes } from './lane-shapes.ts';

/** Height of a lane; as the style sheet has it. */
export const lanePixels = 22;
const barPixels = 12;
const middle = lanePixels / 2;

/** Around the middle of the lane. */
export const signs: Readonly<Record<LaneMark['what'], string>> = {
  commit: 'M-4,0l3,3.5l5.5,-7',
  revert: 'M0,-4.5l-4,3.5l4,3.5M-4,-1h5a3,3 0 0 1 0,6h-2',
  failed: 'M-4,-4l8,8m0,-8l-8,8',
};

export function drawLanes(svg: SVGSVGElement, { lanes, bars, marks }: LaneShapes, fromX: number, toX: number): void {
  svg.style.transform = `translateX(${fromX}px)`;
  svg.setAttribute('width', String(Math.ceil(toX - fromX)));
  const root = select(svg);
  root
    .selectAll('path.lane-line')
    .data(Array.from({ length: lanes }, (_, lane) => lane))
    .join('path')
    .attr('class', 'lane-line')
    .attr('d', (lane) => `M0,${lane * lanePixels + middle}H${toX - fromX}`);
  root
    .selectAll('rect.lane-bar')
    .data([...bars])
    .join('rect')
    .attr('class', ({ state }: LaneBar) => `lane-bar lane-${state}`)
    .attr('x', ({ x }) => x - fromX)
    .attr('y', ({ lane }) => lane * lanePixels + (lanePixels - barPixels) / 2)
    .attr('width', ({ width }) => width)
    .attr('height', barPixels)
    .attr('rx', 2);
  const mark = root
    .selectAll<SVGGElement, LaneMark>('g.lane-mark')
    .data([...marks])
    .join((enter) => {
      const made = enter.append('g');
      made.append('circle').attr('r', 7.5);
      made.append('path');
      return made;
    })
    .attr('class', ({ what }) => `lane-mark lane-mark-${what}`)
    .attr('transform', ({ x, lane }) => `translate(${x - fromX},${lane * lanePixels + middle})`);
  mark.select('path').attr('d', ({ what }) => signs[what]);
}
