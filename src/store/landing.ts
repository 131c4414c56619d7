/**
 * Where the playhead goes when the scenario changes under it. A changed fault is a fork of the
 * same run, so the moment stays; so is another decision in a recovery, and a history that takes
 * another step, and a twin runs beside it. Anything else is another run, and only the phase can stay.
 */
import type { Scenario } from '../scenario/scenario.ts';
import { linkOf } from '../scenario/write.ts';
import type { Landing } from './place.ts';

export function landingAfter(before: Scenario, after: Scenario): Landing {
  if (isHistory(before) !== isHistory(after)) return { type: 'start' };
  return { type: withoutStory(before) === withoutStory(after) ? 'keep' : 'phase' };
}

export const isHistory = ({ explore }: Scenario): boolean => explore !== null && explore.path !== null;

/** All but what a run, or a history, may be forked by. */
const withoutStory = (scenario: Scenario): string => {
  const explore = scenario.explore === null ? null : { ...scenario.explore, path: null, siteLost: false };
  return linkOf({ ...scenario, explore, faults: [], recover: 'table', title: '', twin: null });
};
