/** Where a run and that of the scenario whose twin it is part: the other one is made only as far as both are the same. */
import { compareRuns } from '../simulation/findings/parting.ts';
import type { Run } from '../simulation/run.ts';
import type { Settings } from '../simulation/settings.ts';
import { Simulation } from '../simulation/simulation.ts';
import { breathe } from './breathe.ts';
import type { RunAnswer } from './contract.ts';

const eventsASlice = 50_000;

/** A newer search ends the one before. */
let newest = 0;

/** null where the answer is no longer wanted. */
export async function findParting(twin: Run, settings: Settings, isShown: () => boolean): Promise<RunAnswer | null> {
  newest += 1;
  const own = newest;
  const isWanted = (): boolean => isShown() && own === newest;
  const simulation = new Simulation(settings);
  for (let compared = 0; isWanted(); ) {
    const isWhole = simulation.advance(eventsASlice);
    const comparison = compareRuns(simulation.soFar, isWhole, twin, compared);
    if (comparison.type === 'parted') return { type: 'parting', parting: comparison.parting };
    if (comparison.type === 'equal') return { type: 'parting', parting: null };
    compared = comparison.compared;
    await breathe();
  }
  return null;
}
