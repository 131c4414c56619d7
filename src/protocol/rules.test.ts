/** Random interleavings of the rules, with every kind of fault: what holds, and what each unsound switch breaks. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { enabledActions } from './actions.ts';
import { inhibitFreezes, recoverable, settledWhenIdle } from './invariants.ts';
import { modelOf, type Model } from './model.ts';
import { soundSwitches, type Switches } from './switches.ts';
import { worldOf, type World } from './world.ts';

const bounds = { writes: 30, groups: 6, faults: 4, lostAnswers: true, restarts: true, drainTimeouts: true };

/** Walks at random and calls back after each step; the choices decide among the enabled actions. */
function walk(
  model: Model,
  volumes: number,
  tracks: number,
  choices: readonly number[],
  visit: (world: World, before: Int32Array) => void,
) {
  const world = worldOf(model, volumes, tracks);
  for (const choice of choices) {
    const actions = enabledActions(world);
    const action = actions[choice % actions.length];
    if (action === undefined) return;
    const before = world.cells.slice();
    action.rule.change(world, action.volume, action.track);
    visit(world, before);
  }
}

const choices = fc.array(fc.nat(1 << 20), { minLength: 50, maxLength: 300, size: 'max' });
const size = { volumes: fc.integer({ min: 1, max: 4 }), tracks: fc.integer({ min: 1, max: 3 }) };

test('sound settings, faults of every kind: the three invariants hold in every state', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('each', 'all'),
      size.volumes,
      size.tracks,
      choices,
      (decide, volumes, tracks, taken) => {
        walk(modelOf({ ...soundSwitches, decide }, bounds), volumes, tracks, taken, (world, before) => {
          expect(recoverable(world)).toBe(true);
          expect(settledWhenIdle(world)).toBe(true);
          expect(inhibitFreezes(before, world)).toBe(true);
        });
      },
    ),
    { numRuns: 300 },
  );
});

const unsound: readonly Partial<Switches>[] = [
  { copy: 'plain' },
  { inhibit: 'off' },
  { hold: 'drained' },
  { sequence: 'ignored' },
];

test.each(unsound)('%j: a random interleaving that breaks Recoverable is found', (change) => {
  let broken = false;
  const model = modelOf({ ...soundSwitches, ...change }, bounds);
  const property = fc.property(choices, (taken) => {
    walk(model, 2, 1, taken, (world) => {
      broken ||= !recoverable(world);
    });
  });
  fc.assert(property, { numRuns: 500 });
  expect(broken).toBe(true);
});

test('what was put can be taken back: the journal leads to the state before', () => {
  fc.assert(
    fc.property(choices, (taken) => {
      const world = worldOf(modelOf(soundSwitches, bounds), 2, 2);
      const atStart = world.cells.slice();
      for (const choice of taken) {
        const actions = enabledActions(world);
        if (actions.length === 0) break;
        const { rule, volume, track } = actions[choice % actions.length];
        rule.change(world, volume, track);
      }
      world.undoTo(0);
      expect(world.cells).toEqual(atStart);
    }),
  );
});
