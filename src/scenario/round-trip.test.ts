import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tooLargeToExplore } from './exploration-limits.ts';
import { ordered, clashOf, misplacement } from './faults.ts';
import { fields, isScalar } from './fields.ts';
import { pathMisplacement } from './history-path.ts';
import { expectedEvents, loadOf, maximumTracksInAll } from './limits.ts';
import type { LinkMoment } from './moment.ts';
import { parseLink } from './parse.ts';
import { linkNames, namesNotYet } from './reserved.ts';
import { savedLinks } from './saved-links.ts';
import { anyScenario, smallScenario, smallScenarios } from './scenario.fixture.ts';
import type { Scenario } from './scenario.ts';
import { twinOf } from './twin.ts';
import { readValue, writeValue } from './values.ts';
import { linkOf } from './write.ts';

const moments: fc.Arbitrary<LinkMoment> = fc.record({
  at: fc.option(
    fc.oneof(
      fc.record({ type: fc.constant('event' as const), event: fc.integer({ min: 0, max: 20_000_000 }) }),
      fc.record({
        type: fc.constant('time' as const),
        timeMicroseconds: fc.integer({ min: 0, max: 3_155_760_000_000_000 }),
      }),
    ),
  ),
  engine: fc.option(fc.stringMatching(/^[0-9a-z._-]{1,40}$/)),
  check: fc.option(
    fc.record({ event: fc.integer({ min: 0, max: 20_000_000 }), stateHash: fc.stringMatching(/^[0-9a-f]{16}$/) }),
  ),
});

/** What is wrong with a scenario, if anything: it must hold for whatever comes out of a link. */
function faultsFoundIn(scenario: Scenario): readonly string[] {
  const found = fields.filter((field) => {
    const value = scenario[field.key];
    if (!isScalar(field) || typeof value === 'object') return false;
    const read = readValue(field.kind, writeValue(field.kind, value));
    return !read.ok || read.value !== value;
  });
  const wrong = found.map((field) => `${field.name} is out of range`);
  if (scenario.volumes * scenario.tracks > maximumTracksInAll) wrong.push('too many tracks');
  if (expectedEvents(scenario) > 20_000_000 || loadOf(scenario).share > 1) wrong.push('too many events');
  const { faults } = scenario;
  if (faults.some((fault) => misplacement(fault, scenario) !== null)) wrong.push('a fault outside');
  if (ordered(faults).some((fault, index) => fault !== faults[index])) wrong.push('faults out of order');
  if (faults.some((fault, index) => index > 0 && clashOf(fault, faults[index - 1]) !== null))
    wrong.push('faults clash');
  const twin = twinOf(scenario);
  if ((twin === null) !== (scenario.twin === null)) wrong.push('no such twin');
  if (twin !== null) wrong.push(...faultsFoundIn(twin).map((fault) => `in the twin ${fault}`));
  if (scenario.explore !== null) {
    if (tooLargeToExplore(scenario) !== null) wrong.push('too large to explore');
    if (pathMisplacement(scenario.explore.path ?? [], scenario) !== null) wrong.push('a step outside');
    if (scenario.explore.symmetry && scenario.explore.invariant === 'write-order')
      wrong.push('symmetry by write order');
  }
  return wrong;
}

describe('scenario → link → scenario', () => {
  it('gives every scenario and moment back, without a refusal', () => {
    fc.assert(
      fc.property(anyScenario(), moments, (scenario, moment) => {
        expect(parseLink(linkOf(scenario, moment))).toEqual({ scenario, moment, refusals: [] });
        expect(faultsFoundIn(scenario)).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('also as an address bar or a messenger would encode the link', () => {
    fc.assert(
      fc.property(anyScenario(), (scenario) => {
        const link = linkOf(scenario);
        expect(new URL(`https://example.org/#${link}`).hash).toBe(`#${link}`);
        expect(parseLink(encodeURIComponent(link)).scenario).toEqual(scenario);
      }),
    );
  });

  it('has small scenarios for the simulation that are as small as it asks', () => {
    fc.assert(
      fc.property(smallScenario({ maximumEvents: 600 }), (scenario) => {
        expect(faultsFoundIn(scenario)).toEqual([]);
        expect(expectedEvents(scenario)).toBeLessThanOrEqual(600);
        expect(scenario.volumes).toBeLessThanOrEqual(smallScenarios.maximumVolumes);
      }),
    );
  });
});

/** Names and values that are known, near to known, or neither. */
const name = fc.oneof(
  fc.constantFrom(...fields.map((field) => field.name), ...Object.keys(linkNames), ...namesNotYet, 'constructor', ''),
  fc.string({ maxLength: 8 }),
);
const value = fc.oneof(
  fc.constantFrom(
    '',
    '0',
    '1',
    '10000',
    '4096',
    '99999999',
    '-1',
    '1e9',
    '1.5',
    '18h',
    '36h',
    '100us',
    '60s',
    'plain',
    'each',
  ),
  fc.constantFrom(
    'fail@g1.v1',
    'drain@g2,drain@g2',
    'link@1s-',
    'link@2s-900h,link@1s-3s',
    'e5',
    '%',
    '%F0%9F',
    'slow-link',
    'bounds',
    'copy:plain',
    'faults:fail@g1.v1',
    'volumes:10000',
    'twin:title:x',
    'writes:4,faults:9,lost,lost,symmetry,invariant:write-order,case4:revert,site-lost',
    'path:write@v1.t1/cut/drain@v1.t1/drained/prepare@v9,site-lost',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.double().map(String),
);
const pairs = fc
  .array(
    fc.tuple(name, value).map((pair) => pair.join('=')),
    { maxLength: 12 },
  )
  .map((all) => all.join('&'));

/** A good link with a few characters cut out, doubled or replaced. */
const mutated = fc
  .tuple(
    fc.oneof(
      fc.constantFrom(...savedLinks.map((saved) => saved.link)),
      anyScenario().map((scenario) => linkOf(scenario)),
    ),
    fc.array(
      fc.tuple(fc.nat(), fc.nat(6), fc.oneof(fc.constant(''), fc.string({ unit: 'binary', maxLength: 4 }), value)),
    ),
  )
  .map(([link, changes]) =>
    changes.reduce((text, [at, length, put]) => {
      const start = at % (text.length + 1);
      return text.slice(0, start) + put + text.slice(start + length);
    }, link),
  );

describe('whatever stands in a link', () => {
  it('10,000 random and mutated fragments never throw, and each gives a scenario within the limits', () => {
    const fragment = fc.oneof(pairs, mutated, fc.string({ unit: 'binary', maxLength: 60 }));
    fc.assert(
      fc.property(fragment, (text) => {
        const { scenario, refusals } = parseLink(text);
        expect(faultsFoundIn(scenario)).toEqual([]);
        for (const { field, value: shownValue, reason } of refusals) {
          expect(reason).toContain(field === 'faults' ? 'fault' : field);
          expect(reason).toContain(shownValue);
          expect(reason).toMatch(/^The .+[.?]$/u);
          expect(`${field}${shownValue}`).not.toMatch(/\p{C}/u);
        }
      }),
      { numRuns: 10_000 },
    );
  });

  it.each(['&', '=', '%', '%3D', 'x=1&', 'volumes=4&', 'title=', ',', '/', 'cut/', '-', '0', '+', '\u{1F600}'])(
    'a million characters of %j are answered at once',
    (piece) => {
      for (const start of [
        '',
        'faults=',
        'title=',
        'interval=',
        'faults=link@',
        'explore=',
        'twin=faults:',
        'volumes=2&tracks=1&explore=path:',
      ]) {
        const begun = performance.now();
        parseLink(start + piece.repeat(Math.floor(999_000 / piece.length)));
        expect(performance.now() - begun).toBeLessThan(5_000);
      }
    },
  );
});
