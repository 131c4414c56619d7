import fc from 'fast-check';
import { expect, test } from 'vitest';
import { phasesFrom, somePhases } from '../../scene/story.fixture.ts';
import { storyOf } from '../../scene/story.ts';
import { pixelsPerSecondIn } from './least-scale.ts';

test('every phase of a story is at least 24 px wide, and a story of long phases is drawn no wider than that takes', () => {
  fc.assert(
    fc.property(somePhases, (phases) => {
      const story = storyOf(phases, false);
      const widths = phases.map(
        (_, index) => (story.bounds[index + 1] - story.bounds[index]) * pixelsPerSecondIn(1, story),
      );
      expect(Math.min(...widths)).toBeGreaterThan(24 - 1e-6);
    }),
  );
  const group = phasesFrom([
    { phase: 'drain', lastsMicroseconds: 800_000 },
    { phase: 'commit', lastsMicroseconds: 500_000 },
  ]);
  expect(pixelsPerSecondIn(1, storyOf(group, false))).toBeCloseTo(8, 5);
  expect(pixelsPerSecondIn(1, storyOf(group, true))).toBe(16);
});

test('a story takes all the room there is; on a narrow page it is fitted in, as long as its phases can be told apart', () => {
  const story = storyOf(
    phasesFrom(Array.from({ length: 20 }, () => ({ phase: 'coordinate', lastsMicroseconds: 3_000 }))),
    false,
  );
  const phasePixels = (room: number): number => (pixelsPerSecondIn(room, story) * story.seconds) / 20;
  expect([1000, 358, 182, 170].map((room) => Math.round(phasePixels(room)))).toEqual([50, 18, 9, 24]);
});
