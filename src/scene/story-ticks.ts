/**
 * Ticks of the timeline: real times, at the places where the story tells them, so unevenly
 * spaced. The run's two ends come first, then where groups begin, then round times from coarse
 * to fine; a label that would touch one already placed is left out, so labels never collide, and
 * so is one that says the same: of phases that begin at one time the first has it.
 */
import { positionOf } from './story.ts';
import type { Story } from './story.ts';

export interface Tick {
  readonly timeMicroseconds: number;
  /** Pixels from the start of the story. */
  readonly x: number;
  /** '' for a tick without one. */
  readonly label: string;
}

export interface TickSpacing {
  readonly pixelsPerSecond: number;
  /** Free space between two labels. */
  readonly gapPixels: number;
  /** How wide a label is drawn. */
  readonly widthOf: (label: string) => number;
  /** How a moment is written, in microseconds. */
  readonly momentText: (microseconds: number) => string;
  /** A history takes a second a step, and is counted in those. */
  readonly unit?: 'seconds' | 'steps';
}

const second = 1_000_000;
/** Round steps, coarse to fine. */
const steps = [3600, 600, 300, 60, 30, 10, 5, 2, 1, 0.5, 0.1, 0.05, 0.01].map((seconds) =>
  Math.round(seconds * second),
);
/** About how far round times stand from each other, all in all; more of them would only be noise. */
const usualPixels = 120;

/** From left to right. Every group's beginning has a tick, with a label where there is room. */
export function ticksOf(story: Story, spacing: TickSpacing): readonly Tick[] {
  const width = story.seconds * spacing.pixelsPerSecond;
  const row = new LabelRow(width, spacing);
  const end = story.phases[story.phases.length - 1].endMicroseconds;
  row.offer(0, 0);
  // After its last step a history has a second in which that can be looked at: no step of its own.
  if (spacing.unit !== 'steps') row.offer(end, width);
  const beginnings = story.phases.flatMap((phase, index) =>
    phase.phase === 'coordinate'
      ? [{ timeMicroseconds: phase.startMicroseconds, x: story.bounds[index] * spacing.pixelsPerSecond }]
      : [],
  );
  for (const { timeMicroseconds, x } of beginnings) row.offer(timeMicroseconds, x);
  for (const step of steps) {
    for (let time = step; time < end; time += step) {
      row.offer(time, positionOf(story, time) * spacing.pixelsPerSecond);
    }
    if (end / step >= width / usualPixels) break;
  }
  const bare = beginnings.filter(({ x }) => !row.hasLabelAt(x)).map((tick) => ({ ...tick, label: '' }));
  return [...row.labels, ...bare].toSorted((left, right) => left.x - right.x);
}

/** Labels that stand beside each other without touching, in the order of their places. */
class LabelRow {
  readonly labels: Tick[] = [];
  readonly #said = new Set<string>();
  readonly #edges: { readonly left: number; readonly right: number }[] = [];
  readonly #width: number;
  readonly #spacing: TickSpacing;

  constructor(width: number, spacing: TickSpacing) {
    this.#width = width;
    this.#spacing = spacing;
  }

  /** Places a label centred on x (but inside the row), unless another one is in its way. */
  offer(timeMicroseconds: number, x: number): void {
    const isSteps = this.#spacing.unit === 'steps';
    if (isSteps && timeMicroseconds % second !== 0) return;
    const label = isSteps ? String(timeMicroseconds / second) : this.#spacing.momentText(timeMicroseconds);
    if (this.#said.has(label)) return;
    const { left, right } = labelEdges(x, this.#spacing.widthOf(label), this.#width);
    const at = this.#firstNotLeftOf(x);
    if (at > 0 && this.#edges[at - 1].right + this.#spacing.gapPixels > left) return;
    if (at < this.#edges.length && this.#edges[at].left - this.#spacing.gapPixels < right) return;
    this.#said.add(label);
    this.labels.splice(at, 0, { timeMicroseconds, x, label });
    this.#edges.splice(at, 0, { left, right });
  }

  hasLabelAt(x: number): boolean {
    return this.labels[this.#firstNotLeftOf(x)]?.x === x;
  }

  #firstNotLeftOf(x: number): number {
    let low = 0;
    let high = this.labels.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.labels[middle].x < x) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** A label is centred on its tick, and pushed inside at the two ends of the row. */
export function labelEdges(
  x: number,
  labelWidth: number,
  rowWidth: number,
): { readonly left: number; readonly right: number } {
  const left = Math.max(0, Math.min(x - labelWidth / 2, rowWidth - labelWidth));
  return { left, right: left + labelWidth };
}
