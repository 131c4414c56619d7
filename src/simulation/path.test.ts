/** Every simulated run is a path of the rules, and meets the reference model's state whenever the link is empty. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recoverable, settledWhenIdle } from '../protocol/invariants.ts';
import { linkIsEmpty, overtakenUpdates, protocolState, replay } from './path.fixture.ts';
import { anySettings, anySoundSwitches, anySwitches } from './settings.fixture.ts';
import { simulate } from './simulation.ts';
import { View } from './view.ts';

test('all switches, faults and outages: each event is a rule that was enabled, and the states meet', () => {
  let met = 0;
  let overtaken = 0;
  fc.assert(
    fc.property(anySettings(anySwitches), (settings) => {
      const run = simulate(settings);
      const view = new View(run);
      overtaken += overtakenUpdates(run).departures.size;
      replay(run, false, (reference, event, unheard) => {
        view.seek(event);
        if (unheard || !linkIsEmpty(view)) return;
        met++;
        expect(protocolState(view.world), `event ${event}`).toBe(protocolState(reference));
      });
    }),
    { numRuns: 300 },
  );
  // Or else the test would say nothing.
  expect(met).toBeGreaterThan(10_000);
  expect(overtaken).toBeGreaterThan(100);
});

test('sound switches: at every event of every run a whole group could be recovered', () => {
  fc.assert(
    fc.property(anySettings(anySoundSwitches), (settings) => {
      const run = simulate(settings);
      replay(run, true, (reference, event) => {
        expect(recoverable(reference), `event ${event}`).toBe(true);
        expect(settledWhenIdle(reference), `event ${event}`).toBe(true);
      });
    }),
    { numRuns: 150 },
  );
});
