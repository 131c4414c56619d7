/**
 * A plain breadth-first search, for tests only: every interleaving of the rules within the
 * bounds, invariants checked in every state and over every step.
 */
import { enabledActions } from './actions.ts';
import { inhibitFreezes, recoverable, settledWhenIdle } from './invariants.ts';
import type { Model } from './model.ts';
import { worldOf } from './world.ts';

export interface Verdict {
  readonly states: number;
  /** The invariant that is broken, with the fewest steps to it; null if all hold. */
  readonly violates: string | null;
  readonly steps: number | null;
}

export function searchAll(model: Model, volumes: number, tracks: number): Verdict {
  const world = worldOf(model, volumes, tracks);
  const identity = (): Int32Array => world.cells.slice(0, world.layout.end);
  const key = (): string => world.cells.subarray(0, world.layout.identityEnd).join();
  const seen = new Set([key()]);
  let frontier = [identity()];
  for (let depth = 0; frontier.length > 0; depth++) {
    const next: Int32Array[] = [];
    for (const state of frontier) {
      world.cells.set(state);
      for (const { rule, volume, track } of enabledActions(world)) {
        rule.change(world, volume, track);
        if (!inhibitFreezes(state, world)) return { states: seen.size, violates: 'InhibitFreezes', steps: depth + 1 };
        const reached = key();
        if (!seen.has(reached)) {
          seen.add(reached);
          if (!recoverable(world)) return { states: seen.size, violates: 'Recoverable', steps: depth + 1 };
          if (!settledWhenIdle(world)) return { states: seen.size, violates: 'SettledWhenIdle', steps: depth + 1 };
          next.push(identity());
        }
        world.undoTo(0);
      }
    }
    frontier = next;
  }
  return { states: seen.size, violates: null, steps: null };
}
