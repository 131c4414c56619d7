/** What a scenario's exploration asks. Its size and switches are the scenario's; without an exploration, the defaults'. */
import { defaultExploration, type Exploration } from '../protocol/exploration.ts';
import type { Switches } from '../protocol/switches.ts';
import type { Question } from './explored.ts';

export interface Asked extends Switches {
  readonly volumes: number;
  readonly tracks: number;
  readonly groups: number;
  readonly explore: Exploration | null;
}

export function questionOf(asked: Asked): Question {
  const { volumes, tracks, groups, copy, decide, inhibit, hold, sequence } = asked;
  const { writes, faults, lostAnswers, restarts, drainTimeouts, invariant, symmetry, recoveryTable } =
    asked.explore ?? defaultExploration;
  return {
    volumes,
    tracks,
    bounds: { writes, groups, faults, lostAnswers, restarts, drainTimeouts },
    switches: { copy, decide, inhibit, hold, sequence },
    recoveryTable,
    invariant,
    symmetry,
  };
}
