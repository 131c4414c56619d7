/**
 * Any scenario at all, for property tests: of the parser here, and of the simulation. All are
 * within the limits, their faults in order and within the scenario. `small` ones keep runs short.
 */
import fc from 'fast-check';
import type { VolumeNumber } from '../base/brand.ts';
import { failureReasons, recoveryPolicies, restartPhases } from '../protocol/faults.ts';
import type { Fault } from '../protocol/faults.ts';
import { copies, decisions, holds, inhibits, sequences } from '../protocol/switches.ts';
import { anyExplored } from './exploration.fixture.ts';
import { placedFaults } from './fault-list.ts';
import { clashOf, leastTries, mostTries, ordered } from './faults.ts';
import { fieldNamed, fields } from './fields.ts';
import { fitted } from './fit.ts';
import { expectedEvents } from './limits.ts';
import { defaultScenario, workloads } from './scenario.ts';
import type { Scenario } from './scenario.ts';
import { placedTwin, readTwin } from './twin.ts';
import { readValue } from './values.ts';

export interface SmallScenarios {
  /** Each at least 1. */
  readonly maximumVolumes: number;
  readonly maximumTracks: number;
  readonly maximumGroups: number;
  /** About so many events at most; the rate of host writes is lowered until it is so. */
  readonly maximumEvents: number;
  readonly maximumFaults: number;
}

export const smallScenarios: SmallScenarios = {
  maximumVolumes: 4,
  maximumTracks: 6,
  maximumGroups: 5,
  maximumEvents: 2_000,
  maximumFaults: 4,
};

/** Scenarios over the whole of every field's range. */
export function anyScenario(): fc.Arbitrary<Scenario> {
  const whole = fc.record({
    ...switches,
    title: titles,
    volumes: fc.integer({ min: 1, max: 10_000 }),
    tracks: fc.integer({ min: 1, max: 4_096 }),
    groups: fc.integer({ min: 1, max: 10_000 }),
    rate: thousandths(0, 1_000_000_000),
    bandwidth: thousandths(1, 1_000_000_000),
    latencyMicroseconds: times('latency'),
    intervalMicroseconds: times('interval'),
    coordinationMicroseconds: times('coordination'),
    coordinationLimitMicroseconds: times('coordination-limit'),
    drainLimitMicroseconds: times('drain-limit'),
    commandLatencyMicroseconds: times('command-latency'),
    answerLimitMicroseconds: times('answer-limit'),
    failRate: thousandths(0, 1_000),
  });
  const explored = fc.option(anyExplored(), { freq: 1 });
  return fc
    .tuple(whole, explored)
    .map(([simulated, other]) => ({ ...simulated, explore: null, twin: null, ...other }))
    .chain((rest) => faultsWithin(rest, 12, 10_000_000_000).map((faults): Scenario => ({ ...rest, faults })))
    .map((scenario) => fitted(scenario, defaultScenario, fields).scenario)
    .map((scenario) => ({ ...scenario, faults: placedFaults(scenario.faults, scenario).faults }))
    .chain((scenario) => twins.map((twin) => placedTwin({ ...scenario, twin }).scenario));
}

/** Scenarios whose runs are short, with times near to those of a real one, so that much happens in each. */
export function smallScenario(options: Partial<SmallScenarios> = {}): fc.Arbitrary<Scenario> {
  const bounds = { ...smallScenarios, ...options };
  const rest = fc.record({
    ...switches,
    title: fc.constant(''),
    volumes: fc.integer({ min: 1, max: bounds.maximumVolumes }),
    tracks: fc.integer({ min: 1, max: bounds.maximumTracks }),
    groups: fc.integer({ min: 1, max: bounds.maximumGroups }),
    rate: thousandths(0, 60_000),
    bandwidth: thousandths(500, 60_000),
    latencyMicroseconds: fc.integer({ min: 0, max: 400_000 }),
    intervalMicroseconds: fc.integer({ min: 0, max: 4_000_000 }),
    coordinationMicroseconds: fc.integer({ min: 0, max: 60_000 }),
    coordinationLimitMicroseconds: fc.integer({ min: 20_000, max: 60_000 }),
    drainLimitMicroseconds: fc.integer({ min: 1_000, max: 8_000_000 }),
    commandLatencyMicroseconds: fc.integer({ min: 0, max: 800_000 }),
    answerLimitMicroseconds: fc.integer({ min: 1_000, max: 2_000_000 }),
    failRate: fc.constantFrom(0, 0, 0.1),
  });
  return rest
    .chain((size) =>
      faultsWithin(size, bounds.maximumFaults, 20_000_000).map(
        (faults): Scenario => ({ ...size, faults, explore: null, twin: null }),
      ),
    )
    .map((scenario) => quietened(scenario, bounds.maximumEvents));
}

const switches = {
  seed: fc.integer({ min: 0, max: 4_294_967_295 }),
  workload: fc.constantFrom(...workloads),
  copy: fc.constantFrom(...copies),
  decide: fc.constantFrom(...decisions),
  inhibit: fc.constantFrom(...inhibits),
  hold: fc.constantFrom(...holds),
  sequence: fc.constantFrom(...sequences),
  recover: fc.constantFrom(...recoveryPolicies),
};

/** Some of them are no change to the scenario, or do not fit it, and are left out again. */
const twins = fc
  .constantFrom(
    '',
    'copy:plain',
    'copy:revertable',
    'inhibit:off',
    'volumes:3',
    'rate:20.5',
    'interval:2500ms',
    'seed:1',
    'faults:',
    'faults:fail@g1.v1:inaccessible,link@5s-',
  )
  .map((text) => {
    const read = readTwin(text);
    return read.ok ? read.value : null;
  });

const thousandths = (min: number, max: number): fc.Arbitrary<number> =>
  fc
    .oneof(fc.integer({ min, max }), fc.integer({ min, max: Math.min(max, min + 100_000) }))
    .map((value) => value / 1000);

function times(name: string): fc.Arbitrary<number> {
  const kind = fieldNamed(name)?.kind;
  if (kind?.type !== 'time') throw new Error(`${name} is not a field that holds a time`);
  const { minimumMicroseconds: min, maximumMicroseconds: max } = kind;
  return fc.oneof(fc.integer({ min, max }), fc.integer({ min, max: Math.min(max, 2_000_000) }));
}

/** Titles as they come out of a link: trimmed, and of characters that show. */
const titles = fc.string({ unit: 'grapheme', maxLength: 60 }).map((title) => {
  const kind = fieldNamed('title')?.kind;
  const read = kind?.type === 'text' ? readValue(kind, title) : null;
  return read?.ok === true ? String(read.value) : '';
});

type Size = Pick<Scenario, 'groups' | 'volumes'>;

function faultsWithin(size: Size, most: number, latestMicroseconds: number): fc.Arbitrary<readonly Fault[]> {
  const group = fc.integer({ min: 1, max: size.groups });
  const volume = fc.integer({ min: 1, max: size.volumes }).map((number) => number as VolumeNumber);
  const time = fc.integer({ min: 0, max: latestMicroseconds });
  const fault: fc.Arbitrary<Fault> = fc.oneof(
    fc.record({ type: fc.constant('fail'), group, volume, reason: fc.constantFrom(...failureReasons) }),
    fc.record({ type: fc.constant('lost'), group, volume }),
    fc.record({ type: fc.constant('retry'), group, volume, tries: fc.integer({ min: leastTries, max: mostTries }) }),
    fc.record({ type: fc.constantFrom('coordination', 'drain'), group }),
    fc.record({ type: fc.constant('restart'), group, phase: fc.constantFrom(...restartPhases) }),
    fc.record({ type: fc.constant('disaster'), atMicroseconds: time }),
    fc.record({ type: fc.constant('link'), fromMicroseconds: time, untilMicroseconds: fc.option(time) }),
  );
  return fc.array(fault, { maxLength: most }).map(compatible);
}

/** Leaves out what clashes with a fault before it, and what ends before it has begun. */
function compatible(faults: readonly Fault[]): readonly Fault[] {
  const kept: Fault[] = [];
  for (const fault of faults) {
    const backwards = fault.type === 'link' && (fault.untilMicroseconds ?? Infinity) <= fault.fromMicroseconds;
    if (!backwards && kept.every((other) => clashOf(fault, other) === null)) kept.push(fault);
  }
  return ordered(kept);
}

function quietened(scenario: Scenario, maximumEvents: number): Scenario {
  let quieter = scenario;
  while (quieter.rate > 0 && expectedEvents(quieter) > maximumEvents) {
    quieter = { ...quieter, rate: Math.floor(quieter.rate * 500) / 1000 };
  }
  return quieter;
}
