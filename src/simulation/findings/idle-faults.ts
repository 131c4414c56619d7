/**
 * Which planned faults did not come into play: their group never came so far, or something else
 * came before them. Each that strikes is the recorded cause of an event; those that are of none did not.
 */
import { firstFault } from '../origins.ts';

/** Places in the scenario's list of faults, rising, of those that no event comes from. `causes`: of each event. */
export function idleFaults(causes: Int32Array, faultCount: number): readonly number[] {
  const idle = new Set(Array.from({ length: faultCount }, (_, index) => index));
  for (let event = 0; event < causes.length && idle.size > 0; event++) {
    if (causes[event] <= firstFault) idle.delete(firstFault - causes[event]);
  }
  return [...idle];
}
