/** How many updates wait at closed gates, all volumes together. */
import type { BucketValues } from '../../simulation/findings/measures.ts';
import { momentOfRun } from '../../words/losing.ts';
import { countText, numberText } from '../../words/numbers.ts';
import { lastAtMost, positionsOf } from '../parts/story-moments.ts';
import type { ToldRun } from '../parts/use-story.ts';
import { nothingMore, tableOf, type PlotData } from './plot-data.ts';

export function queuePlot({ story, summary }: ToldRun, { from, queueMost }: BucketValues): PlotData {
  const x = positionsOf(story, from);
  const most = queueMost.reduce((larger, value) => Math.max(larger, value), 0);
  const single = (bucket: number): boolean => (from.event[bucket + 1] ?? summary.events + 1) - from.event[bucket] === 1;
  const words = (bucket: number): string => {
    const count = queueMost[bucket];
    if (count === 0) return 'no update waits';
    return `${single(bucket) ? '' : 'at most '}${countText(count, 'update')} ${count === 1 ? 'waits' : 'wait'}`;
  };
  return {
    ...nothingMore,
    title: 'Updates queued at gates',
    scale: 'linear',
    least: 0,
    most: Math.max(1, most),
    tickText: (value) => (Number.isInteger(value) ? numberText(value) : ''),
    series: [{ x, y: Float64Array.from(queueMost), shape: 'area', faint: false }],
    wordsAt: ({ position }) => words(lastAtMost(x, position)),
    tableUpTo: ({ position }) =>
      tableOf(
        ['From', 'Event', 'Updates that wait'],
        [...x].flatMap((begin, bucket) => {
          const same = bucket > 0 && queueMost[bucket] === queueMost[bucket - 1];
          if (begin > position || same) return [];
          const { timeMicroseconds, event } = from;
          const moment = momentOfRun(timeMicroseconds[bucket], event[bucket], summary.kind);
          return [[moment, `e${event[bucket]}`, numberText(queueMost[bucket])]];
        }),
      ),
  };
}
