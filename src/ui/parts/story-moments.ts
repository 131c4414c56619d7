/** Moments of a run, as the engine tells them, on the story's axis; and back from there. */
import { positionOf, sightAt, type Story } from '../../scene/story.ts';
import type { Moments } from '../../simulation/moments.ts';
import type { Moment } from '../../worker/contract.ts';

/** Seconds of the story at which each moment stands. */
export const positionsOf = (story: Story, { event, timeMicroseconds, phaseIndex }: Moments): Float64Array =>
  Float64Array.from(event, (each, index) => positionOf(story, timeMicroseconds[index], phaseIndex[index], each));

/** What is seen at a place of the story. */
export function momentAt(story: Story, position: number): Moment {
  const { timeMicroseconds, lastEvent } = sightAt(story, Math.max(0, Math.min(story.seconds, position)));
  return { type: 'time', timeMicroseconds, lastEvent };
}

/** The last of the rising values that is at most a limit; the first if none is. */
export function lastAtMost(rising: ArrayLike<number>, limit: number): number {
  let low = 0;
  let high = rising.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (rising[middle] <= limit) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/** Where the band ends in the story: at the loss of the site, or with the run. */
export const endOfBand = (story: Story, lost: Moments): number => positionsOf(story, lost)[0] ?? story.seconds;
