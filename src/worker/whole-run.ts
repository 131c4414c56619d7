/**
 * What the page asks of a run as a whole: what a loss at each event would leave, the plots, the
 * lanes. Fetched when it is first asked for; worked out once a run, in slices, so that frames
 * are answered in between, and given up when another run has taken its place.
 */
import { unreachable } from '../base/assert.ts';
import { CommitShareMaker, volumesMeasured, type CommitShare } from '../simulation/findings/commit-share.ts';
import { volumesUpTo } from '../simulation/findings/gates.ts';
import { laneIndexOf, lanesOf, type LaneIndex } from '../simulation/findings/lanes.ts';
import { LossBandMaker, type LossBand } from '../simulation/findings/loss-band.ts';
import { lossLeftAt } from '../simulation/findings/loss-left.ts';
import { MeasureMaker, type Measures } from '../simulation/findings/measures.ts';
import type { Run } from '../simulation/run.ts';
import { whyOf } from '../simulation/findings/why.ts';
import { breathe } from './breathe.ts';
import type { RunAnswer, RunQuestion } from './contract.ts';
import { eventOf } from './moment.ts';
import { findParting } from './parting.ts';

/** About a millisecond of work. */
const eventsASlice = 20_000;
/** The same where a run is made. */
const madeASlice = 2_000;

/** What has been worked out of the run that is shown; null: another run has taken its place meanwhile. */
interface Told {
  readonly run: Run;
  readonly isShown: () => boolean;
  band: Promise<LossBand | null> | null;
  measures: Promise<Measures | null> | null;
  lanes: LaneIndex | null;
  readonly shares: Map<number, Promise<CommitShare | null>>;
}

let told: Told | null = null;

/** null if the run has been replaced before the answer was there. */
export async function answerAboutRun(run: Run, about: RunQuestion, isShown: () => boolean): Promise<RunAnswer | null> {
  if (told?.run !== run) told = { run, isShown, band: null, measures: null, lanes: null, shares: new Map() };
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
    case 'why':
      return { type: 'why', why: whyOf(run, about.asked) };
    case 'commitShare':
      return shareAt(known, about.place);
    default:
      return unreachable(about);
  }
}

function bandOf(known: Told): Promise<LossBand | null> {
  known.band ??= inSlices(known, new LossBandMaker(known.run));
  return known.band;
}

async function shareAt(known: Told, place: number): Promise<RunAnswer | null> {
  const { settings } = known.run;
  const places = volumesMeasured(settings.volumes);
  const share = known.shares.get(place) ?? inSlices(known, new CommitShareMaker(settings, places[place]), madeASlice);
  known.shares.set(place, share);
  const made = await share;
  return made && { type: 'commitShare', share: made, places: places.length };
}

interface Maker<Made> {
  advance(events: number): boolean;
  complete(): Made;
}

async function inSlices<Made>({ isShown }: Told, maker: Maker<Made>, slice = eventsASlice): Promise<Made | null> {
  while (!maker.advance(slice)) {
    await breathe();
    if (!isShown()) return null;
  }
  return maker.complete();
}
