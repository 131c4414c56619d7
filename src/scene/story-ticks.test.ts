import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { phasesFrom, somePhases } from './story.fixture.ts';
import { storyOf } from './story.ts';
import { labelEdges, ticksOf } from './story-ticks.ts';

const widthOf = (label: string): number => label.length * 7;
const momentText = (microseconds: number): string => `${microseconds / 1_000_000} s`;

describe('the ticks', () => {
  test('have labels that never touch, and times that rise', () => {
    fc.assert(
      fc.property(somePhases, fc.boolean(), fc.integer({ min: 10, max: 200 }), (phases, trueClock, pixelsPerSecond) => {
        const story = storyOf(phases, trueClock);
        const width = story.seconds * pixelsPerSecond;
        const ticks = ticksOf(story, { pixelsPerSecond, gapPixels: 10, widthOf, momentText });
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

  test('never say the same time twice, where a phase of no length is told at it', () => {
    const story = storyOf(
      phasesFrom([
        { phase: 'between groups', lastsMicroseconds: 3_000_000 },
        { phase: 'coordinate', lastsMicroseconds: 0 },
        { phase: 'recover', lastsMicroseconds: 4_000_000 },
      ]),
      false,
    );
    const labels = ticksOf(story, { pixelsPerSecond: 100, gapPixels: 10, widthOf, momentText }).map(
      ({ label }) => label,
    );
    expect(labels.filter((label) => label === '3 s')).toHaveLength(1);
    expect(labels).toContain('7 s');
  });

  test('stand at the ends, where groups begin, and at round times', () => {
    const story = storyOf(
      phasesFrom([
        { phase: 'between groups', lastsMicroseconds: 2_500_000 },
        { phase: 'coordinate', lastsMicroseconds: 3_000 },
        { phase: 'drain', lastsMicroseconds: 1_497_000, byClock: true },
      ]),
      true,
    );
    const ticks = ticksOf(story, { pixelsPerSecond: 100, gapPixels: 10, widthOf, momentText });
    expect(ticks.map(({ label }) => label).join(' | ')).toBe('0 s | 1 s | 2 s | 2.5 s | 3 s | 4 s');
  });

  test('of a history end with its last step', () => {
    const story = storyOf(phasesFrom([{ phase: 'between groups', lastsMicroseconds: 4_000_000 }]), true);
    const ticks = ticksOf(story, { pixelsPerSecond: 100, gapPixels: 10, widthOf, momentText, unit: 'steps' });
    expect(ticks.map(({ label }) => label).join(' | ')).toBe('0 | 1 | 2 | 3');
  });
});
