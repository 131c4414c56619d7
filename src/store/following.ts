/** Which moment of the twin's run belongs to the one that is shown here: the same simulated time. */
import type { Parting } from '../simulation/findings/parting.ts';
import type { Moment } from '../worker/contract.ts';

interface Here {
  readonly event: number;
  readonly timeMicroseconds: number;
}

interface TwinRun {
  readonly events: number;
  readonly endMicroseconds: number;
}

/**
 * Up to where they part both runs have the same events, so the twin shows the very event, however
 * many share its microsecond; from there on all events of the time. At its end it stays.
 */
export function followed(here: Here, twin: TwinRun, parting: Parting | null | 'unknown'): Moment {
  const timeMicroseconds = Math.min(here.timeMicroseconds, twin.endMicroseconds);
  const lastEvent = isCommon(here, parting) ? Math.min(here.event, twin.events) : twin.events;
  return { type: 'time', timeMicroseconds, lastEvent };
}

function isCommon(here: Here, parting: Parting | null | 'unknown'): boolean {
  if (parting === 'unknown') return false;
  if (parting === null || here.timeMicroseconds < parting.timeMicroseconds) return true;
  const together = parting.here?.timeMicroseconds === parting.twin?.timeMicroseconds;
  return together && here.timeMicroseconds === parting.timeMicroseconds && here.event <= parting.event;
}
