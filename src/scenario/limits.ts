/**
 * How large a scenario may be as a whole. Each field has its own range (fields.ts); together
 * they must not ask for more tracks, events or simulated time than a browser can bear and whole
 * microseconds can count. The expected figures are estimates from the fields alone, made
 * before anything runs, and rather too high than too low.
 */
import { drainTimeoutsBeforeLimitIsLifted, slowestCommand } from '../protocol/parameters.ts';
import type { Scenario } from './scenario.ts';
import { longestMicroseconds } from './time.ts';

export const maximumTracksInAll = 1_000_000;
export const maximumExpectedEvents = 20_000_000;
export const maximumExpectedMicroseconds = longestMicroseconds;

const second = 1_000_000;

/** The fields of one value that weigh in what follows. Beside them only faults can make a scenario too large. */
export const weighing: ReadonlySet<keyof Scenario> = new Set([
  'volumes',
  'tracks',
  'groups',
  'rate',
  'bandwidth',
  'latencyMicroseconds',
  'intervalMicroseconds',
  'coordinationMicroseconds',
  'coordinationLimitMicroseconds',
  'drainLimitMicroseconds',
  'commandLatencyMicroseconds',
  'answerLimitMicroseconds',
  'decide',
]);

/** What a scenario asks for most, as a share of what is allowed; above 1 it is refused. */
export interface Load {
  readonly type: 'tracks' | 'events' | 'time';
  readonly amount: number;
  readonly share: number;
}

export function loadOf(scenario: Scenario): Load {
  const tracks = scenario.volumes * scenario.tracks;
  const events = expectedEvents(scenario);
  const time = expectedMicroseconds(scenario);
  const loads: readonly Load[] = [
    { type: 'tracks', amount: tracks, share: tracks / maximumTracksInAll },
    { type: 'events', amount: events, share: events / maximumExpectedEvents },
    { type: 'time', amount: time, share: time / maximumExpectedMicroseconds },
  ];
  return loads.reduce((most, load) => (load.share > most.share ? load : most));
}

/** About how many events the run of a scenario has. */
export function expectedEvents(scenario: Scenario): number {
  const seconds = expectedMicroseconds(scenario) / second;
  const writes = scenario.rate * seconds;
  // Where the link cannot follow, most writes find their track waiting, and are noted when they begin to wait too.
  const waits = scenario.rate > scenario.bandwidth ? writes : 0;
  const updates = Math.min(writes, scenario.bandwidth * seconds);
  return Math.ceil(writes + waits + 2 * updates + scenario.groups * (3 * scenario.volumes + 5));
}

/** About how long the run of a scenario lasts, in microseconds of simulated time. */
export function expectedMicroseconds(scenario: Scenario): number {
  const forming = formingTimes(scenario);
  const mayDrainForever = forming.drainMicroseconds > scenario.drainLimitMicroseconds;
  const unlimited = mayDrainForever ? Math.floor(scenario.groups / (drainTimeoutsBeforeLimitIsLifted + 1)) : 0;
  const limitedDrain = Math.min(forming.drainMicroseconds, scenario.drainLimitMicroseconds);
  const lasting = (drain: number): number => Math.max(scenario.intervalMicroseconds, forming.restMicroseconds + drain);
  const forGroups =
    (scenario.groups - unlimited) * lasting(limitedDrain) +
    unlimited * lasting(forming.drainMicroseconds) +
    delayByFaults(scenario) +
    second;
  const disaster = scenario.faults.find((fault) => fault.type === 'disaster');
  return Math.max(forGroups, disaster?.atMicroseconds ?? 0);
}

/** How long it takes to form one group: the drain without its limit, and all the rest. */
function formingTimes(scenario: Scenario): { readonly drainMicroseconds: number; readonly restMicroseconds: number } {
  if (scenario.coordinationMicroseconds > scenario.coordinationLimitMicroseconds) {
    return { drainMicroseconds: 0, restMicroseconds: scenario.coordinationLimitMicroseconds };
  }
  const preparing = commandsMicroseconds(scenario, scenario.answerLimitMicroseconds);
  const withdrawing = commandsMicroseconds(scenario, Infinity);
  const rest = scenario.coordinationMicroseconds + scenario.latencyMicroseconds + preparing + withdrawing;
  const round = Math.max(scenario.intervalMicroseconds, rest) / second;
  const heldBack = (scenario.rate * rest) / second;
  const leftOver = Math.max(0, scenario.rate - scenario.bandwidth) * round * scenario.groups;
  const changedTracks = Math.min(scenario.volumes * scenario.tracks, Math.max(heldBack, leftOver));
  return { drainMicroseconds: (changedTracks / scenario.bandwidth) * second, restMicroseconds: rest };
}

/** One command for each volume: one after the other when each is decided on, else all at once. */
function commandsMicroseconds(scenario: Scenario, limitMicroseconds: number): number {
  const latency = scenario.commandLatencyMicroseconds;
  if (scenario.decide === 'each') return scenario.volumes * Math.min(latency, limitMicroseconds);
  return Math.min(slowestCommand * latency, limitMicroseconds);
}

/** What the commands that are tried again add, one after the other at worst. */
const delayByRetries = ({ faults, commandLatencyMicroseconds }: Scenario): number =>
  faults.reduce(
    (sum, fault) => sum + (fault.type === 'retry' ? fault.tries * slowestCommand * commandLatencyMicroseconds : 0),
    0,
  );

/** A stuck drain lasts until its limit; one on a link that is down too, or until the link is up if it has none. */
function delayByFaults(scenario: Scenario): number {
  const stuckDrains = scenario.faults.filter(
    (fault) => fault.type === 'drain' && fault.group <= scenario.groups,
  ).length;
  let delay = stuckDrains * scenario.drainLimitMicroseconds + delayByRetries(scenario);
  for (const fault of scenario.faults) {
    if (fault.type !== 'link') continue;
    const down = (fault.untilMicroseconds ?? Infinity) - fault.fromMicroseconds;
    const timeouts = Math.min(scenario.groups, drainTimeoutsBeforeLimitIsLifted) * scenario.drainLimitMicroseconds;
    const unlimited = scenario.groups > drainTimeoutsBeforeLimitIsLifted && fault.untilMicroseconds !== null;
    delay += unlimited ? down : Math.min(down, timeouts);
  }
  return delay;
}
