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
import type { EventKind } from '../../simulation/names.ts';
import type { Run } from '../../simulation/run.ts';
import { runOf } from './run.ts';

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
  {
    weight: 2,
    arbitrary: fc.record({ type: type('fail'), group, volume, reason: fc.constantFrom(...failureReasons) }),
  },
  { weight: 3, arbitrary: fc.record({ type: type('lost'), group, volume }) },
  { weight: 3, arbitrary: fc.record({ type: type('retry'), group, volume, tries: fc.integer({ min: 2, max: 4 }) }) },
  { weight: 4, arbitrary: fc.record({ type: type('restart'), group, phase: fc.constantFrom(...restartPhases) }) },
  { weight: 1, arbitrary: fc.record({ type: type('drain'), group }) },
  { weight: 1, arbitrary: fc.record({ type: type('coordination'), group }) },
);

const outage: fc.Arbitrary<Fault> = fc
  .record({ from: milliseconds(0, 1500), down: fc.option(milliseconds(1, 900), { freq: 4 }) })
  .map(({ from, down }) => ({
    type: 'link',
    fromMicroseconds: from,
    untilMicroseconds: down === null ? null : from + down,
  }));

/** At any time; or with the event that stands so far along the story, in thousandths, of what happens to groups. */
const disaster = fc.oneof(
  { weight: 1, arbitrary: fc.record({ at: milliseconds(0, 2000) }) },
  { weight: 4, arbitrary: fc.record({ along: fc.integer({ min: 0, max: 999 }) }) },
);
type Disaster = { readonly at: number } | { readonly along: number };

const folded = (number: number, most: number): number => ((number - 1) % most) + 1;

function placedWithin(fault: Fault, { groups, volumes }: Pick<Scenario, 'groups' | 'volumes'>): Fault {
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

/** The events of which a group's story consists: around them a loss of the site finds every case of the table. */
const tellingKinds: ReadonlySet<EventKind> = new Set<EventKind>([
  'drained',
  'prepare',
  'prepareAnswerLost',
  'prepareFails',
  'decide',
  'commit',
  'commitFails',
  'revert',
]);

function* tellingTimes({ columns }: Run): Generator<number> {
  for (let event = 0; event < columns.length; event++) {
    if (tellingKinds.has(columns.kindOf(event))) yield columns.time[event];
  }
}

/** The site is lost then; the engine is asked for the time of an event, as a person at the page would strike. */
function disasterOf(scenario: Scenario, wanted: Disaster): Fault {
  if ('at' in wanted) return { type: 'disaster', atMicroseconds: wanted.at };
  const run = runOf(scenario);
  const times = typeof run === 'string' ? [] : [...tellingTimes(run)];
  const time = times[Math.floor((wanted.along * times.length) / 1000)];
  return { type: 'disaster', atMicroseconds: time ?? wanted.along * 1000 };
}

/** The sound value more often: of four unsound ones, each hides what the others do. */
const mostly = <Value>(sound: Value, unsound: Value): fc.Arbitrary<Value> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(sound) }, { weight: 1, arbitrary: fc.constant(unsound) });

const anything = fc.record({
  volumes: fc.integer({ min: 1, max: mostVolumes }),
  tracks: fc.integer({ min: 1, max: 4 }),
  groups: fc.integer({ min: 1, max: mostGroups }),
  seed: fc.integer({ min: 0, max: 4_294_967_295 }),
  workload: fc.constantFrom(...workloads),
  rate: fc.integer({ min: 0, max: 150 }),
  bandwidth: fc.integer({ min: 20, max: 300 }),
  latencyMicroseconds: milliseconds(0, 80),
  intervalMicroseconds: milliseconds(0, 250),
  coordinationMicroseconds: milliseconds(0, 20),
  coordinationLimitMicroseconds: milliseconds(18, 50),
  drainLimitMicroseconds: milliseconds(60, 600),
  commandLatencyMicroseconds: milliseconds(0, 100),
  answerLimitMicroseconds: milliseconds(70, 250),
  copy: mostly(...copies),
  decide: fc.constantFrom(...decisions),
  inhibit: mostly(...inhibits),
  hold: mostly(...holds),
  sequence: mostly(...sequences),
  failRate: fc.constantFrom(0, 0, 0, 0.1, 0.3),
  recover: fc.constantFrom(...recoveryPolicies),
  faults: fc.array(ofAGroup, { maxLength: 8 }),
  outages: fc.array(outage, { maxLength: 2 }),
  disasters: fc.array(disaster, { maxLength: 1 }),
});

export function anyScenario(chosen: Chosen = {}): fc.Arbitrary<Scenario> {
  return anything.map(({ outages, disasters, ...drawn }) => {
    const scenario: Scenario = { ...defaultScenario, ...drawn, ...chosen };
    const within = scenario.faults.map((fault) => placedWithin(fault, scenario));
    const before = { ...scenario, faults: asInLink([...within, ...outages]) };
    const loss = disasters.map((wanted) => disasterOf(before, wanted));
    return { ...before, faults: asInLink([...before.faults, ...loss]) };
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
