/** How long the hosts wait for their writes: what the usual answer takes, and the longest that a write waited beyond it. */
import type { BucketValues, ResponseFigures } from '../../simulation/findings/measures.ts';
import type { Switches } from '../../protocol/switches.ts';
import { phaseLabel } from '../../words/names.ts';
import { countText, durationText, listText, momentText, numberText } from '../../words/numbers.ts';
import { averageResponseText, responseText } from '../../words/plots.ts';
import { lastAtMost, positionsOf } from '../parts/story-moments.ts';
import {
  areaUntilLost,
  nothingMore,
  tableOf,
  type Mark,
  type PlotData,
  type PlottedRun,
  type Scale,
  type Series,
} from './plot-data.ts';

export function responsePlot(
  run: PlottedRun,
  buckets: BucketValues,
  figures: ResponseFigures,
  copy: Switches['copy'],
): PlotData {
  const { story, summary, lostAt } = run;
  const { from, responseMean, responseMost } = buckets;
  const x = positionsOf(story, from);
  const meanUpTo = (bucket: number): string => meanText(buckets, figures, bucket);
  const wordsAt = (bucket: number, isLost: boolean): string => {
    if (isLost) return `no host writes any more; up to the loss ${meanUpTo(bucket)}`;
    const mean = responseMean[bucket];
    const now = Number.isNaN(mean) ? 'no write' : responseText(mean, responseMost[bucket]);
    return `${now}${waitText(buckets, bucket)}; so far ${meanUpTo(bucket)}`;
  };
  return {
    ...nothingMore,
    title: 'Host response',
    scale: scaleOf(figures),
    series: [usualLine(run, figures), ...waitsOf(run, x, buckets, figures)],
    key: [
      { mark: 'usual', text: `${inMilliseconds(figures.usualMicroseconds)} ms, without any wait` },
      { mark: 'held', text: 'held at the cut' },
      { mark: 'tracks', text: 'waiting for its track' },
    ],
    wordsAt: ({ position }) => wordsAt(lastAtMost(x, position), lostAt !== null && position >= lostAt),
    tableUpTo: ({ position }) => {
      const longest = longestByPhase(buckets, x, position);
      return tableOf(
        ['Phase', 'From', 'Longest held', 'Longest for its track', 'Mean so far'],
        summary.phases.flatMap(({ phase, group, startMicroseconds }, index) => {
          const end = story.bounds[index + 1];
          if (story.bounds[index] > position || phase === 'recover') return [];
          const name = phase === 'between groups' ? phase : `group ${group}, ${phaseLabel(phase, copy)}`;
          const [held, drained] = longest.get(index) ?? [0, 0];
          const mean = meanUpTo(lastAtMost(x, Math.min(end, position)));
          return [[name, momentText(startMicroseconds), waitedText(held), waitedText(drained), mean]];
        }),
      );
    },
  };
}

const inMilliseconds = (microseconds: number): number => microseconds / 1000;

/** "3.2 ms", or nothing. */
const waitedText = (microseconds: number): string => (microseconds === 0 ? '' : durationText(microseconds));

/** ", held at the cut for up to 2.7 ms": what the longest waits of a stretch were. */
function waitText({ heldMost, drainedMost }: BucketValues, bucket: number): string {
  const held = heldMost[bucket] > 0 ? `, held at the cut for up to ${durationText(heldMost[bucket])}` : '';
  return drainedMost[bucket] > 0
    ? `${held}, waiting for its track for up to ${durationText(drainedMost[bucket])}`
    : held;
}

/** By the phase's index, of the stretches up to a place: the longest that a write was held, and that one waited for its track. */
function longestByPhase(
  { from, heldMost, drainedMost }: BucketValues,
  x: Float64Array,
  position: number,
): ReadonlyMap<number, readonly [number, number]> {
  const longest = new Map<number, readonly [number, number]>();
  for (let bucket = 0; bucket < x.length && x[bucket] <= position; bucket += 1) {
    const [held, drained] = longest.get(from.phaseIndex[bucket]) ?? [0, 0];
    longest.set(from.phaseIndex[bucket], [Math.max(held, heldMost[bucket]), Math.max(drained, drainedMost[bucket])]);
  }
  return longest;
}

/** The mean up to a stretch's end; where nothing has waited, that. */
function meanText(
  { writesSoFar, heldSoFar, drainedSoFar }: BucketValues,
  { usualMicroseconds }: ResponseFigures,
  bucket: number,
): string {
  const [writes, held, drained] = [writesSoFar[bucket], heldSoFar[bucket], drainedSoFar[bucket]];
  if (writes > 0 && held + drained === 0) {
    const none = writes === 1 ? 'the one write did not wait' : `none of ${countText(writes, 'write')} waited`;
    return `${none}: ${inMilliseconds(usualMicroseconds)} ms on average`;
  }
  return averageResponseText(usualMicroseconds, writes, held, drained);
}

/** Waits are from a few milliseconds to many seconds. */
function scaleOf({ usualMicroseconds, longestMicroseconds }: ResponseFigures): Scale {
  const most = Math.max(1, inMilliseconds(longestMicroseconds) * 1.05);
  const lines = [1, 10, 100, 1000, 10_000, 100_000].filter((line) => line <= most);
  const least = inMilliseconds(usualMicroseconds) / 2;
  const label = lines.length === 1 ? 'line at 1 ms' : `lines at ${listText(lines.map(numberText))} ms`;
  return { kind: 'log', least, most, lines, label };
}

const usualLine = ({ story, lostAt }: PlottedRun, { usualMicroseconds }: ResponseFigures): Series => {
  const usual = inMilliseconds(usualMicroseconds);
  return {
    x: Float64Array.of(0, lostAt ?? story.seconds),
    y: Float64Array.of(usual, usual),
    shape: 'line',
    mark: 'usual',
  };
};

/** The longest waits of each stretch, on top of the usual answer: of both kinds the shorter one in front, so that each is seen. */
function waitsOf(
  run: PlottedRun,
  x: Float64Array,
  { heldMost, drainedMost }: BucketValues,
  { usualMicroseconds }: ResponseFigures,
): readonly Series[] {
  const area = (mark: Mark, waits: Float64Array, isHere: (bucket: number) => boolean): Series => ({
    ...areaUntilLost(
      run,
      x,
      waits.map((wait, bucket) => (wait > 0 && isHere(bucket) ? inMilliseconds(usualMicroseconds + wait) : Number.NaN)),
    ),
    mark,
  });
  return [
    area('held', heldMost, (bucket) => heldMost[bucket] >= drainedMost[bucket]),
    area('tracks', drainedMost, () => true),
    area('held', heldMost, (bucket) => heldMost[bucket] < drainedMost[bucket]),
  ];
}
