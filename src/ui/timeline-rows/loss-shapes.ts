/** The band as shapes: the stretches in view, each with what a loss in it would leave. */
import type { LossSegments } from '../../simulation/findings/loss-band.ts';
import { lastAtMost } from '../parts/story-moments.ts';
import type { Stretch } from '../parts/story-stretch.ts';

export interface LossShape {
  /** Of the first stretch in it. */
  readonly segment: number;
  readonly x: number;
  readonly width: number;
  /** -1: torn. */
  readonly group: number;
  /** Empty where there is no room. */
  readonly label: string;
  /** From x: where it is in view, as long as any of the stretch is. */
  readonly labelX: number;
}

/** Narrower stretches are drawn as one with the next, torn if any of them is. */
const leastPixels = 2;
const labelPixels = 13;
const torn = -1;

/** `positions`: where the stretches begin, in seconds of the story; the last one reaches to `end`. */
export function lossShapes(
  { group }: LossSegments,
  positions: Float64Array,
  end: number,
  pixelsPerSecond: number,
  { fromX, toX, viewX }: Stretch,
): readonly LossShape[] {
  const shapes: LossShape[] = [];
  const xOf = (segment: number): number => (positions[segment] ?? end) * pixelsPerSecond;
  let segment = lastAtMost(positions, fromX / pixelsPerSecond);
  while (segment < positions.length && xOf(segment) <= toX) {
    const first = segment;
    let shown = group[segment];
    do {
      segment += 1;
      const same = group[segment] === group[first];
      if (!same && xOf(segment) - xOf(first) >= leastPixels) break;
      if (segment < positions.length && group[segment] === torn) shown = torn;
    } while (segment < positions.length);
    const x = xOf(first);
    const width = Math.max(0, Math.min(end * pixelsPerSecond, xOf(segment)) - x);
    const hidden = Math.max(0, viewX - x);
    shapes.push({ segment: first, x, width, group: shown, label: labelOf(shown, width - hidden), labelX: hidden + 4 });
  }
  return shapes;
}

function labelOf(group: number, width: number): string {
  const text = group === torn ? '✕' : String(group);
  return width >= labelPixels + (text.length - 1) * 7 ? text : '';
}
