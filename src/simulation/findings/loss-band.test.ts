/**
 * The band says for every event what recovery would leave. Judged at every single event of many
 * runs by doing it: the view is taken there, the relationships are settled, the targets are read.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomWalk } from '../walk.ts';
import type { VolumeNumber } from '../../base/brand.ts';
import { defaultExploration } from '../../protocol/exploration.ts';
import { recoveryCase, tableCommits } from '../../protocol/recovery.ts';
import { defaultScenario, type Scenario } from '../../scenario/scenario.ts';
import { readingOf, targetContents } from '../frame/contents.ts';
import { playHistory } from '../history.ts';
import { LossBandMaker, lossBandOf, segmentAt, type LossBand } from './loss-band.ts';
import { lossLeftAt } from './loss-left.ts';
import { recoveredAt } from './recovered.ts';
import { recoveryPointAt } from './recovery-point.ts';
import { recoveryPolicies, type RecoveryPolicy } from '../../protocol/faults.ts';
import { settlements } from '../names.ts';
import { readSettled } from '../recovery.ts';
import type { Run } from '../run.ts';
import { anySettings, anySwitches } from '../settings.fixture.ts';
import { simulate } from '../simulation.ts';
import { View } from '../view.ts';

/** The group that is left whole if a person decides so: settled on the view's own world, and taken back. */
function leftBy(view: View, decision: RecoveryPolicy): number {
  if (decision === 'table') return recoveredAt(view).whole;
  return readSettled(view.world, decision, () => targetContents(readingOf(view)).whole);
}

/** What the band says after an event. */
function saidBy(band: LossBand, decision: RecoveryPolicy, event: number) {
  const { group, cutMicroseconds, case: found } = band.rows[decision];
  const segment = segmentAt(band.rows[decision], event);
  return { group: group[segment], case: found[segment], cut: cutMicroseconds[segment] };
}

/** Where band and doing it differ, in words; empty if nowhere. */
function differences(run: Run): string[] {
  const band = lossBandOf(run);
  const view = new View(run);
  const found: string[] = [];
  for (let event = 0; event <= band.lastEvent; event++) {
    view.seek(event);
    const tableCase = recoveredAt(view).case;
    for (const decision of recoveryPolicies) {
      const said = saidBy(band, decision, event);
      const left = leftBy(view, decision);
      const age = Math.max(0, run.columns.time[event] - said.cut) / 1_000_000;
      const isOld = left === -1 ? Number.isNaN(said.cut) : age === recoveryPointAt(run, event, left).seconds;
      const isSame = said.case === tableCase && said.group === left && isOld;
      if (!isSame) found.push(`e${event} ${decision}: ${JSON.stringify(said)} but group ${left}`);
    }
  }
  return found;
}

describe('at every event the band says what recovery leaves', () => {
  test('of simulated runs, all switches and faults', () => {
    fc.assert(
      fc.property(anySettings(anySwitches, 40_000), (settings) => {
        expect(differences(simulate(settings))).toEqual([]);
      }),
      { numRuns: 250 },
    );
  });

  test('where many writes, updates and commands come in each other’s way', () => {
    fc.assert(
      fc.property(anySettings(anySwitches, 40_000), (settings) => {
        const busy = { ...settings, rate: 400, bandwidth: 300, latencyMicroseconds: 5000, faults: [] };
        expect(differences(simulate(busy))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('of histories, up to the loss of the site', () => {
    const explorable = fc.record({ seed: fc.nat(1_000_000), siteLost: fc.boolean(), switches: anySwitches });
    fc.assert(
      fc.property(explorable, ({ seed, siteLost, switches }) => {
        const scenario: Scenario = { ...defaultScenario, ...switches, volumes: 3, tracks: 2, groups: 4 };
        const bounds = { writes: 12, faults: 3, lostAnswers: true, restarts: true, drainTimeouts: true };
        const explore = { ...defaultExploration, ...bounds, path: [] };
        const path = randomWalk(scenario, explore, 0, 80, seed);
        const played = playHistory(scenario, { ...explore, path, siteLost });
        if (!played.ok) throw new Error(played.refusal.reason);
        expect(differences(played.value)).toEqual([]);
        expect(lossBandOf(played.value).lastEvent).toBe(path.length + (siteLost ? 1 : 0));
      }),
      { numRuns: 150 },
    );
  });
});

test('what recovery would do is said: by the table, or as a person decides, and only where something is revertable', () => {
  fc.assert(
    fc.property(anySettings(anySwitches), (settings) => {
      const run = simulate(settings);
      const band = lossBandOf(run);
      const view = new View(run);
      for (let event = 0; event <= band.lastEvent; event++) {
        view.seek(event);
        const { cells, layout } = view.world;
        const some = cells.subarray(layout.revertable, layout.revertable + layout.volumes).includes(1);
        const table = recoveryCase(view.world) === 0 ? 'none' : tableCommits(view.world) ? 'commit' : 'revert';
        const said = recoveryPolicies.map((decision) => {
          const row = band.rows[decision];
          return settlements[row.settles[segmentAt(row, event)]];
        });
        expect(said).toEqual(some ? [table, 'commit', 'revert', 'none'] : recoveryPolicies.map(() => 'none'));
      }
    }),
    { numRuns: 40 },
  );
});

test('made in slices, however small, it is the same band', () => {
  const run = simulate({ ...defaultScenario, faults: [] });
  const maker = new LossBandMaker(run);
  while (!maker.advance(7));
  expect(maker.complete()).toEqual(lossBandOf(run));
});

const fault = { type: 'fail', group: 3, volume: 2 as VolumeNumber, reason: 'rejected' } as const;

/** What a row says while a phase of a group lasts, stretch by stretch. */
function during(run: Run, decision: RecoveryPolicy, phase: string, group: number): string[] {
  const span = run.summary.phases.find((one) => one.phase === phase && one.group === group)!;
  const band = lossBandOf(run);
  const events = Array.from({ length: span.endEvent - span.startEvent + 1 }, (_, index) => span.startEvent + index);
  const told = events.map((event) => saidBy(band, decision, event));
  const words = told.map((said) => `${said.case}: ${said.group === -1 ? 'torn' : said.group}`);
  return words.filter((word, index) => word !== words[index - 1]);
}

describe('the first scenario', () => {
  const run = simulate({ ...defaultScenario, faults: [fault] });

  test('the table always leaves a whole group: the prior one until all are prepared, then the new one', () => {
    expect(during(run, 'table', 'drain', 2)).toEqual(['1: 1']);
    expect(during(run, 'table', 'prepare', 2)).toEqual(['1: 1', '2: 1', '3: 1']);
    expect(during(run, 'table', 'commit', 2)).toEqual(['3: 1', '4: 2', '1: 2']);
    expect(during(run, 'table', 'revert', 3)).toEqual(['2: 2', '1: 2']);
  });

  test('to commit all while some are prepared tears the group; to revert all during commit too', () => {
    expect(during(run, 'commit', 'prepare', 2)).toEqual(['1: 1', '2: torn', '3: 2']);
    expect(during(run, 'commit', 'commit', 2)).toEqual(['3: 2', '4: 2', '1: 2']);
    expect(during(run, 'revert', 'commit', 2)).toEqual(['3: 1', '4: torn', '1: 2']);
    expect(during(run, 'none', 'commit', 2)).toEqual(['3: 1', '4: torn', '1: 2']);
  });
});

test('once the site is lost, what is left is that of the loss, however long ago', () => {
  const run = simulate({ ...defaultScenario, faults: [{ type: 'disaster', atMicroseconds: 7_300_000 }] });
  const band = lossBandOf(run);
  const { lossEvent } = run.summary.recovery!;
  expect([...band.lost.event]).toEqual([lossEvent]);
  const [table] = lossLeftAt(run, band, lossEvent, 7_300_000);
  expect(table).toMatchObject({ group: 2, case: 4, settles: 'commit' });
  expect(lossLeftAt(run, band, lossEvent, 7_900_000)[0]).toEqual(table);
  expect(lossLeftAt(run, band, run.summary.events, run.summary.endMicroseconds)[0]).toEqual(table);
});
