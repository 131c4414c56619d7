/** Any exploration at all, with a size that it can have and a path that lies within, legal or not. */
import fc from 'fast-check';
import { explorationInvariants } from '../protocol/exploration.ts';
import type { Exploration } from '../protocol/exploration.ts';
import { stepKeys, stepScopes } from '../protocol/step.ts';
import type { Step } from '../protocol/step.ts';
import { explorationLimits } from './exploration-limits.ts';
import type { Scenario } from './scenario.ts';

type Explored = Pick<Scenario, 'volumes' | 'tracks' | 'groups'> & { readonly explore: Exploration };

export function anyExplored(): fc.Arbitrary<Explored> {
  const { volumes, groups, tracksInAll } = explorationLimits;
  return fc
    .record({ volumes: integer(volumes), groups: integer(groups) })
    .chain((size) =>
      fc.record({
        volumes: fc.constant(size.volumes),
        groups: fc.constant(size.groups),
        tracks: fc.integer({ min: 1, max: Math.floor(tracksInAll.maximum / size.volumes) }),
      }),
    )
    .chain((size) => explorations(size).map((explore) => ({ ...size, explore })));
}

function explorations({ volumes, tracks }: { volumes: number; tracks: number }): fc.Arbitrary<Exploration> {
  const settled = fc.constantFrom('commit' as const, 'revert' as const);
  const any = fc.record({
    writes: integer(explorationLimits.writes),
    faults: integer(explorationLimits.faults),
    lostAnswers: fc.boolean(),
    restarts: fc.boolean(),
    drainTimeouts: fc.boolean(),
    invariant: fc.constantFrom(...explorationInvariants),
    symmetry: fc.boolean(),
    recoveryTable: fc.record({ 2: settled, 3: settled, 4: settled }),
    path: fc.option(fc.array(steps(volumes, tracks), { maxLength: 40 })),
    siteLost: fc.boolean(),
  });
  return any.map((exploration) => ({
    ...exploration,
    symmetry: exploration.symmetry && exploration.invariant !== 'write-order',
    siteLost: exploration.siteLost && exploration.path !== null,
  }));
}

function steps(volumes: number, tracks: number): fc.Arbitrary<Step> {
  return fc.tuple(fc.constantFrom(...stepKeys), fc.nat(volumes - 1), fc.nat(tracks - 1)).map(([key, volume, track]) => {
    const scope = stepScopes[key];
    return { key, volume: scope === 'whole' ? 0 : volume, track: scope === 'track' ? track : 0 };
  });
}

const integer = ({ minimum, maximum }: { minimum: number; maximum: number }): fc.Arbitrary<number> =>
  fc.integer({ min: minimum, max: maximum });
