/** A walk by chance keeps to the rules, is the same for the same seed, and ends where something breaks. */
import { describe, expect, test } from 'vitest';
import { defaultExploration, type Exploration } from '../protocol/exploration.ts';
import { defaultScenario } from '../scenario/scenario.ts';
import { playHistory } from './history.ts';
import { randomWalk } from './walk.ts';

const exploration: Exploration = { ...defaultExploration, writes: 6, path: [] };

describe('a random walk', () => {
  const settings = { ...defaultScenario, volumes: 2, tracks: 1, groups: 3 };

  test('is a legal history, another one for another seed, and the same for the same', () => {
    const walks = [1, 2, 3, 4, 5].map((seed) => randomWalk(settings, exploration, 0, 20, seed));
    for (const path of walks) expect(playHistory(settings, { ...exploration, path }).ok).toBe(true);
    expect(new Set(walks.map((walk) => JSON.stringify(walk))).size).toBeGreaterThan(1);
    expect(randomWalk(settings, exploration, 0, 20, 3)).toEqual(walks[2]);
  });

  test('goes on from where a history is', () => {
    const path = randomWalk(settings, exploration, 0, 8, 1);
    const more = randomWalk(settings, { ...exploration, path }, 8, 5, 1);
    expect(playHistory(settings, { ...exploration, path: [...path, ...more] }).ok).toBe(true);
  });

  test('ends at the step that breaks an invariant, where a rule is not kept', () => {
    const plain = { ...settings, copy: 'plain' as const };
    const broken = Array.from({ length: 60 }, (_, seed) => randomWalk(plain, exploration, 0, 40, seed)).flatMap(
      (path) => {
        const played = playHistory(plain, { ...exploration, path });
        return played.ok && played.value.summary.violation !== null
          ? [{ steps: path.length, event: played.value.summary.violation.event }]
          : [];
      },
    );
    expect(broken.length).toBeGreaterThan(0);
    for (const { steps, event } of broken) expect(event).toBe(steps);
  });
});
