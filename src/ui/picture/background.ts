/** What stands still behind the rows: the two storage controllers and the host, and the cross over the site that is lost. */
import { select } from 'd3';
import type { Layout } from '../../scene/layout.ts';
import { addMark, type Group } from './marks.ts';
import { hostBarWidth } from './row-marks.ts';

export function drawBackground(svg: SVGSVGElement, layout: Layout): void {
  const { controllers, columns, headHeight, rows, size } = layout;
  const root = select(svg)
    .attr('width', size.width)
    .attr('height', size.height)
    .attr('viewBox', `0 0 ${size.width} ${size.height}`);
  root.selectAll('*').remove();
  if (controllers === null) return;
  const group: Group = select(root.append('g').node() as SVGGElement);
  for (const { x, y, width, height } of [controllers.primary, controllers.secondary]) {
    addMark(group, 'rect', 'controller')
      .attr('x', x)
      .attr('y', y)
      .attr('width', width)
      .attr('height', height)
      .attr('rx', 12);
  }
  const { x, y, width, height } = controllers.primary;
  addMark(group, 'path', 'site-cross').attr(
    'd',
    `M${x + 12},${headHeight + 8}L${x + width - 12},${y + height - 12}M${x + width - 12},${headHeight + 8}L${x + 12},${y + height - 12}`,
  );
  addMark(group, 'rect', 'host-bar')
    .attr('x', columns.host.x)
    .attr('y', headHeight + rows.top)
    .attr('width', hostBarWidth)
    .attr('height', rows.viewportHeight - rows.top - (rows.scrolls ? 0 : rows.pitch - rows.panelHeight))
    .attr('rx', hostBarWidth / 2);
}
