/** What the page is told of a run beside its events: where its story turns, and what leaked into a group. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { VolumeNumber } from '../base/brand.ts';
import { defaultExploration } from '../protocol/exploration.ts';
import { defaultScenario } from '../scenario/scenario.ts';
import { playHistory } from './history.ts';
import { logEntries, logIndexOf } from './frame/log.ts';
import { packFrame } from './frame/pack.ts';
import type { Run } from './run.ts';
import { anySettings, anySwitches } from './settings.fixture.ts';
import type { Settings } from './settings.ts';
import { simulate } from './simulation.ts';
import type { PhaseSpan } from './summary.ts';
import { View } from './view.ts';

const failure = { type: 'fail', group: 3, volume: 2 as VolumeNumber, reason: 'rejected' } as const;
const told = ({ phase, group, milestones }: PhaseSpan): string =>
  `${phase} ${group}: ${milestones.map(({ kind }) => kind).join(' ')}`;

describe('the milestones', () => {
  test('of the first scenario’s third group: each answer, the decision, each revert, the outcome', () => {
    const { phases } = simulate({ ...defaultScenario, faults: [failure] }).summary;
    const third = phases.findIndex(({ phase, group }) => phase === 'coordinate' && group === 3);
    expect(phases.slice(third, third + 5).map(told)).toEqual([
      'coordinate 3: coordinate',
      'drain 3: ',
      'prepare 3: drained prepare prepare prepareFails prepare',
      'revert 3: decide revert revert revert',
      'between groups 4: finish',
    ]);
  });

  test('are the milestones of the log, each in the phase that it belongs to', () => {
    fc.assert(
      fc.property(anySettings(anySwitches), (settings) => {
        const run = simulate({ ...settings, inhibit: 'on', hold: 'prepared' });
        const logged = logEntries(run, logIndexOf(run), 'milestones', 0, Infinity);
        const { phases } = run.summary;
        expect(phases.flatMap(({ milestones }) => milestones.map(({ event, kind }) => `${event} ${kind}`))).toEqual(
          logged.map(({ event, kind }) => `${event} ${kind}`),
        );
        for (const { milestones, startEvent, endEvent, startMicroseconds, endMicroseconds } of phases) {
          for (const { event, timeMicroseconds } of milestones) {
            expect(event).toBeGreaterThanOrEqual(startEvent);
            expect(event).toBeLessThanOrEqual(endEvent);
            expect(timeMicroseconds).toBeGreaterThanOrEqual(startMicroseconds);
            expect(timeMicroseconds).toBeLessThanOrEqual(endMicroseconds);
          }
        }
      }),
    );
  });

  test('leave out the answers where there are more than can be told, so that many volumes stay cheap', () => {
    const { phases } = simulate({ ...defaultScenario, volumes: 30, groups: 3, rate: 0, faults: [failure] }).summary;
    expect(phases.slice(-5).map(told)).toEqual([
      'coordinate 3: coordinate',
      'drain 3: ',
      'prepare 3: drained prepareFails',
      'revert 3: decide',
      'between groups 3: finish',
    ]);
    const hopeless = { volumes: 30, groups: 1, answerLimitMicroseconds: 10_000, commandLatencyMicroseconds: 1_000_000 };
    const { phases: failing } = simulate({ ...defaultScenario, ...hopeless }).summary;
    expect(told(failing[3])).toBe('prepare 1: ');
  });

  test('of a history are its steps', () => {
    const settings = { ...defaultScenario, volumes: 2, tracks: 1, groups: 1 };
    const path = ['write', 'cut', 'drain', 'drained', 'prepare', 'fail', 'decide', 'revert', 'finish'] as const;
    const steps = path.map((key) => ({ key, volume: key === 'fail' ? 1 : 0, track: 0 }));
    const played = playHistory(settings, { ...defaultExploration, faults: 1, path: steps });
    expect(played.ok && played.value.summary.phases.map(told)).toEqual([
      'between groups 1: start hostWrite',
      'coordinate 1: coordinate',
      'drain 1: drain',
      'prepare 1: drained prepare prepareFails',
      'revert 1: decide revert',
      'between groups 1: finish',
    ]);
  });
});

/** Volumes whose prepared source is not whole after an event, as the picture has it. */
function brokenAt(run: Run, view: View, event: number): number[] {
  view.seek(event);
  const { rows, group } = packFrame(view, run.columns.time[event], 0, run.settings.volumes);
  return rows
    .filter(({ relationship, source }) => relationship === 'revertable' && source.numbers.some((each) => each > group))
    .map(({ volume }) => volume);
}

describe('the leaks', () => {
  const leaky = anySettings(anySwitches).map((settings): Settings => ({ ...settings, copy: 'revertable' }));

  test('name a volume from the event on at which the picture first shows a newer track on its prepared source', () => {
    fc.assert(
      fc.property(leaky, (settings) => {
        const run = simulate(settings);
        const view = new View(run);
        for (const { leaks, cutEvent, endEvent } of run.summary.groups) {
          const seen = new Map<number, number>();
          const last = endEvent === -1 ? run.columns.length - 1 : endEvent;
          for (let event = cutEvent; event <= last; event++) {
            for (const volume of brokenAt(run, view, event)) if (!seen.has(volume)) seen.set(volume, event);
          }
          expect(leaks.map(({ volume, event }) => [volume, event])).toEqual([...seen]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('are milestones, and there are none where every rule is kept', () => {
    const leaksWith = (change: Partial<Settings>) => {
      const { groups, phases } = simulate({ ...defaultScenario, ...change }).summary;
      const events = groups.flatMap(({ leaks }) => leaks.map(({ event }) => event));
      const milestones = phases.flatMap((phase) => phase.milestones.map(({ event }) => event));
      expect(milestones).toEqual(expect.arrayContaining(events));
      return events.length;
    };
    expect(leaksWith({ inhibit: 'off' })).toBeGreaterThan(4);
    expect(leaksWith({})).toBe(0);
  });
});
