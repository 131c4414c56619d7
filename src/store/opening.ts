/**
 * How a scenario comes to be the one that is shown: from a link as a fresh page opens it, by an
 * edit, or by going back and forward. What is refused is told, and its run is made.
 */
import { type ParsedLink, parseLink } from '../scenario/parse.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type AddressBar, type History, makeHistory } from './address.ts';
import { questionIn } from './explorations.ts';
import { landingAfter } from './landing.ts';
import type { Landing } from './place.ts';
import type { Runs } from './runs.ts';
import type { AppState } from './types.ts';

interface OpeningParts {
  readonly bar: AddressBar;
  readonly state: () => AppState;
  readonly set: (change: Partial<AppState>) => void;
  readonly runs: () => Runs;
  readonly setPlaying: (playing: boolean) => void;
}

export interface Opening {
  readonly history: History;
  readonly open: (opened: ParsedLink, landing: Landing, expected: ParsedLink['moment']['check']) => void;
  /** At the link's moment, as a fresh page does. */
  readonly openFresh: (opened: ParsedLink) => void;
  /** The scenario that was simulated last; null if only histories were shown. */
  readonly lastSimulated: () => Scenario | null;
}

export function makeOpening({ bar, state, set, runs, setPlaying }: OpeningParts): Opening {
  let lastSimulated: Scenario | null = null;
  const open: Opening['open'] = ({ scenario, refusals }, landing, expected) => {
    if (!scenario.explore?.path) lastSimulated = scenario;
    set({
      scenario,
      question: scenario.explore === null ? state().question : questionIn(scenario),
      refusals,
      check: { type: 'none' },
      canUndo: history.canUndo(),
      canRedo: history.canRedo(),
    });
    runs().make(scenario, landing, expected);
  };
  const openFresh = (opened: ParsedLink): void => {
    setPlaying(false);
    open(opened, landingOf(opened), opened.moment.at === null ? null : opened.moment.check);
  };
  const history = makeHistory(bar, ({ type, fragment }) => {
    const opened = parseLink(fragment);
    if (type === 'typed') openFresh(opened);
    else open(opened, landingAfter(state().scenario, opened.scenario), null);
  });
  return { history, open, openFresh, lastSimulated: () => lastSimulated };
}

const landingOf = (opened: ParsedLink): Landing =>
  opened.moment.at === null ? { type: 'start' } : { type: 'shown', at: opened.moment.at };
