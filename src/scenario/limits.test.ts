import { describe, expect, it } from 'vitest';
import { simulate } from '../simulation/simulation.ts';
import { expectedEvents, expectedMicroseconds, loadOf, maximumExpectedEvents } from './limits.ts';
import { parseLink } from './parse.ts';
import { defaultScenario } from './scenario.ts';
import { linkOf } from './write.ts';

/** A link that asks for too much, the field that goes, and the link that is left. */
const tooMuch: readonly (readonly [string, string, string])[] = [
  ['rate=1000000&groups=1000', 'rate', 'v=1&groups=1000&seed=7'],
  ['rate=1000&groups=10000', 'groups', 'v=1&seed=7&rate=1000'],
  ['volumes=10000&groups=1000', 'volumes', 'v=1&groups=1000&seed=7'],
  ['interval=18h&rate=100', 'interval', 'v=1&seed=7&rate=100'],
  ['volumes=10000&tracks=101', 'volumes', 'v=1&tracks=101&seed=7'],
  ['faults=drain@g1&drain-limit=36h&rate=500', 'drain-limit', 'v=1&seed=7&rate=500&faults=drain@g1'],
  ['rate=40&groups=6&faults=fail@g1.v1,link@1s-900h', 'faults', 'v=1&groups=6&seed=7&rate=40&faults=fail@g1.v1'],
];

describe('a scenario that is too large as a whole', () => {
  it.each(tooMuch)('%s: %s goes back to what it is without the link', (link, field, left) => {
    const { scenario, refusals } = parseLink(link);
    expect(refusals.map((refusal) => refusal.field)).toEqual([field]);
    expect(linkOf(scenario)).toBe(left);
    expect(loadOf(scenario).share).toBeLessThanOrEqual(1);
  });

  it('is told how large, and what to do', () => {
    expect(parseLink('groups=5000&rate=1000').refusals.map((refusal) => refusal.reason)).toEqual([
      expect.stringMatching(
        /^The field (groups|rate) cannot be “\d+”: the run would have about [\d,]+ million events, and at most 20 million are possible; lower it\.$/,
      ),
    ]);
    expect(parseLink('bandwidth=0.001&drain-limit=36h&rate=1000').refusals.map((each) => each.reason)).toEqual([
      expect.stringMatching(/^The field bandwidth cannot be “0\.001”: .+; raise it\.$/),
    ]);
  });

  it('may go to the limit, not beyond', () => {
    expect(parseLink('volumes=1000&tracks=1000').refusals).toEqual([]);
    expect(parseLink('volumes=10000&tracks=100&groups=10').refusals).toEqual([]);
    expect(parseLink('rate=20000&bandwidth=20000&volumes=200&tracks=1000&groups=100').refusals).toEqual([]);
  });
});

describe('the expected figures', () => {
  it('grow with each field that weighs', () => {
    const larger = { ...defaultScenario, rate: 100 };
    expect(expectedEvents(larger)).toBeGreaterThan(expectedEvents(defaultScenario));
    expect(expectedEvents({ ...larger, groups: 8 })).toBeGreaterThan(expectedEvents(larger));
    expect(expectedEvents({ ...larger, volumes: 40 })).toBeGreaterThan(expectedEvents(larger));
    expect(expectedEvents({ ...larger, intervalMicroseconds: 60_000_000 })).toBeGreaterThan(expectedEvents(larger));
  });

  it.each([
    'v=1',
    'story=decide-after-each',
    'story=slow-link',
    'volumes=200&tracks=100&rate=1000&bandwidth=2000&groups=10',
    'rate=100&groups=30',
    'workload=hotspot&rate=1000&bandwidth=100&volumes=100&tracks=100',
    'groups=12&drain-limit=1s&bandwidth=2&rate=50',
    'groups=20&faults=link@3s-400s',
    'interval=0&groups=50&rate=200&bandwidth=200',
    'volumes=2000&tracks=10&groups=5',
  ])('of %s are near to what its run then has, rather more than less', (link) => {
    const { scenario } = parseLink(link);
    const { events } = simulate(scenario).summary;
    expect(expectedEvents(scenario)).toBeGreaterThan(0.85 * events);
    expect(expectedEvents(scenario)).toBeLessThan(3 * events);
  });

  it('for the defaults are those of a run of about ten seconds', () => {
    expect(expectedMicroseconds(defaultScenario) / 1_000_000).toBeGreaterThan(8);
    expect(expectedMicroseconds(defaultScenario) / 1_000_000).toBeLessThan(15);
    expect(expectedEvents(defaultScenario)).toBeLessThan(maximumExpectedEvents / 10_000);
  });
});
