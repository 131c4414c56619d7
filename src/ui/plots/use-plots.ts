/** The plots of the shown run, once the engine has told what they show. */
import { useEffect, useMemo, useState } from 'react';
import type { LossBand } from '../../simulation/findings/loss-band.ts';
import type { Measures } from '../../simulation/findings/measures.ts';
import type { RunSummary } from '../../simulation/summary.ts';
import { useActions, useApp } from '../../store/react.ts';
import type { ToldRun } from '../parts/use-story.ts';
import { agePlot } from './age-plot.ts';
import { inhibitPlot } from './inhibit-plot.ts';
import type { PlotData } from './plot-data.ts';
import { queuePlot } from './queue-plot.ts';
import { responsePlot } from './response-plot.ts';
import { sharePlot } from './share-plot.ts';

interface Known {
  readonly summary: RunSummary | null;
  readonly band: LossBand;
  readonly measures: Measures;
}

/** null until they are there. A history has no clock by which hosts could wait. */
export function usePlots(run: ToldRun | null): readonly PlotData[] | null {
  const known = useKnown();
  return useMemo(() => {
    if (run === null || known === null || known.summary !== run.summary) return null;
    const { buckets, response, inhibits } = known.measures;
    const shared = [agePlot(run, known.band), inhibitPlot(run, inhibits), queuePlot(run, buckets)];
    return run.summary.kind === 'history'
      ? [shared[0], sharePlot(run)]
      : [...shared, responsePlot(run, buckets, response), sharePlot(run)];
  }, [run, known]);
}

function useKnown(): Known | null {
  const { aboutRun } = useActions();
  const summary = useApp((state) => state.summary);
  const [known, setKnown] = useState<Known | null>(null);
  useEffect(() => {
    let wanted = summary !== null;
    const ask = async () => {
      if (!wanted) return;
      const band = await aboutRun({ type: 'lossBand' });
      const measures = await aboutRun({ type: 'measures' });
      if (wanted && band !== null && measures !== null)
        setKnown({ summary, band: band.band, measures: measures.measures });
    };
    void ask();
    return () => {
      wanted = false;
    };
  }, [aboutRun, summary]);
  return known;
}
