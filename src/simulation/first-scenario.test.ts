/**
 * The first scenario, moment by moment: which number each array shows (the check list of the
 * design's section 2), and that the inhibit is seen at work.
 */
import { expect, test } from 'vitest';
import type { VolumeNumber } from '../base/brand.ts';
import { defaultScenario } from '../scenario/scenario.ts';
import { marks, type ArrayTracks, type Frame } from './frame/frame.ts';
import type { PhaseName } from './names.ts';
import { packFrame } from './frame/pack.ts';
import type { Run } from './run.ts';
import type { Settings } from './settings.ts';
import { simulate } from './simulation.ts';
import { View } from './view.ts';

const failure = { type: 'fail', group: 3, volume: 2 as VolumeNumber, reason: 'rejected' } as const;
const make = (change: Partial<Settings> = {}): Run => simulate({ ...defaultScenario, faults: [failure], ...change });

const frameAt = (run: Run, event: number): Frame => {
  const view = new View(run);
  view.seek(event);
  return packFrame(view, run.columns.time[event], 0, run.settings.volumes);
};

const spanOf = (run: Run, phase: PhaseName, group: number) => {
  const span = run.summary.phases.find((candidate) => candidate.phase === phase && candidate.group === group);
  if (span === undefined) throw new Error(`Group ${group} has no phase ${phase}.`);
  return span;
};

/** What an array shows, volume by volume: its numbers, "quiet" for newer, "alarm" for newer where it must not be. */
function told(frame: Frame, array: ArrayTracks): string[] {
  return frame.rows.map((_, row) => {
    const words = new Set<string>();
    for (let track = 0; track < frame.tracks; track++) {
      const place = row * frame.tracks + track;
      const bits = array.marks[place];
      const word =
        bits & marks.alarm ? 'alarming ' : bits & marks.newer ? 'quiet ' : bits & marks.none ? 'hatched ' : '';
      words.add(`${word}${array.groups[place]}`);
    }
    return [...words].toSorted().join(' and ');
  });
}

const each = (text: string): string[] => [text, text, text, text];

test('between groups, after the commit of 2: 2 and quiet 3 · 2 and quiet 3 · 2', () => {
  const run = make();
  const frame = frameAt(run, spanOf(run, 'between groups', 3).endEvent);
  expect(told(frame, frame.primary)).toEqual(each('2 and quiet 3'));
  expect(told(frame, frame.source)).toEqual(each('2 and quiet 3'));
  expect(told(frame, frame.target)).toEqual(each('2'));
});

test('drain of 3: 3, then quiet 4 · 2 turning into 3 · 2', () => {
  const run = make();
  const { startEvent, endEvent } = spanOf(run, 'drain', 3);
  const begin = frameAt(run, startEvent);
  expect(told(begin, begin.primary)).toEqual(each('3'));
  // Hatched where a version went across that was overwritten before the cut; some volume may have nothing left.
  const filling = told(begin, begin.source).filter((words) => words.startsWith('2 and 3'));
  expect(filling.length).toBeGreaterThanOrEqual(2);
  expect(told(begin, begin.target)).toEqual(each('2'));
  const end = frameAt(run, endEvent + 1);
  expect(end.phase).toBe('prepare');
  expect(told(end, end.source)).toEqual(each('3'));
  expect(told(end, end.primary).some((words) => words === '3 and quiet 4')).toBe(true);
});

test('updates on the link: for group 3 while it drains, for group 4 from the decision on', () => {
  const run = make();
  const shown = (phase: PhaseName): Set<number> => {
    const { startEvent, endEvent } = spanOf(run, phase, 3);
    const events = Array.from({ length: endEvent - startEvent + 1 }, (_, index) => startEvent + index);
    return new Set(events.flatMap((event) => [...frameAt(run, event).updates.group]));
  };
  expect([...shown('drain')]).toEqual([3]);
  expect([...shown('revert')]).toEqual([4]);
});

test('all prepared: 3 and quiet 4 · 3 · 2, every gate closed', () => {
  const run = make({ faults: [] });
  const frame = frameAt(run, spanOf(run, 'commit', 3).startEvent);
  for (const words of told(frame, frame.primary)) expect(['3', '3 and quiet 4']).toContain(words);
  expect(told(frame, frame.primary)).toContain('3 and quiet 4');
  expect(told(frame, frame.source)).toEqual(each('3'));
  expect(told(frame, frame.target)).toEqual(each('2'));
  expect(frame.rows.map((row) => [row.relationship, row.writeInhibit])).toEqual(
    frame.rows.map(() => ['revertable', true]),
  );
});

test('one volume committed, the others not yet: targets 3 and 2, and not one whole group', () => {
  const run = make({ faults: [] });
  const { startEvent, endEvent } = spanOf(run, 'commit', 3);
  const first = Array.from({ length: endEvent - startEvent }, (_, index) => startEvent + index).find(
    (event) => run.columns.kindOf(event) === 'commit',
  );
  const frame = frameAt(run, first ?? -1);
  const committed = run.columns.subject[first ?? -1];
  expect(frame.rows.map((row) => row.target.whole)).toEqual(
    [0, 1, 2, 3].map((volume) => (volume === committed ? 3 : 2)),
  );
  expect(frame.targetGroup).toBe(-1);
  expect(frame.consistent).toBe(false);
});

test('after the revert of 3: sources 3 and quiet 4, targets 2', () => {
  const run = make();
  const frame = frameAt(run, spanOf(run, 'between groups', 4).startEvent + 2);
  expect(told(frame, frame.source).every((words) => words === '3' || words === '3 and quiet 4')).toBe(true);
  expect(told(frame, frame.target)).toEqual(each('2'));
  expect(frame.rows.map((row) => row.relationship)).toEqual(['reverted', 'committed', 'reverted', 'reverted']);
  expect(frame.rows[1].failure).toBe('rejected');
  expect([frame.targetGroup, frame.consistent]).toEqual([2, true]);
});

test('plain FlashCopy, volume 2 failed: targets 3 and 2, until the next group', () => {
  const run = make({ copy: 'plain' });
  const { startEvent, endEvent } = spanOf(run, 'between groups', 4);
  for (const event of [startEvent, endEvent]) {
    const frame = frameAt(run, event);
    expect(told(frame, frame.target)).toEqual(['3', '2', '3', '3']);
    expect([frame.targetGroup, frame.consistent]).toEqual([-1, false]);
  }
});

test('inhibit off: a target of 3 with alarming 4s in it, in some run', () => {
  const torn = Array.from({ length: 20 }, (_, seed) => make({ inhibit: 'off', faults: [], seed })).some((run) => {
    const frame = frameAt(run, spanOf(run, 'between groups', 4).startEvent);
    return told(frame, frame.target).some((words) => words.includes('3') && words.includes('alarming 4'));
  });
  expect(torn).toBe(true);
});

test('updates of at least two volumes queue at closed gates in groups 1 and 3', () => {
  const run = make();
  for (const [phase, group] of [
    ['commit', 1],
    ['revert', 3],
  ] as const) {
    const { startEvent, endEvent } = spanOf(run, phase, group);
    const queued = new Set<number>();
    for (let event = startEvent; event <= endEvent; event++) {
      if (run.columns.kindOf(event) === 'arriveAtGate')
        queued.add(Math.floor(run.columns.subject[event] / run.settings.tracks));
    }
    expect(queued.size, `group ${group}`).toBeGreaterThanOrEqual(2);
  }
});

test('every group has tracks left to drain, so that one sees the source fill', () => {
  const run = make();
  for (const { cutEvent } of run.summary.groups)
    expect(frameAt(run, cutEvent).totals.toDrain).toBeGreaterThanOrEqual(4);
});
