/**
 * What each event says brought it about, over runs and histories drawn by chance: an earlier
 * event of a kind that can have done so, about the same track, volume or group; or, where a
 * chain ends, what came from outside, and of a planned fault the right one. And where more than
 * one thing had to come together, that the others are told, and no others.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { VolumeNumber } from '../base/brand.ts';
import { defaultExploration } from '../protocol/exploration.ts';
import { restartPhases, type Fault } from '../protocol/faults.ts';
import { defaultScenario } from '../scenario/scenario.ts';
import { complaintsAboutAsked } from './asked.fixture.ts';
import { playHistory } from './history.ts';
import { logEntries, logIndexOf, type LoggedEvent } from './frame/log.ts';
import { wayKinds, type EventKind } from './names.ts';
import type { Run } from './run.ts';
import { anySettings, anySwitches } from './settings.fixture.ts';
import type { Settings } from './settings.ts';
import { simulate } from './simulation.ts';
import { randomWalk } from './walk.ts';
import { furtherOf, originOf, type Origin } from './findings/why.ts';

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

/** What a relationship can have become what it is by. */
const madeBy: readonly EventKind[] = ['start', 'prepare', 'prepareAnswerLost', 'commit', 'revert'];

/** What may come in beside the first cause; of every other kind nothing does. */
const besides: Partial<Readonly<Record<EventKind, readonly EventKind[]>>> = {
  coordinationLimit: ['coordinate'],
  drainTimeout: ['coordinate'],
  decide: ['prepareFails', 'prepareAnswerLost'],
  restart: madeBy,
  lookAtRelationships: madeBy,
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

/** What is wrong with what came in beside an event's first cause. */
function complaintsAboutFurther(run: Run, events: readonly LoggedEvent[], effect: LoggedEvent): string[] {
  const { event, kind, group } = effect;
  const { causes, more } = furtherOf(run, event);
  const told = causes.map((cause) => events[cause.event.event]);
  for (const cause of told) seen.add(`${kind} beside ${cause.kind}`);
  const first = run.columns.cause[event];
  const fits = told.every((cause) => (besides[kind] ?? []).includes(cause.kind) && cause.event < event);
  // What was asked may be older than the group; all else is of the same.
  const others = besides[kind] === madeBy ? null : othersOf(events, effect);
  const isAll = others === null || told.length + more === others.filter((other) => other.event !== first).length;
  const isOf = others === null || told.every((cause) => cause.event !== first && others.includes(cause));
  return fits && isAll && isOf
    ? []
    : [`e${event} ${kind} of group ${group}: ${told.map((cause) => cause.kind).join()}`];
}

/** All that an event of this kind has to name, its first cause among it: the cut of a group that is given up, every failure. */
function othersOf(events: readonly LoggedEvent[], { event, kind, group }: LoggedEvent): readonly LoggedEvent[] {
  const ofGroup = (each: LoggedEvent): boolean => each.event < event && each.group === group;
  if (kind === 'drainTimeout' || kind === 'coordinationLimit')
    return events.filter((each) => ofGroup(each) && each.kind === 'coordinate');
  if (kind !== 'decide') return [];
  const isFailure = (each: LoggedEvent): boolean =>
    each.kind === 'prepareFails' || (each.kind === 'prepareAnswerLost' && each.detail !== '');
  return events.filter((each) => ofGroup(each) && isFailure(each));
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
  expect(events.flatMap((event) => complaintsAboutFurther(run, events, event))).toEqual([]);
  expect(complaintsAboutAsked(run)).toEqual([]);
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
const pairs = (of: (cause: string) => boolean): readonly string[] =>
  (Object.keys(allowed) as EventKind[]).flatMap((kind) =>
    [...allowed[kind].events, ...allowed[kind].outside].filter((cause) => of(cause)).map((cause) => `${kind} ${cause}`),
  );

const furtherPairs: readonly string[] = (Object.keys(besides) as EventKind[]).flatMap((kind) =>
  (besides[kind] ?? []).map((cause) => `${kind} beside ${cause}`),
);

const ofHistoriesAlone = new Set([
  'decide beside prepareAnswerLost',
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
  const met = pairs((cause) => cause !== 'step');
  const expected = [...met, ...furtherPairs].filter((pair) => !ofHistoriesAlone.has(pair));
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
    'decide beside prepareAnswerLost',
    'drainTimeout beside coordinate',
    ...madeBy.map((cause) => `lookAtRelationships beside ${cause}`),
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
