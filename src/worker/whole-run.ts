/**
 * What the page asks of a run as a whole: what a loss at each event would leave, the plots, the
 * lanes. Fetched when it is first asked for; worked out once a run, in slices, so that frames
 * are answered in between, and given up when another run has taken its place.
 */
import { unreachable } from '../base/assert.ts';
import { volumesUpTo } from '../simulation/gates.ts';
import { laneIndexOf, lanesOf, type LaneIndex } from '../simulation/lanes.ts';
import { LossBandMaker, type LossBand } from '../simulation/loss-band.ts';
import { lossLeftAt } from '../simulation/loss-left.ts';
import { MeasureMaker, type Measures } from '../simulation/measures.ts';
import type { Run } from '../simulation/run.ts';
import { breathe } from './breathe.ts';
import type { RunAnswer, RunQuestion } from './contract.ts';
import { eventOf } from './moment.ts';
import { findParting } from './parting.ts';

/** About a millisecond of work. */
const eventsASlice = 20_000;

/** What has been worked out of the run that is shown; null: another run has taken its place meanwhile. */
interface Told {
  readonly run: Run;
  readonly isShown: () => boolean;
  band: Promise<LossBand | null> | null;
  measures: Promise<Measures | null> | null;
  lanes: LaneIndex | null;
}

let told: Told | null = null;

/** null if the run has been replaced before the answer was there. */
export async function answerAboutRun(run: Run, about: RunQuestion, isShown: () => boolean): Promise<RunAnswer | null> {
  if (told?.run !== run) told = { run, isShown, band: null, measures: null, lanes: null };
  const known = told;
  switch (about.type) {
    case 'lossBand': {
      const band = await bandOf(known);
      return band && { type: 'lossBand', band };
    }
    case 'lossAt': {
      const band = await bandOf(known);
      const { event, timeMicroseconds } = eventOf(run, about.moment);
      return band && { type: 'lossAt', event, timeMicroseconds, left: lossLeftAt(run, band, event, timeMicroseconds) };
    }
    case 'measures': {
      known.measures ??= inSlices(known, new MeasureMaker(run));
      const measures = await known.measures;
      return measures && { type: 'measures', measures };
    }
    case 'lanes':
      known.lanes ??= laneIndexOf(run);
      return { type: 'lanes', lanes: lanesOf(run, known.lanes, about.firstVolume, about.count) };
    case 'gates':
      return { type: 'gates', figures: volumesUpTo(run, eventOf(run, about.moment).event) };
    case 'parting':
      return findParting(run, about.scenario, isShown);
    default:
      return unreachable(about);
  }
}

function bandOf(known: Told): Promise<LossBand | null> {
  known.band ??= inSlices(known, new LossBandMaker(known.run));
  return known.band;
}

interface Maker<Made> {
  advance(events: number): boolean;
  complete(): Made;
}

async function inSlices<Made>({ isShown }: Told, maker: Maker<Made>): Promise<Made | null> {
  while (!maker.advance(eventsASlice)) {
    await breathe();
    if (!isShown()) return null;
  }
  return maker.complete();
}
