/**
 * What the page asks of a run as a whole: what a loss at each event would leave, the plots, the
 * lanes. Fetched when it is first asked for. What takes a pass over all events is worked out once
 * a run and goes in slices, so that frames are answered in between; the gates go along with the
 * playhead. It is kept with the run, and given up when another takes its place.
 */
import { unreachable } from '../base/assert.ts';
import { CommandIndexMaker, type CommandIndex } from '../simulation/command-index.ts';
import { CommitShareMaker, volumesMeasured, type CommitShare } from '../simulation/findings/commit-share.ts';
import { GateWalk, type GateFigures } from '../simulation/findings/gates.ts';
import { lanesOf } from '../simulation/findings/lanes.ts';
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

interface Maker<Made> {
  advance(events: number): boolean;
  complete(): Made;
}

/** What has been worked out of one run. A promise of null: the run has been replaced meanwhile. */
export class WholeRun {
  readonly #run: Run;
  readonly #isShown: () => boolean;
  #band: Promise<LossBand | null> | null = null;
  #measures: Promise<Measures | null> | null = null;
  #lanes: Promise<CommandIndex | null> | null = null;
  readonly #shares = new Map<number, Promise<CommitShare | null>>();
  readonly #gates: GateWalk;
  #newestGates = 0;

  constructor(run: Run, isShown: () => boolean) {
    this.#run = run;
    this.#isShown = isShown;
    this.#gates = new GateWalk(run);
  }

  /** null if the run has been replaced before the answer was there, or a newer question has taken its place. */
  async answer(about: RunQuestion): Promise<RunAnswer | null> {
    const run = this.#run;
    switch (about.type) {
      case 'lossBand': {
        const band = await this.#bandMade();
        return band && { type: 'lossBand', band };
      }
      case 'lossAt': {
        const band = await this.#bandMade();
        const { event, timeMicroseconds } = eventOf(run, about.moment);
        return (
          band && { type: 'lossAt', event, timeMicroseconds, left: lossLeftAt(run, band, event, timeMicroseconds) }
        );
      }
      case 'measures': {
        this.#measures ??= this.#inSlices(new MeasureMaker(run));
        const measures = await this.#measures;
        return measures && { type: 'measures', measures };
      }
      case 'lanes': {
        this.#lanes ??= this.#inSlices(new CommandIndexMaker(run));
        const index = await this.#lanes;
        return index && { type: 'lanes', lanes: lanesOf(run, index, about.firstVolume, about.count) };
      }
      case 'gates': {
        const figures = await this.#gatesAt(eventOf(run, about.moment).event);
        return figures && { type: 'gates', figures };
      }
      case 'parting':
        return findParting(run, about.scenario, this.#isShown);
      case 'why':
        return { type: 'why', why: whyOf(run, about.asked) };
      case 'commitShare':
        return this.#shareAt(about.place);
      default:
        return unreachable(about);
    }
  }

  #bandMade(): Promise<LossBand | null> {
    this.#band ??= this.#inSlices(new LossBandMaker(this.#run));
    return this.#band;
  }

  async #gatesAt(event: number): Promise<readonly GateFigures[] | null> {
    this.#newestGates += 1;
    const own = this.#newestGates;
    while (!this.#gates.goTowards(event, eventsASlice)) {
      await breathe();
      // The newer question goes on from where this one has come.
      if (!this.#isShown() || own !== this.#newestGates) return null;
    }
    return this.#gates.figures();
  }

  async #shareAt(place: number): Promise<RunAnswer | null> {
    const { settings } = this.#run;
    const places = volumesMeasured(settings.volumes);
    const share = this.#shares.get(place) ?? this.#inSlices(new CommitShareMaker(settings, places[place]), madeASlice);
    this.#shares.set(place, share);
    const made = await share;
    return made && { type: 'commitShare', share: made, places: places.length };
  }

  async #inSlices<Made>(maker: Maker<Made>, slice = eventsASlice): Promise<Made | null> {
    while (!maker.advance(slice)) {
      await breathe();
      if (!this.#isShown()) return null;
    }
    return maker.complete();
  }
}
