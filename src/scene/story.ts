/**
 * Story time: how long each part of a run is told. A coordination of 3 ms and an interval of
 * 3 s do not fit one clock, so each phase has its own pace: at least 1.5 s at speed 1, longer
 * (but far less than in proportion) where it took longer. Timeline and playback share this one
 * map, which never runs backwards; the true clock is the same thing with one pace for all.
 */
import { assert } from '../base/assert.ts';
import type { PhaseName } from '../simulation/names.ts';
import type { PhaseSpan } from '../simulation/summary.ts';

export interface Story {
  readonly phases: readonly PhaseSpan[];
  /** Seconds from the start at which each phase begins, and at last the end: one more than there are phases. */
  readonly bounds: Float64Array;
  /** The whole story, told at speed 1. */
  readonly seconds: number;
}

export const shortestPhaseSeconds = 1.5;

/** What a phase of usual length is told in. A whole group comes to about 13 s. */
const paces: Readonly<Record<PhaseName, { readonly seconds: number; readonly usualMicroseconds: number }>> = {
  'between groups': { seconds: 1.6, usualMicroseconds: 1_000_000 },
  coordinate: { seconds: 3, usualMicroseconds: 3_000 },
  drain: { seconds: 3.2, usualMicroseconds: 800_000 },
  prepare: { seconds: 3.2, usualMicroseconds: 360_000 },
  commit: { seconds: 2.8, usualMicroseconds: 360_000 },
  revert: { seconds: 2.8, usualMicroseconds: 360_000 },
  recover: { seconds: 4, usualMicroseconds: 1_000_000 },
};

/** Sixteen times as long is told twice as long, nothing more than eight times as long, and what is short nearly as usual. */
function storySeconds(phase: PhaseSpan): number {
  const pace = paces[phase.phase];
  const lasted = phase.endMicroseconds - phase.startMicroseconds;
  if (lasted === 0) return shortestPhaseSeconds;
  const stretch = Math.max(0.9, Math.min(8, (lasted / pace.usualMicroseconds) ** 0.25));
  return Math.max(shortestPhaseSeconds, pace.seconds * stretch);
}

const trueSeconds = (phase: PhaseSpan): number => (phase.endMicroseconds - phase.startMicroseconds) / 1_000_000;

/** The story of a run's phases; with the true clock, a second of the run is a second of the story. */
export function storyOf(phases: readonly PhaseSpan[], trueClock: boolean): Story {
  assert(phases.length > 0, 'A run has at least one phase.');
  const bounds = new Float64Array(phases.length + 1);
  phases.forEach((phase, index) => {
    bounds[index + 1] = bounds[index] + (trueClock ? trueSeconds(phase) : storySeconds(phase));
  });
  return { phases, bounds, seconds: bounds[phases.length] };
}

/** The phase at a position: the last one that has begun. */
export function phaseAt(story: Story, position: number): number {
  let low = 0;
  let high = story.phases.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (story.bounds[middle] <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The phase at a time: the last one that has begun, so of several that begin together the last. */
export function phaseAtTime(story: Story, timeMicroseconds: number): number {
  let low = 0;
  let high = story.phases.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (story.phases[middle].startMicroseconds <= timeMicroseconds) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Simulated time at a position within a phase, in whole microseconds. */
export function timeAt(story: Story, position: number, phaseIndex = phaseAt(story, position)): number {
  const phase = story.phases[phaseIndex];
  const start = story.bounds[phaseIndex];
  const length = story.bounds[phaseIndex + 1] - start;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, (position - start) / length));
  return Math.round(phase.startMicroseconds + share * (phase.endMicroseconds - phase.startMicroseconds));
}

/** Where a time stands in the story. In a phase of no length, at its start; the phase tells apart what happens at once. */
export function positionOf(
  story: Story,
  timeMicroseconds: number,
  phaseIndex = phaseAtTime(story, timeMicroseconds),
): number {
  const phase = story.phases[phaseIndex];
  const start = story.bounds[phaseIndex];
  const lasted = phase.endMicroseconds - phase.startMicroseconds;
  if (lasted === 0) return start;
  const share = Math.min(1, Math.max(0, (timeMicroseconds - phase.startMicroseconds) / lasted));
  return start + share * (story.bounds[phaseIndex + 1] - start);
}
