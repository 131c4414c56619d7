/** What a loss would leave, asked of the engine: the band once a run, and one moment of it at a time. */
import { useMemo } from 'react';
import type { LossBand } from '../../simulation/findings/loss-band.ts';
import type { LossLeft } from '../../simulation/findings/loss-left.ts';
import type { Moment } from '../../worker/contract.ts';
import { useAnswer } from '../parts/use-answer.ts';

const theBand = { type: 'lossBand' } as const;

/** null while it is being worked out. */
export const useLossBand = (): LossBand | null => useAnswer(theBand)?.answer.band ?? null;

/** What is left at a moment, decision by decision. */
export interface LossAt {
  readonly event: number;
  readonly timeMicroseconds: number;
  readonly left: readonly LossLeft[];
}

/** null: nothing has been asked, or answered. `moment` is to be the same object as long as it is the same. */
export function useLossAt(moment: Moment | null): LossAt | null {
  const question = useMemo(() => (moment === null ? null : ({ type: 'lossAt', moment } as const)), [moment]);
  return useAnswer(question)?.answer ?? null;
}
