/** The age of what is left, by hand in the first scenario. */
import { expect, test } from 'vitest';
import { defaultScenario } from '../../scenario/scenario.ts';
import { recoveryPointAt, writesUpTo } from './recovery-point.ts';
import { simulate } from '../simulation.ts';
import { View } from '../view.ts';

const run = simulate({ ...defaultScenario, faults: [] });

test('writes up to an event are those that the world counts', () => {
  const view = new View(run);
  for (let event = 0; event < run.columns.length; event += 13) {
    view.seek(event);
    expect(writesUpTo(run, event)).toBe(view.world.cells[run.world.layout.writes]);
  }
});

test('just before a commit the recovery point is as old as the interval and the forming time', () => {
  const [, second, third] = run.summary.groups;
  const { seconds, writesMissing } = recoveryPointAt(run, third.endEvent - 1, second.group);
  expect(seconds).toBeGreaterThan(defaultScenario.intervalMicroseconds / 1_000_000);
  expect(seconds).toBe((run.columns.time[third.endEvent - 1] - second.cutMicroseconds) / 1_000_000);
  expect(writesMissing).toBe(writesUpTo(run, third.endEvent - 1) - writesUpTo(run, second.cutEvent));
});

test('the initial copy is as old as the run; the coming group is of this moment', () => {
  const { cutEvent } = run.summary.groups[0];
  expect(recoveryPointAt(run, cutEvent - 1, 0).seconds).toBe(run.columns.time[cutEvent - 1] / 1_000_000);
  expect(recoveryPointAt(run, cutEvent - 1, 1)).toEqual({ seconds: 0, writesMissing: 0 });
});
