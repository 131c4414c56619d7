/** How small the timeline may be drawn: so that each phase can be seen and pressed. */
import type { Story } from '../../scene/story.ts';
import { scaleOf } from '../parts/story-scale.ts';
import { shortestPhaseSeconds } from '../../scene/story-pace.ts';

const leastPhasePixels = 24;
/** On a narrow page, of a story that is wholly in view with that: a glance at all groups is worth more there. */
const leastOnNarrow = { phasePixels: 9, upToPixels: 640 } as const;

/** Pixels a second at which the story's shortest phase has its least width. With the true clock a phase may take no time at all, and has none. */
function leastPixelsPerSecond({ bounds }: Story, phasePixels: number): number {
  let shortest = Infinity;
  for (let index = 1; index < bounds.length; index += 1) {
    shortest = Math.min(shortest, bounds[index] - bounds[index - 1]);
  }
  return phasePixels / Math.max(shortestPhaseSeconds, shortest);
}

/** Pixels a second in a room so wide: all of it, or more where the phases need more. */
export function pixelsPerSecondIn(room: number, story: Story): number {
  const fitted = scaleOf(story, room);
  const { phasePixels, upToPixels } = leastOnNarrow;
  if (room < upToPixels && fitted >= leastPixelsPerSecond(story, phasePixels)) return fitted;
  return Math.max(leastPixelsPerSecond(story, leastPhasePixels), fitted);
}
