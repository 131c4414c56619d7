/** How long the hosts wait for their writes: the mean and the longest, from half a millisecond on. */
import type { BucketValues, ResponseFigures } from '../../simulation/findings/measures.ts';
import type { Switches } from '../../protocol/switches.ts';
import { phaseLabel } from '../../words/names.ts';
import { listText, momentText, numberText } from '../../words/numbers.ts';
import { averageResponseText, responseText } from '../../words/plots.ts';
import { lastAtMost, positionsOf } from '../parts/story-moments.ts';
import { areaUntilLost, nothingMore, tableOf, type PlotData, type PlottedRun } from './plot-data.ts';

export function responsePlot(
  run: PlottedRun,
  buckets: BucketValues,
  figures: ResponseFigures,
  copy: Switches['copy'],
): PlotData {
  const { story, summary, lostAt } = run;
  const { from, responseMean, responseMost } = buckets;
  const x = positionsOf(story, from);
  const inMilliseconds = (values: Float64Array): Float64Array => values.map((value) => value / 1000);
  const usual = figures.usualMicroseconds;
  const most = Math.max(1, (figures.longestMicroseconds / 1000) * 1.05);
  const lines = [1, 10, 100, 1000, 10_000, 100_000].filter((line) => line <= most);
  const meanUpTo = (bucket: number): string =>
    averageResponseText(usual, buckets.writesSoFar[bucket], buckets.heldSoFar[bucket], buckets.drainedSoFar[bucket]);
  const wordsAt = (bucket: number, isLost: boolean): string => {
    if (isLost) return `no host writes any more; up to the loss ${meanUpTo(bucket)}`;
    const mean = responseMean[bucket];
    const now = Number.isNaN(mean) ? 'no write' : responseText(mean, responseMost[bucket]);
    return `${now}; so far ${meanUpTo(bucket)}`;
  };
  return {
    ...nothingMore,
    title: 'Host response',
    scale: {
      kind: 'log',
      least: usual / 1000,
      most,
      lines,
      label: lines.length === 1 ? '1 ms' : `lines at ${listText(lines.map(numberText))} ms`,
    },
    series: [
      { ...areaUntilLost(run, x, inMilliseconds(responseMost)), faint: true },
      { ...areaUntilLost(run, x, inMilliseconds(responseMean)), faint: false },
    ],
    wordsAt: ({ position }) => wordsAt(lastAtMost(x, position), lostAt !== null && position >= lostAt),
    tableUpTo: ({ position }) =>
      tableOf(
        ['Phase', 'From', 'Mean so far'],
        summary.phases.flatMap(({ phase, group, startMicroseconds }, index) => {
          const end = story.bounds[index + 1];
          if (story.bounds[index] > position || phase === 'recover') return [];
          const name = phase === 'between groups' ? phase : `group ${group}, ${phaseLabel(phase, copy)}`;
          return [[name, momentText(startMicroseconds), meanUpTo(lastAtMost(x, Math.min(end, position)))]];
        }),
      ),
  };
}
