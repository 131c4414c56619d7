/**
 * What the words are made from, for the panels that tell them: the moment shown, and the run
 * and settings that it belongs to. While a changed scenario's run is being made, the old
 * moment is still told by the old settings.
 */
import { useMemo, useState } from 'react';
import type { Step } from '../../protocol/step.ts';
import { useApp } from '../../store/react.ts';
import type { Facts } from '../../words/facts.ts';

const noPath: readonly Step[] = [];

/** null until there is a moment to show. */
export function useFacts(): Facts | null {
  const frame = useApp((state) => state.frame);
  const run = useApp((state) => state.summary);
  const settings = useShownScenario();
  const path = settings.explore?.path ?? noPath;
  return useMemo(
    () => (frame === null || run === null ? null : { frame, run, settings, path }),
    [frame, run, settings, path],
  );
}

/** The scenario of the run that is shown. */
export function useShownScenario() {
  const scenario = useApp((state) => state.scenario);
  const isReady = useApp((state) => state.run.type === 'ready');
  const [shown, setShown] = useState(scenario);
  if (isReady && shown !== scenario) setShown(scenario);
  return isReady ? scenario : shown;
}
