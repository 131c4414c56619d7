/** A run, whatever the engine makes of its settings: it may stop on the way, or never end. */
import type { Run } from '../../simulation/run.ts';
import type { Settings } from '../../simulation/settings.ts';
import { Simulation } from '../../simulation/simulation.ts';

/** Far more than any of the scenarios by chance has. */
const mostEvents = 200_000;

/** The run, or a sentence that says why there is none. */
export function runOf(settings: Settings): Run | string {
  try {
    const simulation = new Simulation(settings);
    return simulation.advance(mostEvents) ? simulation.complete() : `the run has not ended after ${mostEvents} events`;
  } catch (error) {
    return `the engine stops: ${String(error)}`;
  }
}
