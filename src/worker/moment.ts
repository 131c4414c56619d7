/** Which event of a run a moment of the page's means. */
import type { Run } from '../simulation/run.ts';
import type { Moment } from './contract.ts';

export function eventOf({ columns }: Run, moment: Moment): { event: number; timeMicroseconds: number } {
  if (moment.type === 'event') {
    const event = Math.max(0, Math.min(moment.event, columns.length - 1));
    return { event, timeMicroseconds: columns.time[event] };
  }
  const event = Math.max(0, Math.min(moment.lastEvent, columns.lastAt(moment.timeMicroseconds)));
  return { event, timeMicroseconds: Math.max(moment.timeMicroseconds, columns.time[event]) };
}
