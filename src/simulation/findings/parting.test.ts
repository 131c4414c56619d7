/** Where a scenario and its twins part, each known from what the change is. */
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { assert } from '../../base/assert.ts';
import { placedFaults } from '../../scenario/fault-list.ts';
import { parseLink } from '../../scenario/parse.ts';
import { smallScenario } from '../../scenario/scenario.fixture.ts';
import { twinOf } from '../../scenario/twin.ts';
import type { LoggedEvent } from '../frame/log.ts';
import { compareRuns } from './parting.ts';
import type { Comparison, Parting } from './parting.ts';
import { simulate, Simulation } from '../simulation.ts';

const first = 'v=1&seed=7&faults=fail@g3.v2';

function twinsOf(twin: string) {
  const { scenario, refusals } = parseLink(`${first}&twin=${twin}`);
  expect(refusals).toEqual([]);
  const other = twinOf(scenario);
  assert(other !== null, 'The link has a twin.');
  return { scenario, twin: simulate(other) };
}

function compared(text: string): Comparison {
  const { scenario, twin } = twinsOf(text);
  return compareRuns(simulate(scenario), true, twin, 0);
}

function parted(text: string): Parting {
  const comparison = compared(text);
  assert(comparison.type === 'parted', `They part: ${text}`);
  return comparison.parting;
}

const told = (event: LoggedEvent | null): string =>
  event === null ? 'the end' : `${event.kind} g${event.group} v${event.volume + 1}`;

describe('a run and its twin part', () => {
  it.each(['copy:plain', 'inhibit:off'])('with %s at the first preparation, which leaves another state', (text) => {
    const { here, twin, timeMicroseconds } = parted(text);
    expect([told(here), told(twin)]).toEqual(['prepare g1 v2', 'prepare g1 v2']);
    expect(here?.timeMicroseconds).toBe(timeMicroseconds);
    expect(twin?.timeMicroseconds).toBe(timeMicroseconds);
  });

  it('without the fault where it strikes', () => {
    const { here, twin } = parted('faults:');
    expect([told(here), told(twin)]).toEqual(['prepareFails g3 v2', 'prepare g3 v2']);
  });

  it('with another rate of host writes at the first write, which comes earlier', () => {
    const { event, here, twin, timeMicroseconds } = parted('rate:20');
    expect(event).toBe(1);
    expect(twin?.timeMicroseconds).toBe(timeMicroseconds);
    expect(here?.timeMicroseconds).toBe(2 * timeMicroseconds);
  });

  it('where only one volume at a time is sent its command', () =>
    expect(told(parted('decide:each').here)).toBe('drained g1 v0'));

  it('where the next group’s updates leave earlier', () =>
    expect(told(parted('hold:drained').twin)).toMatch(/^depart g1/));

  it('where one run ends and the other goes on', () => {
    const fewer = parted('groups:2');
    expect(told(fewer.twin)).toBe('the end');
    expect(fewer.here).not.toBeNull();
    expect(parted('groups:6').twin).toMatchObject({ kind: 'coordinate', timeMicroseconds: 15_000_000 });
  });

  it('nowhere, if the change is one that only recovery would see', () =>
    expect(compared('sequence:ignored')).toEqual({ type: 'equal' }));
});

describe('a comparison', () => {
  it('comes to the same while the run is still being made', () => {
    const { scenario, twin } = twinsOf('faults:');
    const simulation = new Simulation(scenario);
    let comparison: Comparison = { type: 'open', compared: 0 };
    let slices = 0;
    while (comparison.type === 'open') {
      slices += 1;
      comparison = compareRuns(simulation.soFar, simulation.advance(20), twin, comparison.compared);
    }
    expect(slices).toBeGreaterThan(5);
    expect(comparison).toEqual({ type: 'parted', parting: parted('faults:') });
  });

  it('finds a run equal to itself, and parted from any other not before their states differ', () => {
    fc.assert(
      fc.property(smallScenario({ maximumEvents: 300 }), smallScenario({ maximumEvents: 300 }), (one, other) => {
        const run = simulate(one);
        expect(compareRuns(run, true, simulate(one), 0)).toEqual({ type: 'equal' });
        // Only those that the first one's size has room for, as in a link.
        const { faults } = placedFaults(other.faults, one);
        const twin = simulate({ ...one, faults, copy: other.copy, inhibit: other.inhibit });
        const comparison = compareRuns(run, true, twin, 0);
        const event = comparison.type === 'parted' ? comparison.parting.event : run.columns.length;
        for (let before = 0; before < event; before++)
          expect(twin.columns.hashOf(before)).toBe(run.columns.hashOf(before));
      }),
      { numRuns: 200 },
    );
  });
});
