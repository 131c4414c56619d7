/** What can happen next at the playhead, asked of the engine with each moment at rest. */
import { useEffect, useState } from 'react';
import type { Step } from '../../protocol/step.ts';
import { useActions, useApp } from '../../store/react.ts';
import type { RunSummary } from '../../simulation/summary.ts';

interface Answer {
  readonly run: RunSummary;
  readonly event: number;
  readonly steps: readonly Step[];
}

/** null while it is not known. The last answer stays until the next is there, so that nothing flickers. */
export function useNextSteps(): Answer | null {
  const run = useApp((state) => state.summary);
  const event = useApp((state) => state.frame?.event ?? 0);
  const lost = useApp((state) => state.frame?.siteLost === true);
  const { nextSteps } = useActions();
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    if (run === null || run.kind !== 'history' || lost) return undefined;
    let wanted = true;
    const ask = async () => {
      const steps = await nextSteps(event);
      if (wanted && steps !== null) setAnswer({ run, event, steps });
    };
    void ask();
    return () => {
      wanted = false;
    };
  }, [run, event, lost, nextSteps]);
  return run?.kind === 'history' && !lost ? answer : null;
}
