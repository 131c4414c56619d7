/** What a link says of an exploration, in sentences: the history that it shows, or only what is explored. */
import { defaultExploration } from '../protocol/exploration.ts';
import type { Exploration, RecoveryTable } from '../protocol/exploration.ts';
import { counted, listed } from './refusal.ts';

export function explorationSentences(exploration: Exploration, groups: number): readonly string[] {
  const { writes, faults, path, siteLost, symmetry, invariant } = exploration;
  const within = `every interleaving of at most ${counted(writes, 'host write')}, ${counted(groups, 'group')} and ${counted(faults, 'fault')}`;
  return [
    subjectOf(path?.length ?? null, within),
    ...(siteLost ? ['After its last step the primary site is lost, and recovery follows.'] : []),
    ...kindSentences(exploration),
    ...(invariant === 'write-order' ? ['It is judged by the order of the host’s writes alone (WriteOrder).'] : []),
    ...(symmetry ? ['Volumes count as interchangeable.'] : []),
    ...decisionSentences(exploration.recoveryTable),
  ];
}

function subjectOf(steps: number | null, within: string): string {
  if (steps === null) return `An exploration of ${within}.`;
  if (steps === 0) return `The start of ${within}.`;
  return `A history of ${counted(steps, 'step')}, found by exploring ${within}.`;
}

function kindSentences({ lostAnswers, restarts, drainTimeouts }: Exploration): readonly string[] {
  const kinds = [
    ...(lostAnswers ? ['lost answers'] : []),
    ...(restarts ? ['restarts of the application'] : []),
    ...(drainTimeouts ? ['drain time-outs'] : []),
  ];
  return kinds.length === 0 ? [] : [`Beside failed preparations there are ${listed(kinds, 'and')}.`];
}

function decisionSentences(table: RecoveryTable): readonly string[] {
  const usual = defaultExploration.recoveryTable;
  return ([2, 3, 4] as const)
    .filter((each) => table[each] !== usual[each])
    .map((each) => `In case ${each} of the recovery table the decision is to ${table[each]}, not to ${usual[each]}.`);
}
