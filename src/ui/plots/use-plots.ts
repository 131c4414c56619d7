/** The plots of the shown run, once the engine has told what they show. */
import { useMemo } from 'react';
import { useShownScenario } from '../parts/index.ts';
import { useAnswer } from '../parts/use-answer.ts';
import type { ToldRun } from '../parts/use-story.ts';
import { agePlot } from './age-plot.ts';
import { inhibitPlot } from './inhibit-plot.ts';
import { plottedRun, type PlotData } from './plot-data.ts';
import { queuePlot } from './queue-plot.ts';
import { responsePlot } from './response-plot.ts';
import { sharePlot } from './share-plot.ts';

const theBand = { type: 'lossBand' } as const;
const theMeasures = { type: 'measures' } as const;

/** null until they are there. A history has no clock by which hosts could wait. */
export function usePlots(run: ToldRun | null): readonly PlotData[] | null {
  const { copy, volumes } = useShownScenario();
  const band = useAnswer(theBand)?.answer.band;
  const measures = useAnswer(theMeasures)?.answer.measures;
  return useMemo(() => {
    if (run === null || band === undefined || measures === undefined) return null;
    const { buckets, response } = measures;
    const plotted = plottedRun(run);
    const shared = [agePlot(run, band), inhibitPlot(run, measures, volumes), queuePlot(plotted, measures)];
    return run.summary.kind === 'history'
      ? [shared[0], sharePlot(run, copy)]
      : [...shared, responsePlot(plotted, buckets, response, copy), sharePlot(run, copy)];
  }, [run, band, measures, copy, volumes]);
}
