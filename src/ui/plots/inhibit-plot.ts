/** How long each volume was under write inhibit, group by group. */
import type { GroupInhibits } from '../../simulation/findings/measures.ts';
import { durationText, momentText, numberText } from '../../words/numbers.ts';
import { lastAtMost, positionsOf } from '../parts/story-moments.ts';
import type { ToldRun } from '../parts/use-story.ts';
import { nothingMore, tableOf, type Bar, type PlotData } from './plot-data.ts';

/** More groups than this have a line instead of bars. */
const mostBarred = 400;
const microseconds = 1_000_000;
/** Seconds of the story that a group's bars take at least. */
const leastRoom = 0.4;

export function inhibitPlot({ story, summary }: ToldRun, inhibits: GroupInhibits): PlotData {
  const { group, end, longest, mean, longestVolume, shortest } = inhibits;
  const starts = positionsOf(story, inhibits.from);
  const ends = positionsOf(story, end);
  const most = longest.reduce((larger, value) => Math.max(larger, value), 0);
  const text = shortDuration;
  const wordsAt = (position: number): string => {
    const index = lastAtMost(ends, position);
    if (ends.length === 0 || ends[index] > position) return 'none so far';
    return `group ${numberText(group[index])}: ${text(mean[index])} on average, volume ${numberText(longestVolume[index] + 1)} longest with ${text(longest[index])}`;
  };
  const isMany = group.length > mostBarred;
  return {
    ...nothingMore,
    title: 'Under write inhibit',
    scale: 'linear',
    least: 0,
    most: Math.max(most / microseconds, 0.001),
    tickText: (value) => text(value * microseconds),
    bars: isMany ? [] : [...group].flatMap((_, index) => barsOf(inhibits, index, starts[index], ends[index])),
    labels: isMany
      ? []
      : [...group].map((number, index) => ({
          x: (Math.min(starts[index], ends[index] - leastRoom) + ends[index]) / 2,
          y: longest[index] / microseconds,
          text: numberText(number),
        })),
    series: isMany ? [{ x: ends, y: longest.map((value) => value / microseconds), shape: 'step', faint: false }] : [],
    wordsAt: ({ position }) => wordsAt(position),
    tableUpTo: ({ position }) =>
      tableOf(
        ['Group', 'Ended', 'Shortest', 'Mean', 'Longest', 'Volume'],
        [...group].flatMap((number, index) =>
          ends[index] > position
            ? []
            : [
                [
                  numberText(number),
                  summary.kind === 'history' ? `step ${end.event[index]}` : momentText(end.timeMicroseconds[index]),
                  text(shortest[index]),
                  text(mean[index]),
                  text(longest[index]),
                  numberText(longestVolume[index] + 1),
                ],
              ],
        ),
      ),
  };
}

/** To three figures: "489 ms". */
const shortDuration = (value: number): string => durationText(Number(value.toPrecision(3)));

/** Of few volumes a bar each, side by side; of many one from the shortest to the longest. */
function barsOf({ group, each, shortest, longest }: GroupInhibits, index: number, start: number, end: number): Bar[] {
  const room = Math.max(end - start, leastRoom);
  const volumes = each.length / group.length;
  if (volumes === 0) {
    const [from, to] = [shortest[index] / microseconds, longest[index] / microseconds];
    return [{ x: end - room, width: room, from, to, group: group[index] }];
  }
  const width = room / volumes;
  return Array.from({ length: volumes }, (_, volume) => ({
    x: end - room + volume * width,
    width: width * 0.8,
    from: 0,
    to: each[index * volumes + volume] / microseconds,
    group: group[index],
  }));
}
