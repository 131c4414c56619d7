/** A run shown at any event: by whatever route one gets there, state and hash are those of running there directly. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bit, countOfVolume } from '../protocol/bitmap.ts';
import { hashText, highContribution, lowContribution } from '../protocol/hash.ts';
import { defaultScenario } from '../scenario/scenario.ts';
import { anySettings, anySwitches } from './settings.fixture.ts';
import { Simulation, simulate } from './simulation.ts';
import type { Run } from './run.ts';
import { View } from './view.ts';

/** The hash from scratch: the cells, and the time as the two cells before them. */
function hashFromScratch(cells: Int32Array, timeMicroseconds: number): string {
  let low = lowContribution(-2, timeMicroseconds | 0);
  let high = highContribution(-2, timeMicroseconds | 0);
  const hours = Math.floor(timeMicroseconds / 4294967296);
  low += lowContribution(-1, hours);
  high += highContribution(-1, hours);
  for (const [cell, value] of cells.entries()) {
    low = (low + lowContribution(cell, value)) | 0;
    high = (high + highContribution(cell, value)) | 0;
  }
  return hashText(low, high);
}

/** The cells after an event by running there and no further; null if other events fall on the same step. */
function runningThere(run: Run, event: number): Int32Array | null {
  const simulation = new Simulation(run.settings);
  simulation.advance(event);
  return simulation.events === event ? simulation.cellsNow() : null;
}

test('any route through a run leads to the state and the hash of running there directly', () => {
  const route = fc.array(fc.nat(), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(anySettings(anySwitches, 40_000), route, (settings, stops) => {
      const run = simulate(settings);
      const view = new View(run);
      for (const stop of stops) {
        const event = stop % run.columns.length;
        view.seek(event);
        expect(hashFromScratch(view.world.cells, run.columns.time[event])).toBe(run.columns.hashOf(event));
        const direct = runningThere(run, event);
        if (direct !== null) expect(view.world.cells).toEqual(direct);
      }
    }),
    { numRuns: 150 },
  );
});

test('a run whose last change is no event: the hold ends, and then nothing happens any more', () => {
  const run = simulate({
    ...defaultScenario,
    groups: 7,
    seed: 2,
    rate: 1,
    coordinationMicroseconds: 40_000,
    intervalMicroseconds: 1_000_000,
    drainLimitMicroseconds: 100_000,
    faults: [{ type: 'link', fromMicroseconds: 500_000, untilMicroseconds: null }],
  });
  const last = run.columns.length - 1;
  expect(run.world.journalLength).toBeGreaterThan(run.columns.journalEnd[last]);
  const view = new View(run);
  for (const event of [last, 0, last - 1, last]) {
    view.seek(event);
    expect(hashFromScratch(view.world.cells, run.columns.time[event])).toBe(run.columns.hashOf(event));
  }
});

test('a long run, with keyframes: there and back again', () => {
  const run = simulate({
    ...fc.sample(anySettings(anySwitches), { numRuns: 1, seed: 3 })[0],
    volumes: 3,
    tracks: 40,
    groups: 3,
    rate: 20_000,
    bandwidth: 20_000,
    intervalMicroseconds: 900_000,
    drainLimitMicroseconds: 800_000,
    faults: [],
  });
  expect(run.keyframes.stretches.length).toBeGreaterThan(5);
  expect(run.keyframes.keyframes.length).toBeGreaterThan(2);
  const view = new View(run);
  for (const stop of fc.sample(fc.nat(run.columns.length - 1), { numRuns: 200, seed: 5 })) {
    view.seek(stop);
    expect(hashFromScratch(view.world.cells, run.columns.time[stop])).toBe(run.columns.hashOf(stop));
  }
});

test('at each event the counts agree with the bitmaps, the sequence numbers with the groups, the ring with the tracks on the link', () => {
  fc.assert(
    fc.property(anySettings(anySwitches, 40_000), (settings) => {
      const run = simulate(settings);
      const view = new View(run);
      for (let event = 0; event < run.columns.length; event++) {
        view.seek(event);
        expectConsistent(view);
      }
    }),
    { numRuns: 60 },
  );
});

function expectConsistent({ run, world, event }: View): void {
  const { cells, layout } = world;
  let outOfSync = 0;
  let waiting = 0;
  let onLink = 0;
  for (let volume = 0; volume < layout.volumes; volume++) {
    outOfSync += countOfVolume(cells, layout.outOfSync, layout.volumeWords, volume);
    onLink += countOfVolume(cells, run.cells.onLink, layout.volumeWords, volume);
    const queued = countOfVolume(cells, run.cells.atGate, layout.volumeWords, volume);
    expect(cells[run.cells.queued + volume]).toBe(queued);
    // As the gate opens, what queued enters one after the other, at the same microsecond.
    const opening = run.columns.time[event] === run.columns.time[event + 1];
    if (queued > 0 && !opening) expect(cells[layout.inhibited + volume]).toBe(1);
    const sequence = cells[layout.sequence + volume];
    expect(sequence).toBeLessThanOrEqual(cells[layout.group]);
    if (cells[layout.revertable + volume] === 1) expect(cells[layout.priorSequence + volume]).toBeLessThan(sequence);
    for (let track = 0; track < layout.tracks; track++)
      waiting += cells[run.cells.waiting + volume * layout.tracks + track];
  }
  expect(cells[layout.outOfSyncCount]).toBe(outOfSync);
  expect(cells[run.cells.waitingCount]).toBe(waiting);
  const inRing = cells[run.cells.departed] - cells[run.cells.arrived];
  expect(inRing).toBe(onLink);
  for (let update = 0; update < inRing; update++) {
    const entry = run.cells.ring + ((cells[run.cells.arrived] + update) % run.cells.ringLength) * 5;
    const index = cells[entry];
    const track = index % layout.tracks;
    const volume = (index - track) / layout.tracks;
    expect(bit(world, run.cells.onLink, volume, track)).toBe(true);
    expect(cells[entry + 1]).toBeLessThanOrEqual(cells[layout.primary + index]);
  }
}
