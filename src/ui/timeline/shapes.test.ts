/** The timeline as text. A group is drawn "2 committed [coordinate drain prepare commit]", what is to come in (), the phase at the playhead in <>. */
import { describe, expect, test } from 'vitest';
import type { Fault } from '../../protocol/faults.ts';
import type { VolumeNumber } from '../../base/brand.ts';
import { storyOf } from '../../scene/story.ts';
import type { PhaseName } from '../../simulation/names.ts';
import type { GroupSummary, PhaseSpan, RunSummary } from '../../simulation/summary.ts';
import { labelParts } from './label-row.ts';
import { coordinationWord } from './phase-words.ts';
import { groupShape, groupSpans, outageShapes } from './shapes.ts';
import type { TimelineRun } from './shapes.ts';

/** Three groups: committed, reverted after volume 2 failed, given up. Ten events a phase. */
const phaseNames: readonly (readonly [PhaseName, number])[] = [
  ['between groups', 1],
  ['coordinate', 1],
  ['drain', 1],
  ['prepare', 1],
  ['commit', 1],
  ['between groups', 2],
  ['coordinate', 2],
  ['drain', 2],
  ['prepare', 2],
  ['revert', 2],
  ['between groups', 3],
  ['coordinate', 3],
  ['drain', 3],
  ['between groups', 3],
];
const phases: readonly PhaseSpan[] = phaseNames.map(([phase, group], index) => ({
  phase,
  group,
  startMicroseconds: index * 1_000_000,
  endMicroseconds: (index + 1) * 1_000_000,
  startEvent: index * 10,
  endEvent: index * 10 + 9,
  milestones: [],
}));
const group = (number: number, change: Partial<GroupSummary>): GroupSummary => ({
  group: number,
  outcome: 'committed',
  cutEvent: 0,
  cutMicroseconds: 0,
  tracksToDrain: 0,
  endEvent: 0,
  endMicroseconds: 0,
  decisionEvent: -1,
  failures: [],
  leaks: [],
  ...change,
});
const summary: RunSummary = {
  kind: 'simulation',
  violation: null,
  recovery: null,
  outcome: null,
  outcomeByTable: null,
  loss: null,
  events: 139,
  endMicroseconds: 14_000_000,
  endStateHash: '',
  phases,
  groups: [
    group(1, { decisionEvent: 40, endEvent: 49 }),
    group(2, {
      outcome: 'reverted',
      decisionEvent: 90,
      endEvent: 99,
      failures: [{ volume: 1, reason: 'rejected', event: 85, timeMicroseconds: 8_500_000 }],
    }),
    group(3, { outcome: 'abandoned', endEvent: 130 }),
  ],
  outages: [{ fromMicroseconds: 6_000_000, fromEvent: 60, untilMicroseconds: Infinity }],
  idleFaults: [],
};
const faults: readonly Fault[] = [
  { type: 'fail', group: 2, volume: 2 as VolumeNumber, reason: 'rejected' },
  { type: 'drain', group: 3 },
];
const run: TimelineRun = { summary, story: storyOf(phases, true), copy: 'revertable', faults };

/** The drawing at an event, a line a group. */
function drawn(event: number): readonly string[] {
  const at = { event, phaseIndex: Math.floor(event / 10) };
  return groupSpans(phases).map((span) => {
    const shape = groupShape(run, span, 100, at);
    const boxes = shape.phases.map(
      ({ label, state }) => ({ past: label, now: `<${label}>`, future: `(${label})` })[state],
    );
    const flag =
      shape.flag === null ? '' : ` ${shape.flag.happened ? '!' : 'planned'} ${shape.flag.label}@${shape.flag.x}`;
    return `${shape.group} ${shape.outcome?.label ?? shape.fate} [${boxes.join(' ')}]${flag}`;
  });
}

describe('the timeline', () => {
  test('keeps to itself what lies after the playhead, but for what the person has planned', () => {
    expect(drawn(25)).toEqual([
      '1 forming [coordinate <drain> (prepare) (?)]',
      '2 to come [(coordinate) (drain) (prepare) (?)] planned V2@800',
      '3 to come [(coordinate) (drain)] planned drain@1200',
    ]);
  });

  test('shows a failure when it has happened, the decision when it has fallen, the outcome when it is settled', () => {
    expect(drawn(84)[1]).toBe('2 forming [coordinate drain <prepare> (?)] planned V2@800');
    expect(drawn(85)[1]).toBe('2 forming [coordinate drain <prepare> (?)] ! V2@850');
    expect(drawn(90)[1]).toBe('2 bad [coordinate drain prepare <revert>] ! V2@850');
    expect(drawn(99)[1]).toBe('2 reverted [coordinate drain prepare <revert>] ! V2@850');
    expect(drawn(139)).toEqual([
      '1 committed [coordinate drain prepare commit]',
      '2 reverted [coordinate drain prepare revert] ! V2@850',
      '3 given up [coordinate drain] ! drain@1200',
    ]);
  });

  test('flags what holds a group up before what it keeps from coming, and forgets what can come no more', () => {
    const delayed: readonly Fault[] = [
      { type: 'fail', group: 3, volume: 2 as VolumeNumber, reason: 'rejected' },
      { type: 'coordination', group: 3 },
    ];
    const flagAt = (event: number, planned = delayed) => {
      const at = { event, phaseIndex: Math.floor(event / 10) };
      const { flag } = groupShape({ ...run, faults: planned }, groupSpans(phases)[2], 100, at);
      return flag && [flag.x, flag.label, flag.happened, flag.title];
    };
    expect(flagAt(25)).toEqual([1100, 'coordination', false, 'Planned: the coordination takes too long']);
    expect(flagAt(139)).toEqual([1100, 'coordination', true, 'the coordination takes too long']);
    expect(flagAt(129, delayed.slice(0, 1))).toMatchObject({ 1: 'V2', 2: false });
    expect(flagAt(130, delayed.slice(0, 1)), 'the group was given up').toBe(null);
  });

  test('calls a coordination by one word, the longest that fits each of its boxes; the title is its full name', () => {
    const { story } = run;
    expect(coordinationWord(story, 100)).toBe('coordinate');
    // On the true clock these last two seconds, one of them one.
    const uneven = { ...story, bounds: story.bounds.map((bound, index) => (index < 3 ? bound : bound + 1)) };
    expect(coordinationWord(uneven, 60)).toBe('cut');
    const shape = groupShape(run, groupSpans(phases)[0], 60, { event: 25, phaseIndex: 2 }, 'cut');
    expect(shape.phases.map(({ label, title }) => `${label}: ${title}`)).toEqual([
      'cut: coordinate',
      'drain: drain',
      'prepare: prepare',
      '?: not decided yet',
    ]);
  });

  test('draws a link that stays down as a band to the end, quiet until it is down', () => {
    const band = (event: number) => outageShapes(run, 100, { event, phaseIndex: Math.floor(event / 10) });
    expect(band(59)).toEqual([{ x: 600, width: 800, state: 'future' }]);
    expect(band(60)).toEqual([{ x: 600, width: 800, state: 'now' }]);
  });

  test('leaves out words where there is no room, never the number and the signs', () => {
    const shape = groupShape(run, groupSpans(phases)[1], 100, { event: 139, phaseIndex: 13 });
    const texts = (room: number, wordy = true) =>
      labelParts({ ...shape, room }, wordy)
        .map(({ text, icon }) => [icon, text].filter(Boolean).join(' '))
        .join(' | ');
    expect(texts(500)).toBe('Group | 2 | undo reverted | zap V2');
    expect(texts(150)).toBe('Group | 2 | undo | zap V2');
    expect(texts(60)).toBe('2 | undo | zap');
    expect(texts(500, false)).toBe('2 | undo | zap V2');
    const givenUp = groupShape(run, groupSpans(phases)[2], 100, { event: 139, phaseIndex: 13 });
    expect(labelParts({ ...givenUp, room: 150 }, true).map(({ text, stemX }) => [text, stemX])).toEqual([
      ['3', null],
      ['given up', null],
      ['', null],
    ]);
  });
});
