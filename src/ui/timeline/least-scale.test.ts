import fc from 'fast-check';
import { expect, test } from 'vitest';
import { phasesFrom, somePhases } from '../../scene/story.fixture.ts';
import { storyOf } from '../../scene/story.ts';
import { leastPixelsPerSecond } from './least-scale.ts';

test('every phase of a story is at least 24 px wide, and a story of long phases is drawn no wider than that takes', () => {
  fc.assert(
    fc.property(somePhases, (phases) => {
      const story = storyOf(phases, false);
      const widths = phases.map(
        (_, index) => (story.bounds[index + 1] - story.bounds[index]) * leastPixelsPerSecond(story),
      );
      expect(Math.min(...widths)).toBeGreaterThan(24 - 1e-6);
    }),
  );
  const group = phasesFrom([
    { phase: 'drain', lastsMicroseconds: 800_000 },
    { phase: 'commit', lastsMicroseconds: 500_000 },
  ]);
  expect(leastPixelsPerSecond(storyOf(group, false))).toBeCloseTo(8, 5);
  expect(leastPixelsPerSecond(storyOf(group, true))).toBe(16);
});
