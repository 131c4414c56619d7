/** Where the chart's marks stand, in CSS pixels of a drawing so wide. */
import { line } from 'd3';
import type { CommitShare } from '../../simulation/findings/commit-share.ts';

export const chartHeight = 280;
const margin = { left: 52, right: 20, top: 14, bottom: 46 };
/** Between two numbers on the axis. */
const leastTickPixels = 34;

export interface Mark {
  readonly point: CommitShare;
  readonly x: number;
  readonly y: number;
  readonly lowY: number;
  readonly highY: number;
}

export interface Chart {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly marks: readonly Mark[];
  /** The expected share, as a path. */
  readonly expected: string;
  readonly rows: readonly { readonly y: number; readonly text: string }[];
  readonly columns: readonly { readonly x: number; readonly text: string }[];
  readonly xOf: (volumes: number) => number;
  /** As many volumes as the axis has; 0 until that is known. */
  readonly most: number;
}

/** `points` rise by volumes; the axis ends where the expected curve does. Without any there is only the grid. */
export function chartOf(points: readonly CommitShare[], width: number): Chart {
  const expected = points[0]?.expectedCurve ?? [];
  const most = expected.length;
  const [left, right] = [margin.left, Math.max(margin.left + 1, width - margin.right)];
  const [top, bottom] = [margin.top, chartHeight - margin.bottom];
  // Two straight lines; D3's scales would be fetched with the page, for their ticks and formats.
  const first = left + 14;
  const x = (volumes: number): number => first + ((volumes - 1) / Math.max(1, most - 1)) * (right - first);
  const y = (share: number): number => bottom + share * (top - bottom);
  return {
    left,
    right,
    top,
    bottom,
    marks: points.map((point) => ({
      point,
      x: x(point.volumes),
      y: y(point.share),
      lowY: y(point.low),
      highY: y(point.high),
    })),
    expected: line()(expected.map((share, index) => [x(index + 1), y(share)])) ?? '',
    rows: [0, 0.25, 0.5, 0.75, 1].map((share) => ({ y: y(share), text: `${share * 100} %` })),
    columns: ticksOf(most, right - left).map((volumes) => ({ x: x(volumes), text: String(volumes) })),
    xOf: x,
    most,
  };
}

/** 1, then round numbers up to `most`, as far apart as their texts need. */
function ticksOf(most: number, pixels: number): readonly number[] {
  const step = [1, 2, 4, 8, 16].find((each) => (pixels / most) * each >= leastTickPixels) ?? 32;
  const ticks = step === 1 ? [] : [1];
  for (let volumes = step; volumes <= most; volumes += step) ticks.push(volumes);
  return ticks;
}

/** The mark nearest to a place. */
export function nearestMark(marks: readonly Mark[], x: number): number {
  let nearest = 0;
  for (const [index, mark] of marks.entries()) {
    if (Math.abs(mark.x - x) < Math.abs(marks[nearest].x - x)) nearest = index;
  }
  return nearest;
}
