/** How many updates wait at closed gates, all volumes together. */
import type { Measures } from '../../simulation/findings/measures.ts';
import { momentOfRun } from '../../words/losing.ts';
import { countText, numberText } from '../../words/numbers.ts';
import { lastAtMost, positionsOf } from '../parts/story-moments.ts';
import {
  areaUntilLost,
  atMostText,
  halvedScale,
  nothingMore,
  tableOf,
  type PlotData,
  type PlottedRun,
} from './plot-data.ts';
import { roundTop } from './scales.ts';

export function queuePlot(
  run: PlottedRun,
  { buckets: { from, queueMost }, queuedWhenLost }: Pick<Measures, 'buckets' | 'queuedWhenLost'>,
): PlotData {
  const { story, summary, lostAt } = run;
  const x = positionsOf(story, from);
  const top = roundTop(
    queueMost.reduce((larger, value) => Math.max(larger, value), 0),
    true,
  );
  const words = (bucket: number): string => {
    const count = queueMost[bucket];
    if (count === 0) return 'no update waits';
    return `${atMostText(from, bucket, summary)}${countText(count, 'update')} ${count === 1 ? 'waits' : 'wait'}`;
  };
  const isLost = (position: number): boolean => lostAt !== null && position >= lostAt;
  const lost = `${queuedWhenLost === 0 ? 'none' : numberText(queuedWhenLost)} ${queuedWhenLost === 1 ? 'was' : 'were'} lost with the site`;
  return {
    ...nothingMore,
    title: 'Updates queued at gates',
    scale: halvedScale(top, countText(top, 'update')),
    series: [{ ...areaUntilLost(run, x, queueMost), mark: 'main' }],
    wordsAt: ({ position }) => (isLost(position) ? lost : words(lastAtMost(x, position))),
    tableUpTo: ({ position }) =>
      tableOf(
        ['From', 'Event', 'Updates that wait'],
        [...x].flatMap((begin, bucket) => {
          const { timeMicroseconds, event } = from;
          const isLoss = event[bucket] === summary.recovery?.lossEvent;
          const same = bucket > 0 && queueMost[bucket] === queueMost[bucket - 1];
          if (begin > position || (isLoss ? false : same || isLost(begin))) return [];
          const moment = momentOfRun(timeMicroseconds[bucket], event[bucket], summary.kind);
          return [[moment, `e${event[bucket]}`, isLoss ? lost : numberText(queueMost[bucket])]];
        }),
      ),
  };
}
