/** The measured shares as they come, one number of volumes after the other; given up with the run that they belong to. */
import { useMemo, useState } from 'react';
import type { CommitShare } from '../../simulation/findings/commit-share.ts';
import type { RunSummary } from '../../simulation/summary.ts';
import { useApp } from '../../store/react.ts';
import { useAnswer } from '../parts/use-answer.ts';

export interface CommitShares {
  readonly points: readonly CommitShare[];
  /** How many there will be; 0 until that is known. */
  readonly places: number;
}

const none: CommitShares = { points: [], places: 0 };

/** `wanted`: somebody looks, or soon will. */
export function useCommitShares(wanted: boolean): CommitShares {
  const summary = useApp((state) => state.summary);
  const [kept, setKept] = useState<CommitShares & { readonly of: RunSummary | null }>({ ...none, of: null });
  const known = kept.of === summary ? kept : none;
  const place = known.points.length;
  const isMissing = place === 0 || place < known.places;
  const question = useMemo(
    () => (wanted && isMissing ? ({ type: 'commitShare', place } as const) : null),
    [wanted, isMissing, place],
  );
  const told = useAnswer(question);
  if (told !== null && told.question === question) {
    const { share, places } = told.answer;
    setKept({ points: [...known.points, share], places, of: summary });
  }
  return known;
}
