/** Two runs that differ in one fault are the same up to that fault's first effect, and differ from there. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { VolumeNumber } from '../base/brand.ts';
import type { Fault } from '../protocol/faults.ts';
import type { Run } from './run.ts';
import { anySettings, anySwitches } from './settings.fixture.ts';
import { simulate } from './simulation.ts';

/** The first event whose time, kind or state differs. */
function firstDifference(one: Run, other: Run): number {
  const length = Math.min(one.columns.length, other.columns.length);
  for (let event = 0; event < length; event++) {
    if (one.columns.hashOf(event) !== other.columns.hashOf(event)) return event;
    if (one.columns.kind[event] !== other.columns.kind[event]) return event;
  }
  return length;
}

/** Where a fault first shows in the run that has it; the length of the run where it never does. */
function firstEffect(run: Run, fault: Fault): number {
  const { columns } = run;
  for (let event = 0; event < columns.length; event++) {
    const kind = columns.kindOf(event);
    const group = run.summary.groups.findLast(({ cutEvent }) => cutEvent <= event)?.group;
    if (fault.type === 'link' && kind === 'linkDown' && columns.time[event] === fault.fromMicroseconds) return event;
    if (fault.type === 'drain' && kind === 'coordinate' && group === fault.group) return event;
    if (fault.type === 'fail' && kind === 'prepareFails' && group === fault.group) {
      const reason = columns.detail[event] < 8;
      if (reason && columns.subject[event] === fault.volume - 1) return event;
    }
  }
  return columns.length;
}

const anyFault = fc.oneof(
  fc.record({
    type: fc.constant('fail' as const),
    group: fc.integer({ min: 1, max: 4 }),
    volume: fc.constant(1 as VolumeNumber),
    reason: fc.constant('rejected' as const),
  }),
  fc.record({ type: fc.constant('drain' as const), group: fc.integer({ min: 1, max: 4 }) }),
  fc.record({
    type: fc.constant('link' as const),
    fromMicroseconds: fc.integer({ min: 0, max: 2_000_000 }),
    untilMicroseconds: fc.constant(2_500_000),
  }),
);

test('one fault more: nothing differs before it strikes, and something does once it has', () => {
  let struck = 0;
  fc.assert(
    fc.property(anySettings(anySwitches), anyFault, (settings, fault) => {
      const without = simulate({ ...settings, failRate: 0, faults: [] });
      const withFault = simulate({ ...settings, failRate: 0, faults: [fault] });
      const effect = firstEffect(withFault, fault);
      const difference = firstDifference(without, withFault);
      if (effect === withFault.columns.length) {
        expect(difference).toBe(Math.min(without.columns.length, withFault.columns.length));
        return;
      }
      expect(difference).toBeGreaterThanOrEqual(effect);
      if (fault.type === 'drain') return;
      struck++;
      expect(difference).toBe(effect);
    }),
    { numRuns: 300 },
  );
  expect(struck).toBeGreaterThan(50);
});
