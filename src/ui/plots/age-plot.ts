/** How old what a loss would leave is, by the recovery table: a sawtooth, with a higher tooth where a group was missed. */
import type { LossBand } from '../../simulation/findings/loss-band.ts';
import { groupText, momentOfRun } from '../../words/losing.ts';
import { ageText } from '../../words/loss-figures.ts';
import { durationText } from '../../words/numbers.ts';
import { endOfBand, lastAtMost, positionsOf } from '../parts/story-moments.ts';
import type { ToldRun } from '../parts/use-story.ts';
import { halvedScale, nothingMore, tableOf, type PlotData } from './plot-data.ts';
import { roundTop } from './scales.ts';

export function agePlot({ story, summary }: ToldRun, band: LossBand): PlotData {
  const { from, group, cutMicroseconds } = band.rows.table;
  const positions = positionsOf(story, from);
  const ageAt = (segment: number, timeMicroseconds: number): number =>
    Math.max(0, timeMicroseconds - cutMicroseconds[segment]) / 1_000_000;
  const lastPosition = endOfBand(story, band.lost);
  const { x, y, most } = sawtooth(
    story,
    positions,
    lastPosition,
    ageAt,
    from.timeMicroseconds,
    band.lost.timeMicroseconds[0],
  );
  // The table's case may change within a tooth.
  const teeth = [...group.keys()].filter((segment) => group[segment] !== group[segment - 1]);
  const isHistory = summary.kind === 'history';
  const top = roundTop(most, isHistory);
  const wordsAt = (segment: number, timeMicroseconds: number): string =>
    group[segment] === -1
      ? 'torn: no whole group would be left'
      : `${ageText(ageAt(segment, timeMicroseconds), summary.kind)} old (${groupText(group[segment])})`;
  return {
    ...nothingMore,
    title: 'Age of the recovery point',
    scale: halvedScale(top, isHistory ? ageText(top, 'history') : durationText(Math.round(top * 1_000_000))),
    series: [{ x, y, shape: 'line', mark: 'main' }],
    torn: [...group].flatMap((each, segment) =>
      each === -1 ? [{ from: positions[segment], to: positions[segment + 1] ?? lastPosition }] : [],
    ),
    wordsAt: ({ position, timeMicroseconds }) =>
      position > lastPosition ? 'the site is lost' : wordsAt(lastAtMost(positions, position), timeMicroseconds),
    tableUpTo: ({ position }) =>
      tableOf(
        ['From', 'Group left', 'Its age then', 'Its age at the end'],
        teeth.flatMap((segment, index) => {
          if (positions[segment] > position) return [];
          const start = from.timeMicroseconds[segment];
          const next = teeth[index + 1];
          const isOver = next !== undefined && positions[next] <= position;
          const age = (timeMicroseconds: number): string =>
            group[segment] === -1 ? '' : ageText(ageAt(segment, timeMicroseconds), summary.kind);
          return [
            [
              momentOfRun(start, from.event[segment], summary.kind),
              group[segment] === -1 ? 'torn' : groupText(group[segment]),
              age(start),
              isOver ? age(from.timeMicroseconds[next]) : '',
            ],
          ];
        }),
      ),
  };
}

/** Story time runs unevenly, so that a steady age bends: it is taken at each of the story's knots, and where it jumps. */
function sawtooth(
  { knots, seconds }: ToldRun['story'],
  positions: Float64Array,
  lastPosition: number,
  ageAt: (segment: number, timeMicroseconds: number) => number,
  begins: Float64Array,
  /** When the site is lost. */
  lostAt = knots.times[knots.times.length - 1],
) {
  const x: number[] = [];
  const y: number[] = [];
  let most = 0;
  const add = (position: number, age: number): void => {
    x.push(position);
    y.push(age);
    if (age > most) most = age;
  };
  let knot = 0;
  positions.forEach((begin, segment) => {
    const end = Math.min(lastPosition, positions[segment + 1] ?? seconds);
    add(begin, ageAt(segment, begins[segment]));
    while (knot < knots.positions.length && knots.positions[knot] <= begin) knot += 1;
    for (; knot < knots.positions.length && knots.positions[knot] < end; knot += 1)
      add(knots.positions[knot], ageAt(segment, knots.times[knot]));
    add(end, ageAt(segment, begins[segment + 1] ?? lostAt));
  });
  return { x: Float64Array.from(x), y: Float64Array.from(y), most: Math.max(most, 0.001) };
}
