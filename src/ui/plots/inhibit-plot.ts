/** When the volumes were under write inhibit: of few volumes a row each, of many how many at once. */
import type { InhibitSpans } from '../../simulation/findings/inhibits.ts';
import type { Measures } from '../../simulation/findings/measures.ts';
import { momentText, numberText } from '../../words/numbers.ts';
import { lastAtMost, positionsOf } from '../parts/story-moments.ts';
import type { ToldRun } from '../parts/use-story.ts';
import { inhibitCountPlot } from './inhibit-count-plot.ts';
import { nothingMore, shortDuration, tableOf, type Chip, type Place, type PlotData } from './plot-data.ts';

type Inhibits = Pick<Measures, 'inhibits' | 'inhibitSpans' | 'buckets'>;

export function inhibitPlot(run: ToldRun, measures: Inhibits, volumes: number): PlotData {
  const { inhibitSpans } = measures;
  return inhibitSpans === null ? inhibitCountPlot(run, measures, volumes) : rowsPlot(run, inhibitSpans, volumes);
}

function rowsPlot({ story }: ToldRun, spans: InhibitSpans, volumes: number): PlotData {
  const { volume, group, from, until, lasts } = spans;
  const starts = positionsOf(story, from);
  const ends = positionsOf(story, until).map((end, index) => (lasts[index] === 1 ? story.seconds : end));
  const isOver = (index: number, position: number): boolean => lasts[index] === 0 && ends[index] <= position;
  const lastedAt = (index: number, { position, timeMicroseconds }: Place): number =>
    Math.max(
      0,
      (isOver(index, position) ? until.timeMicroseconds[index] : timeMicroseconds) - from.timeMicroseconds[index],
    );
  const lastedText = (index: number, place: Place): string =>
    `${shortDuration(lastedAt(index, place))}${isOver(index, place.position) ? '' : ' so far'}`;
  /** Those of a group that have begun at a place; they are told in the order in which they began, so group by group. */
  const begun = (last: number): readonly number[] => {
    const indexes: number[] = [];
    for (let index = last; index >= 0 && group[index] === group[last]; index -= 1) indexes.push(index);
    return indexes.toSorted((one, other) => volume[one] - volume[other] || one - other);
  };
  return {
    ...nothingMore,
    title: 'Under write inhibit',
    rowNames: Array.from({ length: volumes }, (_, row) => `V${row + 1}`),
    spans: [...volume].map((row, index) => ({ row, from: starts[index], to: ends[index], group: group[index] })),
    chips: chipsOf(starts, group),
    wordsAt: (place) => {
      const last = lastAtMost(starts, place.position);
      if (starts.length === 0 || starts[last] > place.position) return 'none so far';
      const each = begun(last).map((index) => `V${volume[index] + 1} ${lastedText(index, place)}`);
      return `group ${numberText(group[last])}: ${each.join(', ')}`;
    },
    rowWordsAt: (row, { position }, playhead) => {
      const index = volume.findIndex(
        (each, span) => each === row && starts[span] <= position && ends[span] >= position,
      );
      if (index === -1) return null;
      const when = `from ${momentText(from.timeMicroseconds[index])}${isOver(index, playhead.position) ? ` to ${momentText(until.timeMicroseconds[index])}` : ''}`;
      return `volume ${row + 1}, group ${numberText(group[index])}: ${lastedText(index, playhead)}, ${when}`;
    },
    tableUpTo: (place) =>
      tableOf(
        ['Group', 'Volume', 'From', 'To', 'Lasted'],
        [...group].flatMap((number, index) =>
          starts[index] > place.position
            ? []
            : [
                [
                  numberText(number),
                  `${volume[index] + 1}`,
                  momentText(from.timeMicroseconds[index]),
                  isOver(index, place.position) ? momentText(until.timeMicroseconds[index]) : '',
                  lastedText(index, place),
                ],
              ],
        ),
      ),
  };
}

/** One where each group's first begins. */
const chipsOf = (starts: Float64Array, group: Uint32Array): readonly Chip[] =>
  [...group].flatMap((each, index) => (each === group[index - 1] ? [] : [{ x: starts[index], group: each }]));
