/** What a loss would leave, asked of the engine: the band once a run, and one moment of it at a time. */
import { useEffect, useState } from 'react';
import type { LossBand } from '../../simulation/findings/loss-band.ts';
import type { LossLeft } from '../../simulation/findings/loss-left.ts';
import type { RunSummary } from '../../simulation/summary.ts';
import { useActions, useApp } from '../../store/react.ts';
import type { Moment } from '../../worker/contract.ts';

/** null while it is being worked out. */
export function useLossBand(): LossBand | null {
  const { aboutRun } = useActions();
  const summary = useApp((state) => state.summary);
  const [known, setKnown] = useState<{ readonly summary: RunSummary; readonly band: LossBand } | null>(null);
  useEffect(() => {
    let wanted = summary !== null;
    const ask = async () => {
      const answer = wanted ? await aboutRun({ type: 'lossBand' }) : null;
      if (wanted && summary !== null && answer !== null) setKnown({ summary, band: answer.band });
    };
    void ask();
    return () => {
      wanted = false;
    };
  }, [aboutRun, summary]);
  return known !== null && known.summary === summary ? known.band : null;
}

/** What is left at a moment, decision by decision. */
export interface LossAt {
  readonly event: number;
  readonly timeMicroseconds: number;
  readonly left: readonly LossLeft[];
}

/** The last answer stays until the next is there, so that nothing flickers. null: nothing has been asked, or answered. */
export function useLossAt(moment: Moment | null): LossAt | null {
  const { aboutRun } = useActions();
  const summary = useApp((state) => state.summary);
  const [known, setKnown] = useState<{ readonly summary: RunSummary | null; readonly loss: LossAt } | null>(null);
  useEffect(() => {
    let wanted = moment !== null && summary !== null;
    const ask = async () => {
      const answer = wanted && moment !== null ? await aboutRun({ type: 'lossAt', moment }) : null;
      if (wanted && answer !== null) setKnown({ summary, loss: answer });
    };
    void ask();
    return () => {
      wanted = false;
    };
  }, [aboutRun, summary, moment]);
  return moment !== null && known !== null && known.summary === summary ? known.loss : null;
}
