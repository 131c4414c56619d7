/** Of many volumes: how many were under write inhibit at once, and of each group how long they were. */
import type { Measures } from '../../simulation/findings/measures.ts';
import { countText, momentText, numberText } from '../../words/numbers.ts';
import { lastAtMost, positionsOf } from '../parts/story-moments.ts';
import type { ToldRun } from '../parts/use-story.ts';
import {
  areaUntilLost,
  atMostText,
  halvedScale,
  nothingMore,
  shortDuration,
  tableOf,
  type PlotData,
} from './plot-data.ts';

export function inhibitCountPlot(
  { story, summary }: ToldRun,
  { inhibits, buckets: { from, inhibitedMost } }: Pick<Measures, 'inhibits' | 'buckets'>,
  volumes: number,
): PlotData {
  const { group, end, shortest, mean, longest, longestVolume } = inhibits;
  const x = positionsOf(story, from);
  const starts = positionsOf(story, inhibits.from);
  const ends = positionsOf(story, end);
  const countAt = (position: number): string => {
    const bucket = lastAtMost(x, position);
    const count = inhibitedMost[bucket];
    if (count === 0) return 'no volume';
    return `${atMostText(from, bucket, summary)}${numberText(count)} of ${countText(volumes, 'volume')}`;
  };
  /** Of the last group whose inhibits are all over. */
  const groupAt = (position: number): string => {
    const index = lastAtMost(ends, position);
    if (ends.length === 0 || ends[index] > position) return '';
    return `; group ${numberText(group[index])}: ${shortDuration(mean[index])} on average, volume ${numberText(longestVolume[index] + 1)} longest with ${shortDuration(longest[index])}`;
  };
  return {
    ...nothingMore,
    title: 'Under write inhibit',
    scale: halvedScale(volumes, countText(volumes, 'volume')),
    // The gates stay closed after a loss, until recovery opens them.
    series: [{ ...areaUntilLost({ story, summary, lostAt: null }, x, inhibitedMost), mark: 'main' }],
    chips: [...group].map((each, index) => ({ x: starts[index], group: each })),
    wordsAt: ({ position }) => `${countAt(position)}${groupAt(position)}`,
    tableUpTo: ({ position }) =>
      tableOf(
        ['Group', 'From', 'To', 'Shortest', 'Mean', 'Longest', 'Volume'],
        [...group].flatMap((number, index) =>
          ends[index] > position
            ? []
            : [
                [
                  numberText(number),
                  momentText(inhibits.from.timeMicroseconds[index]),
                  momentText(end.timeMicroseconds[index]),
                  shortDuration(shortest[index]),
                  shortDuration(mean[index]),
                  shortDuration(longest[index]),
                  numberText(longestVolume[index] + 1),
                ],
              ],
        ),
      ),
  };
}
