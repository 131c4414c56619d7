/**
 * Prints how fast the engine is here, a JSON object a line. Figures, never a verdict: a slow
 * day must not fail anything. With --long also what takes minutes.
 */
import { packFrame } from '../simulation/pack.ts';
import type { Run } from '../simulation/run.ts';
import { Simulation } from '../simulation/simulation.ts';
import type { Settings } from '../simulation/settings.ts';
import { View } from '../simulation/view.ts';
import { defaultScenario, type Scenario } from '../scenario/scenario.ts';
import { expectedEvents } from '../scenario/limits.ts';
import { draw, purposes } from '../base/draw.ts';
import { measureExploration } from './bench/explore.ts';

const runs = 7;
const seeks = 400;
/** As many rows as a large screen shows of volumes with many tracks. */
const windowRows = 16;

const million: Partial<Settings> = { groups: 3, drainLimitMicroseconds: 600_000_000 };
const sizes: readonly { readonly name: string; readonly scenario: Scenario }[] = [
  {
    name: '4 × 16',
    scenario: { ...defaultScenario, ...million, rate: 43_000, bandwidth: 43_000, latencyMicroseconds: 1000 },
  },
  {
    name: '200 × 1000',
    scenario: { ...defaultScenario, ...million, volumes: 200, tracks: 1000, rate: 36_000, bandwidth: 45_000 },
  },
  {
    name: '10000 × 100',
    scenario: { ...defaultScenario, ...million, volumes: 10_000, tracks: 100, rate: 36_000, bandwidth: 45_000 },
  },
];

const say = (figures: object): void => {
  process.stdout.write(`${JSON.stringify(figures)}\n`);
};

const quantile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];

const rounded = (value: number): number => Number(value.toPrecision(4));

/** Makes the run as the worker does, to its end; seconds for all of it. */
function timed(scenario: Scenario): { readonly run: Run; readonly seconds: number } {
  const start = process.hrtime.bigint();
  const simulation = new Simulation(scenario, expectedEvents(scenario));
  simulation.advance(Infinity);
  const run = simulation.complete();
  return { run, seconds: Number(process.hrtime.bigint() - start) / 1e9 };
}

function measureSimulation(name: string, scenario: Scenario): Run {
  timed(scenario);
  let run = timed(scenario).run;
  const seconds: number[] = [];
  for (let index = 0; index < runs; index++) {
    const made = timed(scenario);
    run = made.run;
    seconds.push(made.seconds);
  }
  const sorted = seconds.toSorted((one, other) => one - other);
  const median = quantile(sorted, 0.5);
  say({
    name: 'simulate',
    size: name,
    events: run.summary.events,
    runs,
    medianSeconds: rounded(median),
    eventsPerSecond: Math.round(run.summary.events / median),
    fastestEventsPerSecond: Math.round(run.summary.events / sorted[0]),
    journalEntriesPerEvent: rounded(run.world.journalLength / run.columns.length),
  });
  return run;
}

/** Seeks to moments drawn at random over the whole run, packing a window's frame each time. */
function measureSeek(name: string, run: Run): void {
  const view = new View(run);
  const rows = Math.min(windowRows, run.settings.volumes);
  const milliseconds: number[] = [];
  for (let index = 0; index < seeks + 50; index++) {
    const event = Math.floor((draw(1, purposes.track, index) / 4294967296) * run.columns.length);
    const start = process.hrtime.bigint();
    view.seek(event);
    packFrame(view, run.columns.time[event], 0, rows);
    if (index >= 50) milliseconds.push(Number(process.hrtime.bigint() - start) / 1e6);
  }
  const sorted = milliseconds.toSorted((one, other) => one - other);
  say({
    name: 'seek',
    size: name,
    events: run.summary.events,
    seeks,
    rows,
    medianMilliseconds: rounded(quantile(sorted, 0.5)),
    p95Milliseconds: rounded(quantile(sorted, 0.95)),
  });
}

for (const { name, scenario } of sizes) measureSeek(name, measureSimulation(name, scenario));
measureExploration(process.argv.includes('--long'), say);
