/**
 * Counterexamples that the search finds, played: each is a legal path, and what it leaves after
 * the loss of the site breaks the hosts' order. Judged by an oracle of its own, which reads the
 * events alone and shares no code with the rules or the search.
 */
import { describe, expect, test } from 'vitest';
import { questionOf } from '../exploration/question.ts';
import { Search } from '../exploration/search.ts';
import { defaultExploration, soundRecoveryTable, type Exploration } from '../protocol/exploration.ts';
import type { Step } from '../protocol/step.ts';
import { stepOf } from '../protocol/steps.ts';
import { defaultScenario, type Scenario } from '../scenario/scenario.ts';
import { nextSteps, playHistory } from './history.ts';
import { logEntries, logIndexOf } from './frame/log.ts';
import type { Run } from './run.ts';
import { View } from './view.ts';
import { packFrame } from './frame/pack.ts';

const small: Scenario = { ...defaultScenario, volumes: 2, tracks: 1, groups: 2 };

function shortestViolation(scenario: Scenario, explore: Exploration): readonly Step[] {
  const search = new Search(questionOf({ ...scenario, explore }), 1e9);
  while (search.advance(10_000));
  if (search.verdict.type !== 'broken') throw new Error('Nothing is broken.');
  return search.verdict.path.map(stepOf);
}

function played(scenario: Scenario, explore: Exploration): Run {
  const result = playHistory(scenario, explore);
  if (!result.ok) throw new Error(result.refusal.reason);
  return result.value;
}

/** What the targets hold at the end of a run, volume by volume (one track each), from its events alone. */
function targetsByOracle(run: Run, revertable: boolean): { readonly targets: number[]; readonly writes: number[] } {
  const primary = [0, 0];
  const source = [0, 0];
  const target = [0, 0];
  const writes: number[] = [];
  for (const { kind, volume, version } of logEntries(run, logIndexOf(run), 'all', 0, run.columns.length)) {
    if (kind === 'hostWrite') {
      writes.push(volume);
      primary[volume] = version;
    }
    if (kind === 'sendChanged' || kind === 'drain') source[volume] = version;
    if (kind === 'commit' && revertable) target[volume] = source[volume];
    if ((kind === 'prepare' || kind === 'prepareAnswerLost') && !revertable) target[volume] = source[volume];
  }
  return { targets: target, writes };
}

/** Whether some moment of the hosts' history left exactly these versions. */
function isSomeMoment(targets: readonly number[], writes: readonly number[]): boolean {
  return (
    [0, ...writes.keys()].some((_, moment) =>
      targets.every((version, volume) => version === writes.slice(0, moment).lastIndexOf(volume) + 1),
    ) || targets.every((version, volume) => version === writes.lastIndexOf(volume) + 1)
  );
}

describe.each([
  ['plain FlashCopy', { copy: 'plain' }, {}],
  ['write inhibit off', { inhibit: 'off' }, {}],
  ['hold until drained only', { hold: 'drained' }, {}],
  ['sequence numbers ignored', { sequence: 'ignored' }, {}],
  ['commit in case 2', {}, { 2: 'commit' }],
  ['revert in case 4', {}, { 4: 'revert' }],
] as const)('%s', (_, switches, table) => {
  const scenario = { ...small, ...switches };
  const explore: Exploration = {
    ...defaultExploration,
    invariant: 'write-order',
    recoveryTable: { ...soundRecoveryTable, ...table },
    siteLost: true,
  };
  const path = shortestViolation(scenario, explore);

  test('the counterexample is a legal path, and recovery leaves what no moment of the hosts had', () => {
    const run = played(scenario, { ...explore, path });
    const { targets, writes } = targetsByOracle(run, scenario.copy === 'revertable');
    expect(isSomeMoment(targets, writes)).toBe(false);
  });

  test('the last sentence’s writes are there and missing: the missing one came first', () => {
    const run = played(scenario, { ...explore, path });
    const { targets, writes } = targetsByOracle(run, scenario.copy === 'revertable');
    const { loss } = run.summary;
    expect(loss).not.toBeNull();
    if (loss === null) return;
    expect(targets[loss.there.volume]).toBe(loss.there.version);
    expect(writes[loss.missing.version - 1]).toBe(loss.missing.volume);
    expect(targets[loss.missing.volume]).toBeLessThan(loss.missing.version);
    expect(loss.missing.version).toBeLessThan(loss.there.version);
  });

  test('the last step is what breaks it: without it, nothing is lost out of order', () => {
    const run = played(scenario, { ...explore, path: path.slice(0, -1) });
    expect(run.summary.loss).toBeNull();
  });
});

test('a path that is not legal is refused at its step', () => {
  const path: Step[] = [
    { key: 'write', volume: 0, track: 0 },
    { key: 'cut', volume: 0, track: 0 },
    { key: 'drained', volume: 0, track: 0 },
  ];
  const result = playHistory(small, { ...defaultExploration, path });
  expect(result).toEqual({ ok: false, refusal: { step: 3, reason: 'step 3 (Drained) cannot happen there' } });
});

test('what can happen next is what the rules allow there, and only that', () => {
  const path: Step[] = [
    { key: 'write', volume: 1, track: 0 },
    { key: 'cut', volume: 0, track: 0 },
  ];
  const told = nextSteps(small, { ...defaultExploration, path }, 2).map(({ key, volume }) => `${key} ${volume + 1}`);
  expect(told).toEqual(['write 1', 'drain 2']);
});

test('a history is a run like any other: each step an event, phases, a frame at each moment', () => {
  const path = shortestViolation({ ...small, copy: 'plain' }, { ...defaultExploration, invariant: 'write-order' });
  const run = played({ ...small, copy: 'plain' }, { ...defaultExploration, path, siteLost: true });
  const recovery = ['siteLost', 'failOver', 'lookAtRelationships', 'reverseRestore', 'startHosts'];
  const kinds = Array.from({ length: run.columns.length }, (_, event) => run.columns.kindOf(event));
  expect(kinds.slice(path.length + 1)).toEqual(recovery);
  expect(run.summary.phases.map(({ phase }) => phase)).toContain('recover');
  const view = new View(run);
  const frames = kinds.map((_, event) => {
    view.seek(event);
    return packFrame(view, run.columns.time[event], 0, 2);
  });
  expect(frames.map(({ siteLost }) => siteLost)).toEqual(kinds.map((_, event) => event > path.length));
  expect(frames[frames.length - 1].targetGroup).toBe(-1);
});
