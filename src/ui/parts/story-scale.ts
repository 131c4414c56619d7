/** The story's seconds in pixels, and as shares of its whole; also of a run that takes no time. */
import type { Story } from '../../scene/story.ts';

const leastSeconds = 0.001;

const lengthOf = ({ seconds }: Story): number => Math.max(seconds, leastSeconds);

/** Pixels for each second, where the whole story takes `width`. */
export const scaleOf = (story: Story, width: number): number => width / lengthOf(story);

/** A place of the story, or a length in it, as a share of its whole width: for styles. */
export const percentOf = (story: Story, seconds: number): string => `${(seconds / lengthOf(story)) * 100}%`;
