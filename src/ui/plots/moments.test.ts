/**
 * What the plots say of a moment is what the picture shows then: held against the states of a run
 * in which the site is lost while updates queue at closed gates.
 */
import { expect, test } from 'vitest';
import { parseLink } from '../../scenario/parse.ts';
import { presetNamed } from '../../scenario/presets.ts';
import { positionOf, storyOf } from '../../scene/story.ts';
import { lossBandOf } from '../../simulation/findings/loss-band.ts';
import { measuresOf } from '../../simulation/findings/measures.ts';
import { simulate } from '../../simulation/simulation.ts';
import { View } from '../../simulation/view.ts';
import { endOfBand } from '../parts/story-moments.ts';
import { inhibitPlot } from './inhibit-plot.ts';
import { plottedRun, type Mark, type Place, type PlotData } from './plot-data.ts';
import { queuePlot } from './queue-plot.ts';
import { responsePlot } from './response-plot.ts';
import { sharePlot } from './share-plot.ts';

const { scenario } = parseLink(presetNamed('lost-during-commit')?.link ?? '');
const run = simulate(scenario);
const { summary, columns } = run;
const shown = plottedRun({ summary, story: storyOf(summary.phases, false) });
const lossEvent = summary.recovery?.lossEvent ?? Number.NaN;
const lostAt = shown.lostAt ?? Number.NaN;
const measures = measuresOf(run);
const queue = queuePlot(shown, measures);
const inhibit = inhibitPlot(shown, measures, scenario.volumes);
const response = responsePlot(shown, measures.buckets, measures.response, 'revertable');

const placeAfter = (event: number): Place => {
  const timeMicroseconds = columns.time[event];
  return { position: positionOf(shown.story, timeMicroseconds, undefined, event), timeMicroseconds };
};
const end: Place = { position: shown.story.seconds, timeMicroseconds: summary.endMicroseconds };

/** Each event after which something else can be seen, with the state then. */
function* moments(): Generator<{ readonly event: number; readonly place: Place; readonly view: View }> {
  const view = new View(run);
  for (let event = 0; event < columns.length; event++) {
    if (columns.time[event + 1] === columns.time[event]) continue;
    view.seek(event);
    yield { event, place: placeAfter(event), view };
  }
}

/** The height of an area at a place. */
function areaAt({ series: [{ x, y }] }: PlotData, position: number): number {
  const next = x.findIndex((at) => at > position);
  return next <= 0 ? 0 : y[next - 1];
}

const waitingText = (count: number): string =>
  count === 0 ? 'no update waits' : count === 1 ? '1 update waits' : `${count} updates wait`;

test('the loss stands where the band of losses ends', () => {
  expect(shown.lostAt).toBe(endOfBand(shown.story, lossBandOf(run).lost));
});

test('so many updates wait as the state has, and none once the site is lost', () => {
  for (const { event, place, view } of moments()) {
    const cells = view.world.cells.subarray(run.cells.queued, run.cells.queued + scenario.volumes);
    const waiting = cells.reduce((sum, count) => sum + count, 0);
    expect([event, areaAt(queue, place.position)]).toEqual([event, waiting]);
    const words = event < lossEvent ? waitingText(waiting) : '13 were lost with the site';
    expect([event, queue.wordsAt(place)]).toEqual([event, words]);
  }
});

test('each volume’s bar stands where its gate is closed, and nowhere else', () => {
  const first = run.world.layout.inhibited;
  let closed = 0;
  for (const { event, place, view } of moments()) {
    const barred = inhibit.rowNames.map((_, row) =>
      inhibit.spans.some((span) => span.row === row && span.from <= place.position && place.position < span.to) ? 1 : 0,
    );
    expect([event, barred]).toEqual([event, [...view.world.cells.subarray(first, first + scenario.volumes)]]);
    closed += barred.filter((bar) => bar === 1).length;
  }
  expect(closed).toBeGreaterThan(0);
});

test('a row names its volume, its group and its seconds, no further than the playhead', () => {
  const at = (seconds: number): Place => ({
    position: positionOf(shown.story, seconds * 1_000_000),
    timeMicroseconds: seconds * 1_000_000,
  });
  expect(inhibit.rowWordsAt(1, at(6.52), end)).toBe('volume 2, group 2: 5 s, from 4.45 s to 9.44 s');
  expect(inhibit.rowWordsAt(1, at(6.52), at(7))).toBe('volume 2, group 2: 2.55 s so far, from 4.45 s');
  expect(inhibit.rowWordsAt(0, at(6.52), end)).toBeNull();
  expect(inhibit.wordsAt(at(6.52))).toBe('group 2: V1 577 ms, V2 2.07 s so far, V3 1.71 s so far, V4 1.72 s so far');
  expect(inhibit.tableUpTo(at(7)).rows.at(-1)?.slice(0, 2)).toEqual(['2', '1']);
  expect(JSON.stringify(inhibit.tableUpTo(at(7)))).not.toContain('9.4');
});

test('of many volumes it tells how many are under write inhibit, as the state has it', () => {
  const many = simulate({ ...scenario, volumes: 12, faults: [] });
  const story = storyOf(many.summary.phases, false);
  const plot = inhibitPlot({ summary: many.summary, story }, measuresOf(many), 12);
  expect(plot.rowNames).toEqual([]);
  const view = new View(many);
  for (let event = 0; event < many.columns.length; event++) {
    const timeMicroseconds = many.columns.time[event];
    if (many.columns.time[event + 1] === timeMicroseconds) continue;
    view.seek(event);
    const { inhibited } = many.world.layout;
    const count = view.world.cells.subarray(inhibited, inhibited + 12).reduce((sum, cell) => sum + cell, 0);
    const words = plot.wordsAt({ position: positionOf(story, timeMicroseconds, undefined, event), timeMicroseconds });
    if (!words.startsWith('at most'))
      expect([event, words]).toEqual([
        event,
        expect.stringMatching(count === 0 ? /^no volume/ : new RegExp(`^${count} of 12`)),
      ]);
  }
});

test('the usual answer is a line, each wait a mark of its cause, and where nothing waits it is said', () => {
  expect(response.series.filter(({ mark }) => mark === 'usual').map(({ y }) => [...y])).toEqual([[0.5, 0.5]]);
  const marked = (plot: PlotData, mark: Mark): number =>
    Math.max(
      0,
      ...plot.series.flatMap((each) => (each.mark === mark ? [...each.y].filter((value) => !Number.isNaN(value)) : [])),
    );
  expect([marked(response, 'held'), marked(response, 'tracks')]).toEqual([0, 0]);
  expect(response.wordsAt(placeAfter(lossEvent - 1))).toMatch(/none of \d+ writes waited: 0.5 ms on average$/);
  const waiting = simulate({ ...scenario, coordinationMicroseconds: 5_000, rate: 500, faults: [] });
  const { buckets, response: figures } = measuresOf(waiting);
  const told = plottedRun({ summary: waiting.summary, story: storyOf(waiting.summary.phases, false) });
  const plot = responsePlot(told, buckets, figures, 'revertable');
  const most = (waits: Float64Array): number => 0.5 + Math.max(...waits) / 1000;
  expect(most(buckets.heldMost)).toBeGreaterThan(1);
  expect(most(buckets.drainedMost)).toBeGreaterThan(1);
  expect(marked(plot, 'held')).toBeCloseTo(most(buckets.heldMost), 9);
  expect(marked(plot, 'tracks')).toBeCloseTo(most(buckets.drainedMost), 9);
});

test('nothing stands above a scale’s top', () => {
  for (const { title, scale, series, dots } of [queue, response, sharePlot(shown, 'revertable')]) {
    const values = [...series.flatMap(({ y }) => [...y]), ...dots.map(({ y }) => y)].filter((y) => !Number.isNaN(y));
    expect([title, Math.max(...values) <= (scale?.most ?? 0)]).toEqual([title, true]);
  }
});

test('what the loss ends, ends there: in the drawing and in the tables', () => {
  for (const plot of [queue, response]) {
    for (const { x } of plot.series) expect(x[x.length - 1]).toBe(lostAt);
  }
  expect(queue.tableUpTo(end).rows.at(-1)).toEqual(['6.59 s', `e${lossEvent}`, '13 were lost with the site']);
  expect(response.wordsAt(placeAfter(lossEvent))).toMatch(/^no host writes any more/);
  expect(response.tableUpTo(end).rows.join(' ')).not.toMatch(/recover/);
});
