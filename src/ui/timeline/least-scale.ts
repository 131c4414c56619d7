/** How small the timeline may be drawn: so that each phase can be seen and pressed. */
import type { Story } from '../../scene/story.ts';
import { shortestPhaseSeconds } from '../../scene/story-pace.ts';

const leastPhasePixels = 24;

/** Pixels a second at which the story's shortest phase has its least width. With the true clock a phase may take no time at all, and has none. */
export function leastPixelsPerSecond({ bounds }: Story): number {
  let shortest = Infinity;
  for (let index = 1; index < bounds.length; index += 1) {
    shortest = Math.min(shortest, bounds[index] - bounds[index - 1]);
  }
  return leastPhasePixels / Math.max(shortestPhaseSeconds, shortest);
}
