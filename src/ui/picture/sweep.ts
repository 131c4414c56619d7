/**
 * The cut, as a person sees it: one sweep across the primary array, which relabels the
 * tracks as it passes all volumes at once. It runs by the wall's clock, because the moment
 * itself has no length, and only while the playhead moves forward.
 */
import { select } from 'd3';
import type { Layout } from '../../scene/layout.ts';
import { type RowWindow, rowTop } from '../../scene/rows.ts';
import { addMark, type Group } from './marks.ts';

const durationMilliseconds = 320;

export interface Sweep {
  /** Starts it; `show` is called with the columns that it has passed, Infinity at the end. */
  start(layout: Layout, rows: RowWindow, show: (columns: number) => void): void;
  stop(): void;
}

export function createSweep(parent: Group): Sweep {
  let request = 0;
  let node: SVGGElement | null = null;
  const stop = (): void => {
    cancelAnimationFrame(request);
    request = 0;
    node?.remove();
    node = null;
  };
  return {
    stop,
    start(layout, rows, show) {
      stop();
      const began = performance.now();
      const { x, width } = layout.columns.primary;
      const { stepX, left } = layout.cells;
      node = drawBlade(parent, layout, rows);
      const step = (now: number): void => {
        const part = Math.max(0, (now - began) / durationMilliseconds);
        if (part >= 1) {
          stop();
          show(Number.POSITIVE_INFINITY);
          return;
        }
        const at = width * part;
        node?.setAttribute('transform', `translate(${x + at},0)`);
        show(Math.max(0, Math.floor((at - left) / stepX + 0.5)));
        request = requestAnimationFrame(step);
      };
      request = requestAnimationFrame(step);
      show(0);
    },
  };
}

function drawBlade(parent: Group, { rows }: Layout, { firstRow, rowCount }: RowWindow): SVGGElement {
  const group = parent.append('g').attr('class', 'sweep').node() as SVGGElement;
  const bottom = rowTop(rows, firstRow + rowCount - 1) + rows.panelHeight;
  addMark(select(group), 'path', 'blade').attr('d', `M0 ${rowTop(rows, firstRow)} V${bottom}`);
  return group;
}
