/**
 * Prints how fast the engine is here, a JSON object a line. Figures, never a verdict: a slow
 * day must not fail anything. With --long also what takes minutes.
 */
import { lossBandOf } from '../simulation/findings/loss-band.ts';
import { measuresOf } from '../simulation/findings/measures.ts';
import { packFrame } from '../simulation/frame/pack.ts';
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

const quantile = (rising: readonly number[], part: number): number =>
  rising[Math.min(rising.length - 1, Math.floor(rising.length * part))];

const rounded = (value: number): number => Number(value.toPrecision(4));

interface Timed {
  readonly run: Run;
  readonly seconds: number;
  /** The same with what a loss at each event would leave, and what the plots show. */
  readonly toldSeconds: number;
}

const secondsSince = (start: bigint): number => Number(process.hrtime.bigint() - start) / 1e9;

/** Makes the run as the worker does, to its end, and tells it. */
function timed(scenario: Scenario): Timed {
  const start = process.hrtime.bigint();
  const simulation = new Simulation(scenario, expectedEvents(scenario));
  simulation.advance(Infinity);
  const run = simulation.complete();
  const seconds = secondsSince(start);
  lossBandOf(run);
  measuresOf(run);
  return { run, seconds, toldSeconds: secondsSince(start) };
}

const sorted = (values: readonly number[]): readonly number[] => values.toSorted((one, other) => one - other);

function measureSimulation(name: string, scenario: Scenario): Run {
  timed(scenario);
  let { run } = timed(scenario);
  const alone: number[] = [];
  const withTold: number[] = [];
  for (let index = 0; index < runs; index++) {
    const made = timed(scenario);
    ({ run } = made);
    alone.push(made.seconds);
    withTold.push(made.toldSeconds);
  }
  const median = quantile(sorted(alone), 0.5);
  const told = quantile(sorted(withTold), 0.5);
  say({
    name: 'simulate',
    size: name,
    events: run.summary.events,
    runs,
    medianSeconds: rounded(median),
    eventsPerSecond: Math.round(run.summary.events / median),
    fastestEventsPerSecond: Math.round(run.summary.events / sorted(alone)[0]),
    journalEntriesPerEvent: rounded(run.world.journalLength / run.columns.length),
  });
  say({
    name: 'simulate with band and plots',
    size: name,
    medianSeconds: rounded(told),
    eventsPerSecond: Math.round(run.summary.events / told),
    ratioToWithout: rounded(median / told),
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
  const rising = sorted(milliseconds);
  say({
    name: 'seek',
    size: name,
    events: run.summary.events,
    seeks,
    rows,
    medianMilliseconds: rounded(quantile(rising, 0.5)),
    p95Milliseconds: rounded(quantile(rising, 0.95)),
  });
}

for (const { name, scenario } of sizes) measureSeek(name, measureSimulation(name, scenario));
measureExploration(process.argv.includes('--long'), say);
