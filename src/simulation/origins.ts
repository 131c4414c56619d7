/**
 * What comes from outside of a run: where a chain of causes ends. The engine notes it as it acts,
 * in the place of a cause: an event that no other event brought about has one of these numbers.
 */
import { assert } from '../base/assert.ts';
import type { Fault } from '../protocol/faults.ts';
import type { Settings } from './settings.ts';

/** The run's own start; a host; the clock, because a group is due; chance; a parameter; the order of a history's steps. */
export const outside = {
  start: -1,
  host: -2,
  interval: -3,
  chance: -4,
  slowAnswer: -5,
  longCoordination: -6,
  step: -7,
} as const;

/** The fault at the head of the scenario's list; those after it have the numbers below. */
export const firstFault = -8;

/** The number for the planned fault that is so. Of several alike the last counts, as in the plan. */
export function plannedFault({ faults }: Settings, isIt: (fault: Fault) => boolean): number {
  const index = faults.findLastIndex(isIt);
  assert(index >= 0, 'What a fault brings about is planned.');
  return firstFault - index;
}
