/**
 * What each event says brought it about, over runs and histories drawn by chance: an earlier
 * event of a kind that can have done so, about the same track, volume or group; or, where a
 * chain ends, what came from outside, and of a planned fault the right one.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { VolumeNumber } from '../base/brand.ts';
import { defaultExploration } from '../protocol/exploration.ts';
import { restartPhases, type Fault } from '../protocol/faults.ts';
import { defaultScenario } from '../scenario/scenario.ts';
import { playHistory } from './history.ts';
import { logEntries, logIndexOf, type LoggedEvent } from './frame/log.ts';
import { wayKinds, type EventKind } from './names.ts';
import type { Run } from './run.ts';
import { anySettings, anySwitches } from './settings.fixture.ts';
import type { Settings } from './settings.ts';
import { simulate } from './simulation.ts';
import { randomWalk } from './walk.ts';
import { originOf, type Origin } from './findings/why.ts';

type Outside = Origin['type'] | Fault['type'];

/** What may bring about an event of each kind: other events, and what comes from outside. */
const allowed: Readonly<Record<EventKind, { events: readonly EventKind[]; outside: readonly Outside[] }>> = {
  start: { events: [], outside: ['start'] },
  // At once, or after it had to wait; in a transaction, after the write before it.
  hostWrite: {
    events: ['coordinate', 'coordinationLimit', 'drainTimeout', 'drain', 'hostWrite'],
    outside: ['host'],
  },
  hostWriteWaits: { events: ['coordinate'], outside: [] },
  depart: { events: ['hostWrite'], outside: [] },
  // A history knows no departures.
  sendChanged: { events: ['depart', 'commit', 'revert', 'hostWrite'], outside: [] },
  drain: { events: ['depart', 'hostWrite'], outside: [] },
  arriveAtGate: { events: ['prepare', 'prepareAnswerLost'], outside: [] },
  updateLost: { events: [], outside: ['drain'] },
  coordinate: { events: ['finish', 'drainTimeout', 'coordinationLimit'], outside: ['interval', 'step'] },
  coordinationLimit: { events: [], outside: ['coordination', 'longCoordination'] },
  drained: { events: ['drain', 'coordinate'], outside: [] },
  drainTimeout: { events: ['updateLost', 'linkDown', 'coordinate'], outside: ['drain', 'step'] },
  prepare: { events: ['drained', 'prepare'], outside: [] },
  prepareFails: { events: ['answerLimit'], outside: ['fail', 'chance', 'step'] },
  answerLimit: { events: ['prepareAnswerLost'], outside: ['slowAnswer'] },
  decide: { events: ['prepare', 'prepareFails', 'prepareAnswerLost'], outside: [] },
  commit: { events: ['decide', 'commit', 'restart', 'commitFails', 'lookAtRelationships'], outside: [] },
  revert: {
    events: ['decide', 'prepareFails', 'prepareAnswerLost', 'revert', 'restart', 'lookAtRelationships'],
    outside: [],
  },
  finish: { events: ['commit', 'revert', 'decide', 'prepareFails', 'prepareAnswerLost', 'restart'], outside: [] },
  linkDown: { events: [], outside: ['link'] },
  linkUp: { events: ['linkDown'], outside: [] },
  prepareAnswerLost: { events: [], outside: ['lost', 'step'] },
  restart: { events: [], outside: ['restart', 'step'] },
  siteLost: { events: [], outside: ['disaster', 'step'] },
  failOver: { events: ['siteLost'], outside: [] },
  lookAtRelationships: { events: ['failOver'], outside: [] },
  reverseRestore: { events: ['lookAtRelationships', 'commit', 'revert'], outside: [] },
  startHosts: { events: ['reverseRestore'], outside: [] },
  commitFails: { events: [], outside: ['retry'] },
};

/** Pairs of which the one is about another volume or track than the other. */
const elsewhere = new Set(['prepare prepare', 'commit commit', 'revert revert', 'hostWrite hostWrite']);

/** Pairs that belong to two groups, or to none. */
const acrossGroups = new Set<EventKind>(['coordinate', 'linkUp', 'depart', 'sendChanged', 'drain', 'hostWrite']);

const seen = new Set<string>();

/** What is wrong with an event's cause. */
function complaintsAbout(run: Run, events: readonly LoggedEvent[], effect: LoggedEvent): string[] {
  const { event, kind } = effect;
  const number = run.columns.cause[event];
  const origin = originOf(run.settings, number);
  if (origin !== null) {
    const name = origin.type === 'fault' ? origin.fault.type : origin.type;
    seen.add(`${kind} ${name}`);
    const strikes = origin.type !== 'fault' || isWhere(origin.fault, effect);
    return allowed[kind].outside.includes(name) && strikes ? [] : [`e${event} ${kind}: ${name}`];
  }
  const cause = events[number];
  seen.add(`${kind} ${cause.kind}`);
  const isEarlier = cause.event < event && cause.timeMicroseconds <= effect.timeMicroseconds;
  const fits = isEarlier && allowed[kind].events.includes(cause.kind) && isNear(cause, effect);
  return fits ? [] : [`e${event} ${kind}: e${number} ${cause.kind}`];
}

/** Of one volume or track both are about the same; and of one group, but where the one begins after the other's end. */
function isNear(cause: LoggedEvent, effect: LoggedEvent): boolean {
  const both = cause.volume >= 0 && effect.volume >= 0 && !elsewhere.has(`${effect.kind} ${cause.kind}`);
  // The failure is the decision, for every volume.
  const settles = effect.kind === 'revert' && cause.kind !== 'revert';
  const ways = wayKinds.has(cause.kind) && wayKinds.has(effect.kind);
  const sameVolume = !both || settles || effect.volume === cause.volume;
  const sameTrack = !both || !ways || effect.track === cause.track;
  const sameVersion = effect.kind !== 'depart' || effect.version === cause.version;
  const sameGroup = acrossGroups.has(effect.kind) || cause.kind === 'linkDown' || effect.group === cause.group;
  return sameVolume && sameTrack && sameVersion && sameGroup;
}

/** A planned fault strikes where it says. */
function isWhere(fault: Fault, effect: LoggedEvent): boolean {
  if (fault.type === 'link') return fault.fromMicroseconds === effect.timeMicroseconds;
  if (fault.type === 'disaster') return fault.atMicroseconds === effect.timeMicroseconds;
  return fault.group === effect.group && (!('volume' in fault) || fault.volume === effect.volume + 1);
}

function expectSound(run: Run): void {
  const events = logEntries(run, logIndexOf(run), 'all', 0, run.columns.length);
  expect(events.flatMap((event) => complaintsAbout(run, events, event))).toEqual([]);
}

const moreFaults = (settings: Settings): fc.Arbitrary<Settings> =>
  fc
    .record({
      disaster: fc.option(fc.integer({ min: 0, max: 6_000_000 }), { freq: 2 }),
      coordination: fc.option(fc.integer({ min: 1, max: settings.groups }), { freq: 2 }),
      restart: fc.option(fc.constantFrom(...restartPhases), { freq: 2 }),
      limit: fc.constantFrom(50_000, 50_000, 20_000),
    })
    .map(({ disaster, coordination, restart, limit }) => ({
      ...settings,
      coordinationLimitMicroseconds: limit,
      faults: [
        ...settings.faults,
        ...(coordination === null ? [] : [{ type: 'coordination' as const, group: coordination }]),
        ...(restart === null ? [] : [{ type: 'restart' as const, group: 1, phase: restart }]),
        ...(disaster === null ? [] : [{ type: 'disaster' as const, atMicroseconds: disaster }]),
      ],
    }));

/** Every pair that the table allows is met, but those of the other kind of run. */
const pairs = (of: (kind: EventKind, cause: string) => boolean): readonly string[] =>
  (Object.keys(allowed) as EventKind[]).flatMap((kind) =>
    [...allowed[kind].events, ...allowed[kind].outside]
      .filter((cause) => of(kind, cause))
      .map((cause) => `${kind} ${cause}`),
  );

const ofHistoriesAlone = new Set([
  'sendChanged hostWrite',
  'drain hostWrite',
  'decide prepareAnswerLost',
  'revert prepareAnswerLost',
  'finish prepareAnswerLost',
]);

test('simulated runs: each cause is an earlier event that can have brought it about, or the right thing outside', () => {
  seen.clear();
  const anyRun = anySettings(anySwitches).chain(moreFaults);
  fc.assert(
    fc.property(anyRun, (settings) => expectSound(simulate(settings))),
    { numRuns: 300, seed: 5 },
  );
  const expected = pairs((kind, cause) => cause !== 'step' && !ofHistoriesAlone.has(`${kind} ${cause}`));
  expect(expected.filter((pair) => !seen.has(pair))).toEqual([]);
});

test('histories: the same', () => {
  seen.clear();
  const anyHistory = fc.record({
    seed: fc.integer({ min: 0, max: 1_000_000 }),
    switches: anySwitches,
    volumes: fc.integer({ min: 1, max: 3 }),
    siteLost: fc.boolean(),
  });
  fc.assert(
    fc.property(anyHistory, ({ seed, switches, volumes, siteLost }) => {
      const scenario = { ...defaultScenario, ...switches, volumes, tracks: 2, groups: 4, faults: [] };
      const bounds = { ...defaultExploration, writes: 12, faults: 2, lostAnswers: true, restarts: true };
      const explore = { ...bounds, drainTimeouts: true, path: [] };
      const path = randomWalk(scenario, explore, 0, 80, seed);
      const played = playHistory(scenario, { ...explore, path, siteLost });
      if (!played.ok) throw new Error(played.refusal.reason);
      expectSound(played.value);
    }),
    { numRuns: 200, seed: 5 },
  );
  const expected = [
    'drainTimeout step',
    'decide prepareAnswerLost',
    'restart step',
    'siteLost step',
    'coordinate step',
  ];
  expect(expected.filter((pair) => !seen.has(pair))).toEqual([]);
});

test('the first scenario: the revert of group 3 leads back to the planned fault, event by event', () => {
  const faults: Fault[] = [{ type: 'fail', group: 3, volume: 2 as VolumeNumber, reason: 'rejected' }];
  const run = simulate({ ...defaultScenario, faults });
  const { cause } = run.columns;
  const kinds: EventKind[] = [];
  let event = run.summary.groups[2].endEvent;
  for (; event >= 0; event = cause[event]) kinds.push(run.columns.kindOf(event));
  expect(kinds).toEqual(['finish', 'revert', 'decide', 'prepareFails']);
  expect(originOf(run.settings, event)).toEqual({ type: 'fault', fault: faults[0] });
});
