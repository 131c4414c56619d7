/** The preset "Without the write inhibit" shows what it says: torn targets, where its twin has whole ones. */
import { expect, test } from 'vitest';
import { storyOf } from '../scene/story.ts';
import { marks } from '../simulation/frame/frame.ts';
import type { Frame } from '../simulation/frame/frame.ts';
import { lossOf } from '../simulation/findings/loss.ts';
import { packFrame } from '../simulation/frame/pack.ts';
import type { Run } from '../simulation/run.ts';
import { simulate } from '../simulation/simulation.ts';
import { View } from '../simulation/view.ts';
import { parseLink } from './parse.ts';

const runOf = (preset: string): Run => simulate(parseLink(`story=${preset}`).scenario);

/** What one sees when each group has been committed, before the next one is formed. */
function betweenGroups(run: Run): Frame[] {
  const view = new View(run);
  return run.summary.groups.map(({ endEvent }) => {
    view.seek(endEvent);
    return packFrame(view, run.columns.time[endEvent], 0, run.settings.volumes);
  });
}

/** The volumes, numbered from 1, whose target shows a track that is newer than its group. */
const alarmed = ({ target, tracks, rows }: Frame): number[] =>
  rows
    .filter((_, row) => target.marks.slice(row * tracks, (row + 1) * tracks).some((bits) => (bits & marks.alarm) !== 0))
    .map(({ volume }) => volume + 1);

test('nothing fails, and yet no group is whole: on targets of each there are alarming tracks of the next', () => {
  const run = runOf('without-write-inhibit');
  expect(run.summary.groups.map((group) => group.outcome)).toEqual([
    'committed',
    'committed',
    'committed',
    'committed',
  ]);
  const frames = betweenGroups(run);
  expect(frames.map(alarmed)).toEqual([
    [1, 2, 3, 4],
    [1, 3],
    [3, 4],
    [2, 4],
  ]);
  expect(frames.map((frame) => [frame.targetGroup, frame.consistent])).toEqual([1, 2, 3, 4].map(() => [-1, false]));
  expect(frames[2].rows.map((row) => row.target.numbers)).toEqual([[3], [3], [3, 4], [3, 4]]);
});

test('the targets lack a write that came before one that they hold', () => {
  const { there, missing } = lossOf(runOf('without-write-inhibit')) ?? {};
  expect(missing?.version).toBeLessThan(there?.version ?? 0);
  expect(lossOf(runOf('all-committed'))).toBeNull();
});

test('with the inhibit the same hosts, link and seed leave every group whole', () => {
  const frames = betweenGroups(runOf('all-committed'));
  expect(frames.map(alarmed)).toEqual([[], [], [], []]);
  expect(frames.map((frame) => [frame.targetGroup, frame.consistent])).toEqual(
    [1, 2, 3, 4].map((group) => [group, true]),
  );
});

test('its story, with a second for each volume that leaks, is told in less than a minute and a half', () => {
  const { seconds } = storyOf(runOf('without-write-inhibit').summary.phases, false);
  expect(seconds).toBeGreaterThan(55);
  expect(seconds).toBeLessThan(90);
});
