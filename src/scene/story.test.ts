import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Milestone, PhaseSpan } from '../simulation/summary.ts';
import { phasesFrom, somePhases } from './story.fixture.ts';
import type { PhaseParts } from './story.fixture.ts';
import { phaseAt, positionOf, sightAt, storyOf } from './story.ts';
import type { Story } from './story.ts';
import { dwellsOf, shortestPhaseSeconds } from './story-pace.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
/** The sum of many rounded numbers is short by a hair. */
const hair = 1e-6;

const allMilestones = (phases: readonly PhaseSpan[]) =>
  phases.flatMap(({ milestones }, phaseIndex) => milestones.map((milestone) => ({ ...milestone, phaseIndex })));

/** The last milestone that a person has been shown at a position, as the worker picks it. */
function seenAt(story: Story, position: number): Milestone | undefined {
  const { timeMicroseconds, lastEvent } = sightAt(story, position);
  return allMilestones(story.phases).findLast(
    (each) => each.timeMicroseconds <= timeMicroseconds && each.event <= lastEvent,
  );
}

describe('the story', () => {
  test('never runs backwards', () => {
    fc.assert(
      fc.property(somePhases, fc.boolean(), share, share, (phases, trueClock, one, other) => {
        const story = storyOf(phases, trueClock);
        const [early, late] = [one * story.seconds, other * story.seconds].toSorted((left, right) => left - right);
        const [before, after] = [sightAt(story, early), sightAt(story, late)];
        expect(before.timeMicroseconds).toBeLessThanOrEqual(after.timeMicroseconds);
        expect(before.lastEvent).toBeLessThanOrEqual(after.lastEvent);
        expect(phaseAt(story, early)).toBeLessThanOrEqual(phaseAt(story, late));
      }),
    );
  });

  test('leads from a time to a place and back to the same microsecond', () => {
    fc.assert(
      fc.property(somePhases, fc.boolean(), fc.nat(), share, (phases, trueClock, pick, within) => {
        const story = storyOf(phases, trueClock);
        const phaseIndex = pick % phases.length;
        const { startMicroseconds, endMicroseconds } = phases[phaseIndex];
        const latest = Math.max(startMicroseconds, endMicroseconds - 1);
        const time = Math.round(startMicroseconds + within * (latest - startMicroseconds));
        const position = positionOf(story, time, phaseIndex);
        expect(sightAt(story, position, phaseIndex).timeMicroseconds).toBe(time);
        expect(sightAt(story, positionOf(story, time)).timeMicroseconds).toBe(time);
      }),
    );
  });

  test('shows at a milestone’s place that milestone, just before it the one before, and nothing ahead of its place', () => {
    fc.assert(
      fc.property(somePhases, share, (phases, within) => {
        const story = storyOf(phases, false);
        const milestones = allMilestones(phases);
        const placeOf = ({ timeMicroseconds, phaseIndex, event }: (typeof milestones)[number]): number =>
          positionOf(story, timeMicroseconds, phaseIndex, event);
        milestones.forEach((milestone, index) => {
          const { phaseIndex, timeMicroseconds, event } = milestone;
          const position = placeOf(milestone);
          expect(phaseAt(story, position)).toBe(phaseIndex);
          expect(sightAt(story, position).timeMicroseconds).toBe(timeMicroseconds);
          expect(seenAt(story, position)?.event).toBe(event);
          expect(seenAt(story, position - hair)?.event).toBe(milestones[Math.max(0, index - 1)].event);
        });
        const position = within * story.seconds;
        const seen = milestones.find(({ event }) => event === seenAt(story, position)?.event);
        expect(seen === undefined ? 0 : placeOf(seen)).toBeLessThanOrEqual(position);
      }),
    );
  });

  test('stays with each milestone for as long as it takes to read, also with those of one microsecond', () => {
    fc.assert(
      fc.property(somePhases, (phases) => {
        const story = storyOf(phases, false);
        phases.forEach(({ milestones }, phaseIndex) => {
          const positions = milestones.map(({ timeMicroseconds, event }) =>
            positionOf(story, timeMicroseconds, phaseIndex, event),
          );
          dwellsOf(milestones).forEach((dwell, index) => {
            const until = positions[index + 1] ?? story.bounds[phaseIndex + 1];
            expect(until - positions[index]).toBeGreaterThan(dwell - hair);
          });
        });
      }),
    );
  });

  test('gives every phase a second and a half', () => {
    fc.assert(
      fc.property(somePhases, (phases) => {
        const { bounds } = storyOf(phases, false);
        for (let index = 0; index < phases.length; index += 1) {
          expect(bounds[index + 1] - bounds[index]).toBeGreaterThan(shortestPhaseSeconds - hair);
        }
      }),
    );
  });

  test('lets many answers of one kind share their time', () => {
    const answers = (count: number): PhaseParts[] => [
      {
        phase: 'prepare',
        lastsMicroseconds: 360_000,
        turns: Array.from({ length: count }, (_, index) => ['prepare', (index + 1) / count]),
      },
    ];
    expect(storyOf(phasesFrom(answers(4)), false).seconds).toBeLessThan(5);
    expect(storyOf(phasesFrom(answers(20)), false).seconds).toBeLessThan(13);
  });

  test('does not tell that the clock has ended a phase before it has', () => {
    const story = storyOf(
      phasesFrom([
        { phase: 'coordinate', lastsMicroseconds: 3 },
        { phase: 'drain', lastsMicroseconds: 800_000, byClock: true },
      ]),
      false,
    );
    expect(sightAt(story, story.bounds[1] - hair).timeMicroseconds).toBe(2);
    expect(sightAt(story, story.bounds[1]).timeMicroseconds).toBe(3);
  });

  test('tells four usual groups in little more than a minute', () => {
    const answers = (kind: 'prepare' | 'commit'): NonNullable<PhaseParts['turns']> =>
      [0.4, 0.6, 0.7, 1].map((within) => [kind, within] as const);
    const group: readonly PhaseParts[] = [
      { phase: 'between groups', lastsMicroseconds: 1_400_000 },
      { phase: 'coordinate', lastsMicroseconds: 3_000 },
      { phase: 'drain', lastsMicroseconds: 800_000, byClock: true },
      { phase: 'prepare', lastsMicroseconds: 500_000, turns: answers('prepare') },
      { phase: 'commit', lastsMicroseconds: 350_000, turns: answers('commit') },
    ];
    const { seconds, bounds } = storyOf(phasesFrom([...group, ...group, ...group, ...group]), false);
    const told = [0, 1, 2, 3, 4].map((index) => (bounds[index + 1] - bounds[index]).toFixed(1));
    expect(told.join(' | ')).toBe('2.5 | 2.2 | 3.0 | 4.8 | 4.8');
    expect(seconds).toBeGreaterThan(60);
    expect(seconds).toBeLessThan(75);
  });

  test('with the true clock is the run itself', () => {
    const story = storyOf(
      phasesFrom([
        { phase: 'between groups', lastsMicroseconds: 2_500_000, turns: [['linkDown', 0.5]] },
        { phase: 'coordinate', lastsMicroseconds: 3_000 },
      ]),
      true,
    );
    expect(story.seconds).toBeCloseTo(2.503, 9);
    expect(sightAt(story, 1.25).timeMicroseconds).toBe(1_250_000);
    expect(positionOf(story, 2_501_000)).toBeCloseTo(2.501, 9);
  });
});
