/**
 * Settings by chance, scaled so that everything gets in everything's way: few tracks, many writes,
 * a link about as fast as the hosts, limits near what they limit, and every kind of fault, alone
 * and together. All of them can be said in a link. No size hangs on another, so that a
 * counterexample shrinks well: a fault that points beyond the scenario is folded back into it.
 */
import fc from 'fast-check';
import type { VolumeNumber } from '../../base/brand.ts';
import { failureReasons, recoveryPolicies, restartPhases, type Fault } from '../../protocol/faults.ts';
import { copies, decisions, holds, inhibits, sequences } from '../../protocol/switches.ts';
import { readFaults, writeFaults } from '../../scenario/fault-list.ts';
import { defaultScenario, workloads, type Scenario } from '../../scenario/scenario.ts';

const mostVolumes = 8;
const mostGroups = 7;

/** What the caller has chosen; the rest is left to chance. */
export type Chosen = Partial<Scenario>;

const milliseconds = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: min * 1000, max: max * 1000 });

const group = fc.integer({ min: 1, max: mostGroups });
const volume = fc.integer({ min: 1, max: mostVolumes }).map((number) => number as VolumeNumber);
const type = <Type extends Fault['type']>(name: Type): fc.Arbitrary<Type> => fc.constant(name);

const ofAGroup: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({ type: type('fail'), group, volume, reason: fc.constantFrom(...failureReasons) }),
  fc.record({ type: type('lost'), group, volume }),
  fc.record({ type: type('retry'), group, volume, tries: fc.integer({ min: 2, max: 4 }) }),
  fc.record({ type: type('restart'), group, phase: fc.constantFrom(...restartPhases) }),
  fc.record({ type: type('drain'), group }),
  fc.record({ type: type('coordination'), group }),
);

const outage: fc.Arbitrary<Fault> = fc
  .record({ from: milliseconds(0, 1500), down: fc.option(milliseconds(1, 900), { freq: 4 }) })
  .map(({ from, down }) => ({
    type: 'link',
    fromMicroseconds: from,
    untilMicroseconds: down === null ? null : from + down,
  }));

const disaster: fc.Arbitrary<Fault> = milliseconds(0, 2500).map((atMicroseconds) => ({
  type: 'disaster',
  atMicroseconds,
}));

const anyFaults = fc
  .tuple(fc.array(ofAGroup, { maxLength: 5 }), fc.array(outage, { maxLength: 2 }), fc.array(disaster, { maxLength: 1 }))
  .map((kinds) => kinds.flat());

const folded = (number: number, most: number): number => ((number - 1) % most) + 1;

function within(fault: Fault, { groups, volumes }: Pick<Scenario, 'groups' | 'volumes'>): Fault {
  switch (fault.type) {
    case 'link':
    case 'disaster':
      return fault;
    case 'fail':
    case 'lost':
    case 'retry':
      return { ...fault, group: folded(fault.group, groups), volume: folded(fault.volume, volumes) as VolumeNumber };
    default:
      return { ...fault, group: folded(fault.group, groups) };
  }
}

/** As a link would have them: in their one order, without those that clash. */
const asInLink = (faults: readonly Fault[]): readonly Fault[] => readFaults(writeFaults(faults)).faults;

const anything = fc.record({
  volumes: fc.integer({ min: 1, max: mostVolumes }),
  tracks: fc.integer({ min: 1, max: 4 }),
  groups: fc.integer({ min: 1, max: mostGroups }),
  seed: fc.integer({ min: 0, max: 4_294_967_295 }),
  workload: fc.constantFrom(...workloads),
  rate: fc.integer({ min: 0, max: 150 }),
  bandwidth: fc.integer({ min: 5, max: 200 }),
  latencyMicroseconds: milliseconds(0, 80),
  intervalMicroseconds: milliseconds(0, 250),
  coordinationMicroseconds: milliseconds(0, 30),
  coordinationLimitMicroseconds: milliseconds(15, 50),
  drainLimitMicroseconds: milliseconds(1, 400),
  commandLatencyMicroseconds: milliseconds(0, 100),
  answerLimitMicroseconds: milliseconds(10, 200),
  copy: fc.constantFrom(...copies),
  decide: fc.constantFrom(...decisions),
  inhibit: fc.constantFrom(...inhibits),
  hold: fc.constantFrom(...holds),
  sequence: fc.constantFrom(...sequences),
  failRate: fc.constantFrom(0, 0, 0, 0.1, 0.3),
  recover: fc.constantFrom(...recoveryPolicies),
  faults: anyFaults,
});

export function anyScenario(chosen: Chosen = {}): fc.Arbitrary<Scenario> {
  return anything.map((drawn) => {
    const scenario = { ...defaultScenario, ...drawn, ...chosen };
    return { ...scenario, faults: asInLink(scenario.faults.map((fault) => within(fault, scenario))) };
  });
}

/** The method as it is meant; when the decision falls is left to chance. */
export const soundMethod: Chosen = {
  copy: 'revertable',
  inhibit: 'on',
  hold: 'prepared',
  sequence: 'used',
  recover: 'table',
};

export const isSound = (scenario: Scenario): boolean =>
  Object.entries(soundMethod).every(([name, value]) => scenario[name as keyof Scenario] === value);
