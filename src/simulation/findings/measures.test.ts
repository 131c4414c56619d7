/** What the plots show, against a slow telling of the same events. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultScenario } from '../../scenario/scenario.ts';
import { bucketsOf } from './buckets.ts';
import { CommandIndexMaker } from '../command-index.ts';
import { laneKinds, lanesOf } from './lanes.ts';
import { measuresOf, MeasureMaker } from './measures.ts';
import type { Run } from '../run.ts';
import { anySettings, anySwitches } from '../settings.fixture.ts';
import { simulate } from '../simulation.ts';
import { View } from '../view.ts';
import { volumesUpTo } from './gates.ts';

const eventsOf = (run: Run): number[] => Array.from({ length: run.columns.length }, (_, event) => event);

/** How long each host write took beyond the usual, by event, and how much of that the hosts were held at a cut. */
function waitsByEvent(run: Run): Map<number, { readonly waited: number; readonly held: number }> {
  const { columns, summary } = run;
  const holds = summary.phases.filter(({ phase }) => phase === 'coordinate');
  const waiting = new Map<number, number[]>();
  const waits = new Map<number, { waited: number; held: number }>();
  for (const event of eventsOf(run)) {
    const kind = columns.kindOf(event);
    const [track, now] = [columns.subject[event], columns.time[event]];
    if (kind === 'hostWriteWaits') waiting.set(track, [...(waiting.get(track) ?? []), now]);
    if (kind !== 'hostWrite') continue;
    const since = waiting.get(track)?.shift() ?? now;
    const held = holds.map((hold) => Math.min(now, hold.endMicroseconds) - Math.max(since, hold.startMicroseconds));
    waits.set(event, { waited: now - since, held: Math.max(0, ...held) });
  }
  return waits;
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

test('the hosts’ response is the usual time and the waits, at cuts and for tracks to be drained', () => {
  fc.assert(
    fc.property(anySettings(anySwitches, 40_000), (settings) => {
      const run = simulate(settings);
      const { response, buckets } = measuresOf(run);
      const waits = waitsByEvent(run);
      const all = [...waits.values()];
      const some = Math.max(1, all.length);
      expect(response.writes).toBe(all.length);
      expect(response.heldMeanMicroseconds).toBeCloseTo(sum(all.map(({ held }) => held)) / some, 3);
      expect(response.drainedMeanMicroseconds).toBeCloseTo(sum(all.map(({ waited, held }) => waited - held)) / some, 3);
      expect(response.longestMicroseconds).toBe(500 + Math.max(0, ...all.map(({ waited }) => waited)));
      for (const [bucket, first] of buckets.from.event.entries()) {
        const next = buckets.from.event[bucket + 1] ?? run.columns.length;
        const inside = [...waits].flatMap(([event, { waited }]) =>
          event >= first && event < next ? [waited + 500] : [],
        );
        const parts = [...waits].flatMap(([event, wait]) => (event >= first && event < next ? [wait] : []));
        expect(buckets.heldMost[bucket]).toBe(Math.max(0, ...parts.map(({ held }) => held)));
        expect(buckets.drainedMost[bucket]).toBe(Math.max(0, ...parts.map(({ waited, held }) => waited - held)));
        if (inside.length === 0) expect(buckets.responseMean[bucket]).toBeNaN();
        else expect(buckets.responseMean[bucket]).toBeCloseTo(sum(inside) / inside.length, 3);
        if (inside.length > 0) expect(buckets.responseMost[bucket]).toBe(Math.max(...inside));
        const soFar = [...waits].filter(([event]) => event < next).map(([, wait]) => wait);
        expect(buckets.writesSoFar[bucket]).toBe(soFar.length);
        expect(buckets.heldSoFar[bucket]).toBe(sum(soFar.map(({ held }) => held)));
        expect(buckets.drainedSoFar[bucket]).toBe(sum(soFar.map(({ waited, held }) => waited - held)));
      }
    }),
    { numRuns: 60 },
  );
});

test('updates at gates are what the views show, at most in each stretch', () => {
  fc.assert(
    fc.property(anySettings(anySwitches, 40_000), (settings) => {
      const run = simulate(settings);
      const { buckets } = measuresOf(run);
      const view = new View(run);
      const queued = eventsOf(run).map((event) => {
        view.seek(event);
        return sum([...view.world.cells.subarray(run.cells.queued, run.cells.queued + settings.volumes)]);
      });
      for (const [bucket, first] of buckets.from.event.entries()) {
        const inside = queued.slice(first, buckets.from.event[bucket + 1] ?? Infinity);
        expect(buckets.queueMost[bucket]).toBe(Math.max(...inside));
      }
    }),
    { numRuns: 60 },
  );
});

test('the times under write inhibit are those in which the views have it, and as many volumes at most in each stretch', () => {
  fc.assert(
    fc.property(anySettings(anySwitches, 40_000), (settings) => {
      const run = simulate(settings);
      const { inhibitSpans, buckets } = measuresOf(run);
      const view = new View(run);
      const first = run.world.layout.inhibited;
      const inhibited = eventsOf(run).map((event) => {
        view.seek(event);
        return [...view.world.cells.subarray(first, first + settings.volumes)];
      });
      const told = inhibited.map((cells) => cells.map(() => 0));
      const { volume, from, until, lasts } = inhibitSpans ?? failed();
      for (const [index, each] of volume.entries()) {
        const end = lasts[index] === 1 ? told.length : until.event[index];
        for (let event = from.event[index]; event < end; event++) told[event][each] = 1;
      }
      expect(told).toEqual(inhibited);
      for (const [bucket, begins] of buckets.from.event.entries()) {
        const inside = inhibited.slice(begins, buckets.from.event[bucket + 1] ?? Infinity);
        expect(buckets.inhibitedMost[bucket]).toBe(Math.max(...inside.map(sum)));
      }
    }),
    { numRuns: 60 },
  );
});

function failed(): never {
  throw new Error('So few volumes are told one by one.');
}

test('time under write inhibit, group by group, adds up to that of each volume', () => {
  fc.assert(
    fc.property(anySettings(anySwitches, 40_000), (settings) => {
      const run = simulate(settings);
      const { inhibits, inhibitSpans } = measuresOf(run);
      const { volume, group, from, until, lasts } = inhibitSpans ?? failed();
      const lasted = (index: number): number => until.timeMicroseconds[index] - from.timeMicroseconds[index];
      for (const [each, { inhibitSeconds }] of volumesUpTo(run, run.summary.events).entries()) {
        const told = [...volume.keys()].filter((index) => volume[index] === each).map(lasted);
        expect(sum(told) / 1_000_000).toBeCloseTo(inhibitSeconds, 6);
      }
      for (const [index, longest] of inhibits.longest.entries()) {
        const inside = [...volume.keys()].filter((span) => group[span] === inhibits.group[index]);
        const over = inside.filter((span) => lasts[span] === 0).map(lasted);
        expect(longest).toBe(Math.max(...over));
        expect(inhibits.shortest[index]).toBe(Math.min(...over));
        expect(inhibits.mean[index]).toBeCloseTo(sum(over) / over.length, 6);
        expect(inhibits.from.event[index]).toBe(Math.min(...inside.map((span) => from.event[span])));
      }
    }),
    { numRuns: 60 },
  );
});

test('stretches cover all events, and none spans two phases', () => {
  const run = simulate({ ...defaultScenario, faults: [] });
  const first = bucketsOf(run.summary.phases);
  expect(first[0]).toBe(0);
  expect([...first]).toEqual([...first].toSorted((one, other) => one - other));
  expect(new Set(first).size).toBe(first.length);
  const { phaseIndex } = measuresOf(run).buckets.from;
  for (const [index, { startEvent, endEvent }] of run.summary.phases.entries()) {
    if (endEvent > startEvent) expect([...phaseIndex]).toContain(index);
  }
});

test('made in slices, however small, the figures are the same', () => {
  const run = simulate({ ...defaultScenario, faults: [] });
  const maker = new MeasureMaker(run);
  while (!maker.advance(7));
  expect(maker.complete()).toEqual(measuresOf(run));
});

test('a window of lanes has each volume’s own events, in order', () => {
  const run = simulate({ ...defaultScenario, faults: [], volumes: 6 });
  const maker = new CommandIndexMaker(run);
  while (!maker.advance(7));
  const all = maker.complete();
  const lanes = lanesOf(run, all, 2, 3);
  for (const volume of [2, 3, 4]) {
    const [begin, end] = [lanes.offsets[volume - 2], lanes.offsets[volume - 1]];
    const told = Array.from(lanes.at.event.subarray(begin, end), (event, index) => [
      event,
      laneKinds[lanes.what[begin + index]],
    ]);
    const expected = eventsOf(run)
      .filter((event) => run.columns.subject[event] === volume)
      .map((event) => [event, run.columns.kindOf(event)])
      .filter(([, kind]) => (laneKinds as readonly unknown[]).includes(kind));
    expect(told).toEqual(expected);
  }
  expect(lanesOf(run, all, 5, 9).offsets).toHaveLength(2);
});
