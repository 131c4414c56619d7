/** Where events stand in a run, as the page needs it to place them in its story. */
import type { Run } from './run.ts';
import type { PhaseSpan } from './summary.ts';

/** Of some events, rising. */
export interface Moments {
  readonly event: Uint32Array<ArrayBuffer>;
  readonly timeMicroseconds: Float64Array<ArrayBuffer>;
  /** The phase that is shown after the event. */
  readonly phaseIndex: Uint32Array<ArrayBuffer>;
}

export function momentsOf({ columns, summary }: Run, events: Uint32Array<ArrayBuffer>): Moments {
  return {
    event: events,
    timeMicroseconds: Float64Array.from(events, (event) => columns.time[event]),
    phaseIndex: Uint32Array.from(events, (event) => phaseIndexAt(summary.phases, event, columns.time[event])),
  };
}

/** The phase that is shown after an event, at a time not before it. */
export function phaseIndexAt(phases: readonly PhaseSpan[], event: number, timeMicroseconds: number): number {
  let low = 0;
  let high = phases.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    const { startEvent, startMicroseconds } = phases[middle];
    if (startEvent <= event && startMicroseconds <= timeMicroseconds) low = middle;
    else high = middle - 1;
  }
  return low;
}
