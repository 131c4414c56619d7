/** The measured shares as they come, one number of volumes after the other; given up with the run that they belong to. */
import { useEffect, useState } from 'react';
import type { CommitShare } from '../../simulation/findings/commit-share.ts';
import type { RunSummary } from '../../simulation/summary.ts';
import { useActions, useApp } from '../../store/react.ts';

export interface CommitShares {
  readonly points: readonly CommitShare[];
  /** How many there will be; 0 until that is known. */
  readonly places: number;
}

const none: CommitShares = { points: [], places: 0 };

/** `wanted`: somebody looks, or soon will. */
export function useCommitShares(wanted: boolean): CommitShares {
  const { aboutRun } = useActions();
  const summary = useApp((state) => state.summary);
  const [kept, setKept] = useState<CommitShares & { readonly of: RunSummary | null }>({ ...none, of: null });
  useEffect(() => {
    let goesOn = wanted && summary !== null;
    const measure = async () => {
      const points: CommitShare[] = [];
      for (let place = 0; goesOn; place += 1) {
        const answer = await aboutRun({ type: 'commitShare', place });
        if (answer === null || !goesOn) return;
        points.push(answer.share);
        setKept({ points: [...points], places: answer.places, of: summary });
        goesOn = place + 1 < answer.places;
      }
    };
    void measure();
    return () => {
      goesOn = false;
    };
  }, [aboutRun, summary, wanted]);
  return kept.of === summary ? kept : none;
}
