/** The shown run with its story: the same for the timeline and for what shares its time axis. */
import { useMemo } from 'react';
import { storyOf, type Story } from '../../scene/story.ts';
import type { RunSummary } from '../../simulation/summary.ts';
import { useApp } from '../../store/react.ts';

export interface ToldRun {
  readonly summary: RunSummary;
  readonly story: Story;
}

/** null until there is a run. */
export function useStory(): ToldRun | null {
  const summary = useApp((state) => state.summary);
  const trueClock = useApp((state) => state.trueClock);
  return useMemo(
    () => (summary === null ? null : { summary, story: storyOf(summary.phases, trueClock) }),
    [summary, trueClock],
  );
}
