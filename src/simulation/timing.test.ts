/** How the simulation takes time (design, section 2), a situation a test. */
import { expect, test } from 'vitest';
import type { VolumeNumber } from '../base/brand.ts';
import { defaultScenario } from '../scenario/scenario.ts';
import type { EventKind } from './names.ts';
import type { Run } from './run.ts';
import type { Settings } from './settings.ts';
import { simulate } from './simulation.ts';
import { View } from './view.ts';

const make = (change: Partial<Settings>): Run => simulate({ ...defaultScenario, ...change });
const fail = (group: number, volume: number) =>
  ({ type: 'fail', group, volume: volume as VolumeNumber, reason: 'inaccessible' }) as const;

/** The events of some kinds as text: kind, volume (numbered from 1) and group. */
function storyOf(run: Run, group: number, ...kinds: EventKind[]): string[] {
  const { cutEvent, endEvent } = run.summary.groups[group - 1];
  const story: string[] = [];
  for (let event = cutEvent; event <= endEvent; event++) {
    const kind = run.columns.kindOf(event);
    const subject = run.columns.subject[event];
    if (kinds.includes(kind)) story.push(subject === -1 ? kind : `${kind} ${subject + 1}`);
  }
  return story;
}

const commands = ['prepare', 'prepareFails', 'decide', 'commit', 'revert', 'finish'] as const;

test('after each: one command at a time in the volumes’ order, none after the first failure', () => {
  const run = make({ decide: 'each', faults: [fail(2, 3)] });
  expect(storyOf(run, 1, ...commands)).toEqual([
    'prepare 1',
    'prepare 2',
    'prepare 3',
    'prepare 4',
    'decide',
    'commit 1',
    'commit 2',
    'commit 3',
    'commit 4',
    'finish',
  ]);
  expect(storyOf(run, 2, ...commands)).toEqual([
    'prepare 1',
    'prepare 2',
    'prepareFails 3',
    'revert 1',
    'revert 2',
    'finish',
  ]);
});

test('after all: every volume is attempted before the decision, the failed one is not reverted', () => {
  const run = make({ faults: [fail(2, 3)] });
  const story = storyOf(run, 2, ...commands);
  expect(story.slice(0, 4).toSorted()).toEqual(['prepare 1', 'prepare 2', 'prepare 4', 'prepareFails 3']);
  expect(story[4]).toBe('decide');
  expect(story.slice(5, 8).toSorted()).toEqual(['revert 1', 'revert 2', 'revert 4']);
});

test('an answer that does not come within its limit counts as a failure', () => {
  const run = make({ groups: 1, commandLatencyMicroseconds: 800_000, answerLimitMicroseconds: 700_000 });
  const [group] = run.summary.groups;
  expect(group.outcome).toBe('reverted');
  expect(group.failures.length).toBeGreaterThan(0);
  for (const { reason, timeMicroseconds } of group.failures) {
    const prepared = run.summary.phases.find(({ phase }) => phase === 'prepare')?.startMicroseconds ?? 0;
    expect([reason, timeMicroseconds - prepared]).toEqual(['no-answer', 700_000]);
  }
  expect(storyOf(run, 1, 'answerLimit').length).toBe(group.failures.length);
});

test('the primary sends again one link latency after the decision, not before', () => {
  const run = make({});
  for (const { decisionEvent, endEvent } of run.summary.groups) {
    const resumesAt = run.columns.time[decisionEvent] + run.settings.latencyMicroseconds;
    let first = decisionEvent + 1;
    while (run.columns.kindOf(first) !== 'depart') first++;
    expect(run.columns.time[first]).toBeGreaterThanOrEqual(resumesAt);
    expect(first).toBeLessThan(endEvent);
  }
});

test('no host write while the hosts are held; a write to a track still to be drained waits for that track alone', () => {
  const run = make({ coordinationMicroseconds: 50_000, rate: 200, bandwidth: 60, drainLimitMicroseconds: 60_000_000 });
  const { columns, summary } = run;
  const needed = new Set<number>();
  let waits = 0;
  for (const { phase, startMicroseconds, endMicroseconds, startEvent, endEvent } of summary.phases) {
    for (let event = startEvent + 1; event <= endEvent; event++) {
      const kind = columns.kindOf(event);
      if (phase === 'coordinate' && columns.time[event] < endMicroseconds) expect(kind).not.toBe('hostWrite');
      if (phase !== 'drain' || columns.time[event] === startMicroseconds) continue;
      if (kind === 'hostWriteWaits') needed.add(columns.subject[event]);
      if (kind === 'drain') needed.delete(columns.subject[event]);
      if (kind === 'hostWrite') expect(needed.has(columns.subject[event])).toBe(false);
      waits = Math.max(waits, needed.size);
    }
    needed.clear();
  }
  expect(waits).toBeGreaterThan(3);
});

test('what is on the link as it goes down is lost, and sent again once it is up', () => {
  const link = { type: 'link', fromMicroseconds: 1_000_000, untilMicroseconds: 2_000_000 } as const;
  const run = make({ groups: 1, rate: 20, bandwidth: 20, latencyMicroseconds: 400_000, faults: [link] });
  const down = run.columns.lastAt(1_000_000);
  expect(run.columns.kindOf(down)).toBe('linkDown');
  const lost = run.columns.detail[down];
  expect(lost).toBeGreaterThan(3);
  const sentBefore = new Set<number>();
  const arrived = new Set<number>();
  for (let event = 0; event < down; event++) {
    if (run.columns.kindOf(event) === 'depart') sentBefore.add(run.columns.subject[event]);
    if (run.columns.kindOf(event) === 'sendChanged') sentBefore.delete(run.columns.subject[event]);
  }
  expect(sentBefore.size).toBe(lost);
  for (let event = down; event < run.columns.length; event++) {
    const kind = run.columns.kindOf(event);
    if (kind === 'depart') expect(run.columns.time[event]).toBeGreaterThanOrEqual(2_000_000);
    if (kind === 'sendChanged' || kind === 'drain') arrived.add(run.columns.subject[event]);
  }
  for (const index of sentBefore) expect(arrived.has(index)).toBe(true);
});

test('a stuck update: the group is given up at the drain limit, and mirroring goes on', () => {
  const run = make({ drainLimitMicroseconds: 1_500_000, faults: [{ type: 'drain', group: 2 }] });
  const [first, second, third] = run.summary.groups;
  expect([first.outcome, second.outcome, third.outcome]).toEqual(['committed', 'abandoned', 'committed']);
  expect(second.endMicroseconds - second.cutMicroseconds).toBe(1_500_000 + run.settings.coordinationMicroseconds);
  const view = new View(run);
  view.seek(second.endEvent);
  expect(view.world.cells[view.world.layout.outOfSyncCount]).toBe(0);
});

const fiveAbandoned = Array.from({ length: 5 }, () => 'abandoned');

test('five drain time-outs in a row: the next group’s drain has no limit, and the stuck update gets across', () => {
  const faults = Array.from({ length: 6 }, (_, index) => ({ type: 'drain', group: index + 1 }) as const);
  const run = make({ groups: 7, drainLimitMicroseconds: 1_500_000, faults });
  const outcomes = run.summary.groups.map((group) => group.outcome);
  expect(outcomes).toEqual([...fiveAbandoned, 'committed', 'committed']);
});

test('a coordination over its limit: every group is given up, hosts are held no longer than that', () => {
  const run = make({ coordinationMicroseconds: 60_000 });
  for (const { outcome, cutMicroseconds, endMicroseconds } of run.summary.groups) {
    expect([outcome, endMicroseconds - cutMicroseconds]).toEqual(['abandoned', 50_000]);
  }
});

test('a link that is down for good with no drain limit left: the run ends, the group never forms', () => {
  const run = make({
    groups: 7,
    drainLimitMicroseconds: 500_000,
    faults: [{ type: 'link', fromMicroseconds: 1_000_000, untilMicroseconds: null }],
  });
  expect(run.summary.groups.map((group) => group.outcome)).toEqual([...fiveAbandoned, null]);
});

test('a link that is down for good as a coordination goes past its limit: the next groups are attempted all the same', () => {
  const run = make({
    groups: 3,
    faults: [
      { type: 'coordination', group: 1 },
      { type: 'link', fromMicroseconds: 1_000_000, untilMicroseconds: null },
    ],
  });
  expect(run.summary.groups.map(({ outcome }) => outcome)).toEqual(['abandoned', 'abandoned', 'abandoned']);
});

test('hotspot: three writes in four go to one track in eight', () => {
  const run = make({ workload: 'hotspot', rate: 2000, bandwidth: 2000 });
  let hot = 0;
  let all = 0;
  for (let event = 0; event < run.columns.length; event++) {
    if (run.columns.kindOf(event) !== 'hostWrite') continue;
    all++;
    if (run.columns.subject[event] % run.settings.tracks < 2) hot++;
  }
  expect(hot / all).toBeGreaterThan(0.7);
  expect(hot / all).toBeLessThan(0.85);
});

test('the rate of host writes is the scenario’s, whether writes wait or not', () => {
  for (const bandwidth of [40, 4000]) {
    const run = make({ rate: 1000, bandwidth, drainLimitMicroseconds: 600_000_000 });
    let arrivals = 0;
    let waited = 0;
    for (let event = 0; event < run.columns.length; event++) {
      if (run.columns.kindOf(event) === 'hostWriteWaits') waited++;
      if (run.columns.kindOf(event) === 'hostWrite') arrivals++;
    }
    const perSecond = arrivals / (run.summary.endMicroseconds / 1_000_000);
    expect(perSecond).toBeGreaterThan(900);
    expect(perSecond).toBeLessThan(1100);
    if (bandwidth === 40) expect(waited).toBeGreaterThan(100);
  }
});
