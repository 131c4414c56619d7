/** What the explore command prints of a search that has ended. */
import type { Action } from '../../protocol/actions.ts';
import type { Exploration } from '../../protocol/exploration.ts';
import { stepOf } from '../../protocol/steps.ts';
import type { InvariantName } from '../../exploration/explored.ts';
import type { Search } from '../../exploration/search.ts';
import { grouped } from '../../scenario/refusal.ts';
import { linkOf } from '../../scenario/write.ts';
import type { Asked } from './options.ts';

/** `seconds` are those of the search alone. */
export function answerOf(search: Search, { scenario, limitBytes }: Asked, seconds: number): object {
  const { verdict, states, transitions } = search;
  const counts = { states, transitions };
  const symmetry = scenario.explore?.symmetry === true ? { symmetry: true } : {};
  const time = { seconds: Number(seconds.toPrecision(4)) };
  switch (verdict.type) {
    case 'holds':
      return { holds: true, ...counts, steps: null, violates: null, path: null, ...symmetry, ...time };
    case 'broken': {
      const { violates, path } = verdict;
      const steps = path.length;
      const link = `#${linkOf({ ...scenario, explore: historyOf(scenario.explore, path, violates) })}`;
      return { holds: false, ...counts, steps, violates, path: path.map(actionText), link, ...symmetry, ...time };
    }
    case 'full': {
      const memory = `${grouped(limitBytes / 1e6)} MB`;
      const unfinished = `No violation in ${grouped(states)} states, not finished: the memory of ${memory} is used up, and --memory gives more.`;
      return { holds: null, ...counts, steps: null, violates: null, path: null, unfinished, ...symmetry, ...time };
    }
    case 'running':
      throw new Error('The search has not ended.');
    default:
      return verdict satisfies never;
  }
}

/** `HostWrite v1 t1`, `Prepare v2`, `Coordinate`: volumes and tracks are numbered from 1. */
function actionText({ rule, volume, track }: Action): string {
  if (rule.scope === 'whole') return rule.name;
  return rule.scope === 'volume' ? `${rule.name} v${volume + 1}` : `${rule.name} v${volume + 1} t${track + 1}`;
}

/** What a loss of the site would leave is broken: so the history ends with that loss. */
function historyOf(explore: Exploration | null, path: readonly Action[], violates: InvariantName): Exploration | null {
  const siteLost = violates === 'Recoverable' || violates === 'WriteOrder';
  return explore === null ? null : { ...explore, path: path.map(stepOf), siteLost };
}
