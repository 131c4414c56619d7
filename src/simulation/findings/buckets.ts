/**
 * Where a run is divided for its plots: each phase into the same number of stretches, of as many
 * events each, so that what happens within milliseconds is seen as well as what takes minutes.
 */
import type { PhaseSpan } from '../summary.ts';

/** About so many in all; a run with more phases has one a phase. */
const mostBuckets = 2_000;

/** The first event of each stretch, rising. */
export function bucketsOf(phases: readonly PhaseSpan[]): Uint32Array<ArrayBuffer> {
  const aPhase = Math.max(1, Math.floor(mostBuckets / phases.length));
  const firstEvents: number[] = [];
  for (const [index, { startEvent, endEvent }] of phases.entries()) {
    // A phase that the clock began has its first event later.
    const first = index > 0 && phases[index - 1].endEvent === startEvent ? startEvent + 1 : startEvent;
    const events = endEvent - first + 1;
    const parts = Math.min(events, aPhase);
    for (let part = 0; part < parts; part++) firstEvents.push(first + Math.floor((events * part) / parts));
  }
  return Uint32Array.from(firstEvents);
}
