import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { phasesFrom, somePhases } from './story.fixture.ts';
import { storyOf } from './story.ts';
import { labelEdges, ticksOf } from './story-ticks.ts';

const widthOf = (label: string): number => label.length * 7;

describe('the ticks', () => {
  test('have labels that never touch, and times that rise', () => {
    fc.assert(
      fc.property(somePhases, fc.boolean(), fc.integer({ min: 10, max: 200 }), (phases, trueClock, pixelsPerSecond) => {
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
        { phase: 'between groups', lastsMicroseconds: 2_500_000 },
        { phase: 'coordinate', lastsMicroseconds: 3_000 },
        { phase: 'drain', lastsMicroseconds: 1_497_000, byClock: true },
      ]),
      true,
    );
    const ticks = ticksOf(story, { pixelsPerSecond: 100, gapPixels: 10, widthOf });
    expect(ticks.map(({ label }) => label).join(' | ')).toBe('0 s | 1 s | 2 s | 2.5 s | 3 s | 4 s');
  });
});
