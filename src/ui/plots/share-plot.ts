/** Of the groups that have come to an outcome so far, how many were committed; with plain FlashCopy, copied. */
import { positionOf } from '../../scene/story.ts';
import type { Switches } from '../../protocol/switches.ts';
import { outcomeLabel } from '../../words/names.ts';
import { capitalised, countText, momentText, numberText } from '../../words/numbers.ts';
import { lastAtMost } from '../parts/story-moments.ts';
import type { ToldRun } from '../parts/use-story.ts';
import { halvedScale, nothingMore, tableOf, type PlotData } from './plot-data.ts';

/** More groups than this have no dots. */
const mostDotted = 200;

export function sharePlot({ story, summary }: ToldRun, copy: Switches['copy']): PlotData {
  const ended = summary.groups.filter(({ outcome }) => outcome !== null);
  const x = Float64Array.from(ended, ({ endMicroseconds, endEvent }) =>
    positionOf(story, endMicroseconds, undefined, endEvent),
  );
  let committed = 0;
  const counts = ended.map(({ outcome }) => {
    committed += outcome === 'committed' ? 1 : 0;
    return committed;
  });
  const y = Float64Array.from(counts, (count, index) => count / (index + 1));
  const words = (index: number): string =>
    `${numberText(counts[index])} of ${countText(index + 1, 'group')}, ${numberText(Math.round(y[index] * 100))} %`;
  const done = outcomeLabel('committed', copy);
  return {
    ...nothingMore,
    title: `Groups ${done}`,
    scale: halvedScale(1, '100 %'),
    series: [
      {
        x: Float64Array.from([...x, story.seconds]),
        y: Float64Array.from([...y, y[y.length - 1] ?? 0]),
        shape: 'step',
        mark: 'main',
      },
    ],
    dots:
      ended.length > mostDotted
        ? []
        : ended.map(({ outcome }, index) => ({ x: x[index], y: y[index], good: outcome === 'committed' })),
    wordsAt: ({ position }) => {
      const index = lastAtMost(x, position);
      return x.length === 0 || x[index] > position ? 'no group has ended yet' : words(index);
    },
    tableUpTo: ({ position }) =>
      tableOf(
        ['Group', 'Ended', 'Outcome', `${capitalised(done)} so far`],
        ended.flatMap(({ group, outcome, endMicroseconds }, index) =>
          outcome === null || x[index] > position
            ? []
            : [[numberText(group), momentText(endMicroseconds), outcomeLabel(outcome, copy), words(index)]],
        ),
      ),
  };
}
