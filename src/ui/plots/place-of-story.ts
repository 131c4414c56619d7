/** A place of the story, with the time that is shown there. */
import { sightAt, type Story } from '../../scene/story.ts';
import type { Place } from './plot-data.ts';

export function placeOfStory(story: Story, position: number): Place {
  const inside = Math.max(0, Math.min(story.seconds, position));
  return { position: inside, timeMicroseconds: sightAt(story, inside).timeMicroseconds };
}
