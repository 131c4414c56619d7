/**
 * Where the playhead goes when the scenario changes under it. A changed fault is a fork of the
 * same run, so the moment stays; anything else is another run, and only the phase can stay.
 */
import type { Scenario } from '../scenario/scenario.ts';
import { linkOf } from '../scenario/write.ts';
import type { Landing } from './place.ts';

export function landingAfter(before: Scenario, after: Scenario): Landing {
  const sameButFaults = linkOf({ ...before, faults: [], title: '' }) === linkOf({ ...after, faults: [], title: '' });
  return { type: sameButFaults ? 'keep' : 'phase' };
}
