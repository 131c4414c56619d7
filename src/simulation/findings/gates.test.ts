/** Time under write inhibit and updates at the gates, against what a view shows at every event. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultScenario } from '../../scenario/scenario.ts';
import { GateWalk, volumesUpTo } from './gates.ts';
import type { Run } from '../run.ts';
import { anySettings, anySwitches } from '../settings.fixture.ts';
import { simulate } from '../simulation.ts';
import { View } from '../view.ts';

/** The same from the views' worlds, event by event. */
function figuresByViews(run: Run, last: number) {
  const view = new View(run);
  const { inhibited, volumes } = run.world.layout;
  const figures = Array.from({ length: volumes }, () => ({ inhibitedMicroseconds: 0, queueMax: 0 }));
  for (let event = 0; event <= last; event++) {
    view.seek(event);
    const until = event === last ? run.columns.time[event] : run.columns.time[event + 1];
    for (const [volume, figure] of figures.entries()) {
      const { cells } = view.world;
      if (cells[inhibited + volume] === 1) figure.inhibitedMicroseconds += until - run.columns.time[event];
      figure.queueMax = Math.max(figure.queueMax, cells[run.cells.queued + volume]);
    }
  }
  return figures.map((figure) => ({
    inhibitSeconds: figure.inhibitedMicroseconds / 1_000_000,
    queueMax: figure.queueMax,
  }));
}

test('up to any event, the figures are those that the views add up to', () => {
  fc.assert(
    fc.property(anySettings(anySwitches, 40_000), fc.nat(), (settings, stop) => {
      const run = simulate(settings);
      const event = stop % run.columns.length;
      expect(volumesUpTo(run, event)).toEqual(figuresByViews(run, event));
    }),
    { numRuns: 100 },
  );
});

test('wherever the walk was before, and in whatever slices, the figures are those of the event', () => {
  const stops = fc.array(fc.nat(), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(
      anySettings(anySwitches, 20_000),
      stops,
      fc.integer({ min: 1, max: 50 }),
      (settings, moments, slice) => {
        const run = simulate(settings);
        const walk = new GateWalk(run);
        for (const moment of moments) {
          const event = moment % run.columns.length;
          while (!walk.goTowards(event, slice));
          expect(walk.figures()).toEqual(volumesUpTo(run, event));
        }
      },
    ),
    { numRuns: 50 },
  );
});

test('a walk that goes on passes each event once', () => {
  const walk = new GateWalk(simulate({ ...defaultScenario, faults: [] }));
  expect(walk.goTowards(200, 201)).toBe(true);
  expect(walk.goTowards(210, 9)).toBe(false);
  expect(walk.goTowards(210, 1)).toBe(true);
  expect(walk.goTowards(210, 0)).toBe(true);
});

test('in the first scenario every volume is inhibited for milliseconds a group, and some queue', () => {
  const run = simulate({ ...defaultScenario, faults: [] });
  const figures = volumesUpTo(run, run.summary.events);
  expect(figures).toHaveLength(4);
  for (const { inhibitSeconds } of figures) expect(inhibitSeconds).toBeGreaterThan(0.01);
  expect(Math.max(...figures.map(({ queueMax }) => queueMax))).toBeGreaterThan(0);
});

test('without the write inhibit nothing is inhibited and nothing queues', () => {
  const run = simulate({ ...defaultScenario, faults: [], inhibit: 'off' });
  for (const figure of volumesUpTo(run, run.summary.events)) expect(figure).toEqual({ inhibitSeconds: 0, queueMax: 0 });
});
