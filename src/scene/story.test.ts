import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { phaseNames } from '../simulation/names.ts';
import type { PhaseName } from '../simulation/names.ts';
import type { PhaseSpan } from '../simulation/summary.ts';
import { phaseAt, positionOf, shortestPhaseSeconds, storyOf, timeAt } from './story.ts';
import { labelEdges, ticksOf } from './story-ticks.ts';

/** "coordinate 3000, drain 0": phases one after the other, with the microseconds that they last. */
function phasesFrom(lengths: readonly (readonly [PhaseName, number])[]): readonly PhaseSpan[] {
  let time = 0;
  return lengths.map(([phase, lasts], index) => {
    const span = {
      phase,
      group: 1 + Math.floor(index / 5),
      startMicroseconds: time,
      endMicroseconds: time + lasts,
      startEvent: index * 10,
      endEvent: index * 10 + 9,
    };
    time += lasts;
    return span;
  });
}

const somePhases = fc
  .array(
    fc.tuple(
      fc.constantFrom(...phaseNames),
      fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 1, max: 100_000_000 })),
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map(phasesFrom);

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('the story', () => {
  test('never runs backwards', () => {
    fc.assert(
      fc.property(somePhases, fc.boolean(), share, share, (phases, trueClock, one, other) => {
        const story = storyOf(phases, trueClock);
        const [early, late] = [one * story.seconds, other * story.seconds].toSorted((left, right) => left - right);
        expect(timeAt(story, early)).toBeLessThanOrEqual(timeAt(story, late));
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
        const time = Math.round(startMicroseconds + within * (endMicroseconds - startMicroseconds));
        expect(timeAt(story, positionOf(story, time, phaseIndex), phaseIndex)).toBe(time);
        expect(timeAt(story, positionOf(story, time))).toBe(time);
      }),
    );
  });

  test('gives every phase a second and a half', () => {
    fc.assert(
      fc.property(somePhases, (phases) => {
        const { bounds } = storyOf(phases, false);
        // The sum of many rounded numbers is short by a hair.
        for (let index = 0; index < phases.length; index += 1) {
          expect(bounds[index + 1] - bounds[index]).toBeGreaterThan(shortestPhaseSeconds - 1e-9);
        }
      }),
    );
  });

  test('puts the event that starts a phase of no length at the start of that phase', () => {
    const story = storyOf(
      phasesFrom([
        ['drain', 800_000],
        ['prepare', 0],
        ['commit', 0],
        ['between groups', 1_000],
      ]),
      false,
    );
    expect(positionOf(story, 800_000, 1)).toBe(story.bounds[1]);
    expect(positionOf(story, 800_000, 2)).toBe(story.bounds[2]);
    expect(phaseAt(story, story.bounds[1])).toBe(1);
    expect(timeAt(story, (story.bounds[1] + story.bounds[2]) / 2)).toBe(800_000);
    expect(positionOf(story, 800_000)).toBe(story.bounds[3]);
  });

  test('tells four usual groups in about a minute', () => {
    const group: readonly (readonly [PhaseName, number])[] = [
      ['between groups', 1_000_000],
      ['coordinate', 3_000],
      ['drain', 800_000],
      ['prepare', 360_000],
      ['commit', 300_000],
    ];
    const { seconds } = storyOf(phasesFrom([...group, ...group, ...group, ...group]), false);
    expect(seconds).toBeGreaterThan(50);
    expect(seconds).toBeLessThan(65);
  });

  test('with the true clock is the run itself', () => {
    const story = storyOf(
      phasesFrom([
        ['between groups', 2_500_000],
        ['coordinate', 3_000],
      ]),
      true,
    );
    expect(story.seconds).toBeCloseTo(2.503, 9);
    expect(timeAt(story, 1.25)).toBe(1_250_000);
    expect(positionOf(story, 2_501_000)).toBeCloseTo(2.501, 9);
  });
});

describe('the ticks', () => {
  const widthOf = (label: string): number => label.length * 7;

  test('have labels that never touch, and times that rise', () => {
    fc.assert(
      fc.property(somePhases, fc.boolean(), fc.integer({ min: 16, max: 200 }), (phases, trueClock, pixelsPerSecond) => {
        const story = storyOf(phases, trueClock);
        const width = story.seconds * pixelsPerSecond;
        const ticks = ticksOf(story, { pixelsPerSecond, gapPixels: 10, widthOf });
        const labels = ticks.filter(({ label }) => label !== '');
        for (let index = 1; index < labels.length; index += 1) {
          const before = labelEdges(labels[index - 1].x, widthOf(labels[index - 1].label), width);
          expect(labelEdges(labels[index].x, widthOf(labels[index].label), width).left).toBeGreaterThanOrEqual(
            before.right + 10,
          );
          expect(labels[index].timeMicroseconds).toBeGreaterThanOrEqual(labels[index - 1].timeMicroseconds);
        }
      }),
    );
  });

  test('stand at the ends, where groups begin, and at round times', () => {
    const story = storyOf(
      phasesFrom([
        ['between groups', 2_500_000],
        ['coordinate', 3_000],
        ['drain', 1_497_000],
      ]),
      true,
    );
    const ticks = ticksOf(story, { pixelsPerSecond: 100, gapPixels: 10, widthOf });
    expect(ticks.map(({ label }) => label).join(' | ')).toBe('0 s | 1 s | 2 s | 2.5 s | 3 s | 4 s');
  });
});
