/**
 * How large an exploration may be. Every state must pack into few words, and be known to its
 * last bit; a search of more would end nowhere anyway. A scenario that is only simulated may
 * be far larger.
 */
import type { Scenario } from './scenario.ts';

export const explorationLimits = {
  writes: { minimum: 0, maximum: 12 },
  faults: { minimum: 0, maximum: 6 },
  volumes: { minimum: 1, maximum: 8 },
  groups: { minimum: 1, maximum: 6 },
  /** Volumes × tracks. */
  tracksInAll: { minimum: 1, maximum: 16 },
  /** Of a history that a link holds. */
  steps: { minimum: 0, maximum: 2_000 },
} as const;

export interface TooLarge {
  /** The link's names of the fields that make it so; lowering any of them helps. */
  readonly fields: readonly ('volumes' | 'tracks' | 'groups')[];
  /** Why, in words that follow on “cannot be “9”: ”. */
  readonly because: string;
}

/** Why a scenario of this size cannot be explored, or null. */
export function tooLargeToExplore({
  volumes,
  tracks,
  groups,
}: Pick<Scenario, 'volumes' | 'tracks' | 'groups'>): TooLarge | null {
  const limits = explorationLimits;
  if (volumes > limits.volumes.maximum) {
    return { fields: ['volumes'], because: `an exploration has at most ${limits.volumes.maximum} volumes` };
  }
  if (volumes * tracks > limits.tracksInAll.maximum) {
    const because = `an exploration has at most ${limits.tracksInAll.maximum} tracks in all, and ${volumes} × ${tracks} are more`;
    return { fields: ['tracks', 'volumes'], because };
  }
  if (groups > limits.groups.maximum) {
    return { fields: ['groups'], because: `an exploration has at most ${limits.groups.maximum} groups` };
  }
  return null;
}
