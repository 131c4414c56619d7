/** What a person can do, each in a line or two; the work is in the files beside this one. */
import type { ParsedLink } from '../scenario/parse.ts';
import { parseLink } from '../scenario/parse.ts';
import { fragmentOf } from '../scenario/fragment.ts';
import { withoutFault } from '../scenario/faults.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { toggledFail } from '../scenario/toggle-fault.ts';
import { linkOf } from '../scenario/write.ts';
import { volumeNumberOf } from '../base/brand.ts';
import type { VolumeIndex } from '../base/brand.ts';
import type { SimulationClient } from '../worker/client.ts';
import type { History } from './address.ts';
import type { Explorations } from './explorations.ts';
import { makeExploring } from './exploring.ts';
import { landingAfter } from './landing.ts';
import { makeLosing } from './losing.ts';
import { momentLink } from './moment-link.ts';
import type { Landing } from './place.ts';
import type { Runs } from './runs.ts';
import type { Stage } from './stage.ts';
import { stepEvents, toEnd, toNextPhase, toPosition, toPreviousPhase, toStart } from './steps.ts';
import type { Surroundings } from './surroundings.ts';
import type { Actions, AppState } from './types.ts';

export interface ActionParts {
  readonly state: () => AppState;
  readonly set: (change: Partial<AppState>) => void;
  readonly stage: Stage;
  readonly runs: Runs;
  readonly client: SimulationClient;
  readonly history: History;
  readonly open: (opened: ParsedLink, landing: Landing, expected: null) => void;
  readonly openFresh: (opened: ParsedLink) => void;
  readonly setPlaying: (playing: boolean) => void;
  readonly explorations: Explorations;
  readonly lastSimulated: () => Scenario | null;
  readonly surroundings: Surroundings;
}

export function makeActions(parts: ActionParts): Actions {
  const change = changeOf(parts);
  const exploring = makeExploring({ ...parts, change });
  return {
    ...transport(parts),
    ...preferences(parts),
    ...editing(parts, change),
    ...telling(parts),
    ...exploring,
    ...makeLosing({ ...parts, change, loseSiteInHistory: exploring.loseSite }),
  };
}

type Change = (next: Scenario, landing?: Landing) => void;

/** Another scenario in place of the one shown: one undo step. */
function changeOf({ state, history, open }: ActionParts): Change {
  return (next, landing) => {
    const before = state().scenario;
    // Through the link and back: within the limits, and what no longer fits is refused by name.
    const opened = parseLink(linkOf(next));
    const fragment = linkOf(opened.scenario);
    if (fragment === linkOf(before)) return;
    history.push(fragment);
    open(opened, landing ?? landingAfter(before, opened.scenario), null);
  };
}

type Transport = Pick<
  Actions,
  | 'play'
  | 'pause'
  | 'togglePlay'
  | 'stepForward'
  | 'stepBack'
  | 'nextPhase'
  | 'previousPhase'
  | 'restart'
  | 'toEnd'
  | 'toEvent'
  | 'toTime'
  | 'toPosition'
>;

function transport({ state, stage, setPlaying }: ActionParts): Transport {
  const paused = (move: () => void) => (): void => {
    setPlaying(false);
    move();
  };
  const play = (): void => {
    const { shown, place } = stage;
    if (state().run.type === 'failed') return;
    if (shown !== null && place !== null && place.position >= shown.story.seconds) toStart(stage);
    setPlaying(true);
  };
  return {
    play,
    pause: () => setPlaying(false),
    togglePlay: () => (state().playing ? setPlaying(false) : play()),
    stepForward: paused(() => stepEvents(stage, 1)),
    stepBack: paused(() => stepEvents(stage, -1)),
    nextPhase: () => toNextPhase(stage),
    previousPhase: () => toPreviousPhase(stage, state().playing),
    restart: paused(() => toStart(stage)),
    toEnd: paused(() => toEnd(stage)),
    toEvent: (event) => {
      setPlaying(false);
      stage.goToEvent(event);
    },
    toTime: (timeMicroseconds) => {
      setPlaying(false);
      stage.goToTime(timeMicroseconds);
    },
    toPosition: (seconds) => toPosition(stage, seconds),
  };
}

type Preferring = Pick<
  Actions,
  'setSpeed' | 'setTrueClock' | 'setTheme' | 'setLogFilter' | 'selectVolume' | 'askForFaults'
>;

function preferences({ set, stage }: ActionParts): Preferring {
  return {
    setSpeed: (speed) => set({ speed }),
    setTrueClock: (trueClock) => {
      set({ trueClock });
      stage.setTrueClock(trueClock);
    },
    setTheme: (theme) => set({ theme }),
    setLogFilter: (logFilter) => set({ logFilter }),
    selectVolume: (selectedVolume) => set({ selectedVolume }),
    askForFaults: (faultRequest) => set({ faultRequest }),
  };
}

type Editing = Pick<
  Actions,
  'edit' | 'toggleFail' | 'removeFault' | 'openLink' | 'undo' | 'redo' | 'dismissRefusals' | 'cancelRun'
>;

function editing({ state, set, stage, client, history, openFresh }: ActionParts, change: Change): Editing {
  return {
    edit: (fields) => change({ ...state().scenario, ...fields }),
    toggleFail: (volume) => {
      const row = stage.frame?.rows.find((each) => each.volume === volume);
      if (row === undefined || row.nextPreparationGroup === 0) return;
      const { scenario } = state();
      const faults = toggledFail(scenario, row.nextPreparationGroup, volumeNumberOf(volume as VolumeIndex));
      change({ ...scenario, faults });
    },
    removeFault: (fault) => change(withoutFault(state().scenario, fault)),
    openLink: (link) => {
      const fragment = fragmentOf(link);
      history.push(fragment);
      openFresh(parseLink(fragment));
    },
    undo: () => history.undo(),
    redo: () => history.redo(),
    dismissRefusals: () => set({ refusals: [] }),
    cancelRun: () => client.cancel(),
  };
}

type Telling = Pick<Actions, 'links' | 'log' | 'loggedEvent' | 'logPosition' | 'aboutRun'>;

function telling({ state, stage, runs, client, surroundings }: ActionParts): Telling {
  const whole = (fragment: string): string => `${surroundings.address}#${fragment}`;
  return {
    links: () => ({
      scenario: whole(linkOf(state().scenario)),
      moment: whole(momentLink(runs.shownScenario ?? state().scenario, stage)),
    }),
    log: (from, count) => client.log(state().logFilter, from, count),
    loggedEvent: async (event) => (await client.log('all', event, 1))[0] ?? null,
    logPosition: (event) => client.logPosition(state().logFilter, event),
    // An answer has its question's type.
    aboutRun: (about) => client.aboutRun(about) as Promise<never>,
  };
}
