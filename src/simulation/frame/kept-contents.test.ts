/** What is kept of the targets says at every event what looking through all their tracks says, by whatever route one gets there. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultExploration } from '../../protocol/exploration.ts';
import { recoveryPolicies } from '../../protocol/faults.ts';
import { defaultScenario } from '../../scenario/scenario.ts';
import { playHistory } from '../history.ts';
import type { Run } from '../run.ts';
import { anySettings, anySwitches } from '../settings.fixture.ts';
import { simulate } from '../simulation.ts';
import { View } from '../view.ts';
import { randomWalk } from '../walk.ts';
import { readingOf, targetContents } from './contents.ts';
import { keptCommons } from './kept-contents.ts';

/** Events at which what is kept differs from the tracks; first at some of them, then at each one. */
function differences(run: Run, stops: readonly number[]): number[] {
  const view = new View(run);
  const every = Array.from({ length: run.columns.length }, (_, event) => event);
  return [...stops.map((stop) => stop % every.length), ...every].filter((event) => {
    view.seek(event);
    const reading = readingOf(view);
    const keeping = targetContents(reading, keptCommons(view));
    return JSON.stringify(keeping) !== JSON.stringify(targetContents(reading));
  });
}

const anyStops = fc.array(fc.nat(), { maxLength: 10 });

test('under all switches and faults, and after a loss of the site however it is decided', () => {
  const loss = fc.option(fc.integer({ min: 0, max: 8_000_000 }));
  fc.assert(
    fc.property(
      anySettings(anySwitches, 40_000),
      anyStops,
      loss,
      fc.constantFrom(...recoveryPolicies),
      (settings, stops, atMicroseconds, recover) => {
        const disaster = atMicroseconds === null ? [] : [{ type: 'disaster' as const, atMicroseconds }];
        const run = simulate({ ...settings, recover, faults: [...settings.faults, ...disaster] });
        expect(differences(run, stops)).toEqual([]);
      },
    ),
    { numRuns: 150 },
  );
});

test('in a history, whatever rule is broken', () => {
  fc.assert(
    fc.property(anySwitches, fc.nat(), fc.boolean(), (switches, seed, siteLost) => {
      const settings = { ...defaultScenario, ...switches, volumes: 2, tracks: 2, groups: 3 };
      const exploration = { ...defaultExploration, writes: 8, faults: 2, lostAnswers: true, restarts: true };
      const path = randomWalk(settings, { ...exploration, path: [] }, 0, 60, seed);
      const played = playHistory(settings, { ...exploration, path, siteLost });
      expect(played.ok && differences(played.value, [seed])).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
