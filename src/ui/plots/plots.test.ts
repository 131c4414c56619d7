/** What the plots show of a real run: held against the engine's own answers, moment by moment. */
import { expect, test } from 'vitest';
import type { VolumeNumber } from '../../base/brand.ts';
import { defaultScenario } from '../../scenario/scenario.ts';
import { positionOf, storyOf } from '../../scene/story.ts';
import { lossBandOf, segmentAt } from '../../simulation/findings/loss-band.ts';
import { measuresOf } from '../../simulation/findings/measures.ts';
import { recoveryPointAt } from '../../simulation/findings/recovery-point.ts';
import { simulate } from '../../simulation/simulation.ts';
import { agePlot } from './age-plot.ts';
import { inhibitPlot } from './inhibit-plot.ts';
import { plottedRun, type Place, type PlotData } from './plot-data.ts';
import { queuePlot } from './queue-plot.ts';
import { responsePlot } from './response-plot.ts';
import { sharePlot } from './share-plot.ts';

const fault = { type: 'fail', group: 3, volume: 2 as VolumeNumber, reason: 'rejected' } as const;
const run = simulate({ ...defaultScenario, faults: [fault] });
const { summary } = run;
const story = storyOf(summary.phases, false);
const told = { summary, story };
const plotted = plottedRun(told);
const band = lossBandOf(run);
const measures = measuresOf(run);
const age = agePlot(told, band);
const end: Place = { position: story.seconds, timeMicroseconds: summary.endMicroseconds };

const placeAfter = (event: number): Place => {
  const timeMicroseconds = run.columns.time[event];
  return { position: positionOf(story, timeMicroseconds, undefined, event), timeMicroseconds };
};

/** The height of a plot's main line at a place: between two points of it. */
function heightAt({ series }: PlotData, position: number): number {
  const { x, y } = series[0];
  const next = x.findIndex((at) => at > position);
  const [x0, x1, y0, y1] = [x[next - 1], x[next], y[next - 1], y[next]];
  return y0 + ((position - x0) / (x1 - x0)) * (y1 - y0);
}

test('the recovery point’s line has the age that the engine tells, at every event', () => {
  for (let event = 0; event < run.columns.length; event++) {
    const { position, timeMicroseconds } = placeAfter(event);
    const { group } = band.rows.table;
    const { seconds } = recoveryPointAt(run, event, group[segmentAt(band.rows.table, event)]);
    // Events of one moment share a place of the story; a jump is told after the last of them.
    const isLast = run.columns.time[event + 1] !== timeMicroseconds;
    if (isLast && position < story.seconds) expect(heightAt(age, position)).toBeCloseTo(seconds, 3);
  }
});

test('a missed group is a higher tooth', () => {
  const teeth = summary.groups.map((group) => heightAt(age, placeAfter(group.endEvent - 8).position));
  expect(Math.max(...age.series[0].y)).toBeGreaterThan(1.5 * teeth[1]);
  expect(age.tableUpTo(end).rows.map(([, group]) => group)).toEqual([
    'the initial copy',
    'group 1',
    'group 2',
    'group 4',
  ]);
});

test('tables and words go no further than the place', () => {
  const early = placeAfter(summary.groups[1].cutEvent);
  const plots = [
    age,
    inhibitPlot(told, measures, 4),
    queuePlot(plotted, measures),
    responsePlot(plotted, measures.buckets, measures.response, 'revertable'),
    sharePlot(told, 'revertable'),
  ];
  for (const plot of plots) {
    const [before, after] = [plot.tableUpTo(early).rows.length, plot.tableUpTo(end).rows.length];
    expect([plot.title, before < after]).toEqual([plot.title, true]);
  }
  expect(plots.map((plot) => plot.wordsAt(placeAfter(0)))).toEqual([
    '0.00 s old (the initial copy)',
    'none so far',
    'no update waits',
    'no write; so far no host write',
    'no group has ended yet',
  ]);
  expect(sharePlot(told, 'revertable').wordsAt(end)).toBe('3 of 4 groups, 75 %');
  expect(
    sharePlot(told, 'revertable')
      .tableUpTo(end)
      .rows.map(([, , outcome]) => outcome),
  ).toEqual(['committed', 'committed', 'reverted', 'committed']);
});

test('each volume has its bar in each group, but where its preparation failed', () => {
  const { rowNames, spans } = inhibitPlot(told, measures, 4);
  expect(rowNames).toEqual(['V1', 'V2', 'V3', 'V4']);
  const rowsOf = (number: number) =>
    spans.flatMap(({ group, row }) => (group === number ? [row] : [])).toSorted((one, other) => one - other);
  expect([1, 2, 3, 4].map(rowsOf)).toEqual([
    [0, 1, 2, 3],
    [0, 1, 2, 3],
    [0, 2, 3],
    [0, 1, 2, 3],
  ]);
});

test('with plain FlashCopy the plots use its words: groups are copied, phases copy and release', () => {
  const plain = simulate({ ...defaultScenario, copy: 'plain', faults: [fault] });
  const shown = { summary: plain.summary, story: storyOf(plain.summary.phases, false) };
  const last: Place = { position: shown.story.seconds, timeMicroseconds: plain.summary.endMicroseconds };
  const share = sharePlot(shown, 'plain');
  expect(share.title).toBe('Groups copied');
  expect(share.tableUpTo(last).rows.map(([, , outcome]) => outcome)).toEqual(['copied', 'copied', 'failed', 'copied']);
  const { buckets, response } = measuresOf(plain);
  const phases = responsePlot(plottedRun(shown), buckets, response, 'plain')
    .tableUpTo(last)
    .rows.map(([phase]) => phase);
  expect(phases).toEqual(expect.arrayContaining(['group 1, copy', 'group 1, release', 'group 3, release']));
  expect(phases.join(' ')).not.toMatch(/prepare|commit|revert/);
});
