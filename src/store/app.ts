/**
 * The page's state and what can be done with it, made by a factory from its surroundings: the
 * browser's in main.tsx, small stand-ins in the tests. Core without React.
 */
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { parseLink } from '../scenario/parse.ts';
import type { ParsedLink } from '../scenario/parse.ts';
import { makeClient } from '../worker/client.ts';
import { makeExplorationClient } from '../worker/exploration-client.ts';
import { makeActions } from './actions.ts';
import { Explorations, firstQuestion } from './explorations.ts';
import { markPage } from './marks.ts';
import { makeOpening } from './opening.ts';
import { Playback } from './playback.ts';
import { Publisher } from './publisher.ts';
import { Runs } from './runs.ts';
import { Stage } from './stage.ts';
import { readPlace, readPreferences, writePlace, writePreferences } from './storage.ts';
import type { Surroundings } from './surroundings.ts';
import type { Actions, AppState, Frames, Playhead } from './types.ts';

export interface App {
  readonly store: StoreApi<AppState>;
  readonly actions: Actions;
  readonly frames: Frames;
  readonly playhead: Playhead;
  readonly surroundings: Surroundings;
  /** An assertion of the page has failed. */
  readonly fail: (message: string) => void;
  /** A file that comes late could not be fetched. */
  readonly partMissing: () => void;
}

export function makeApp(surroundings: Surroundings): App {
  const { bar, clock, page, session } = surroundings;
  const link = parseLink(bar.fragment());
  const store = createStore<AppState>(() => initialState(surroundings, link));
  const set = (change: Partial<AppState>): void => store.setState(change);
  const state = store.getState;

  const client = makeClient(surroundings.startWorker, (report) => runs.hear(report));
  const publisher = new Publisher(clock, state, set);
  const stage = new Stage({
    ask: (moment, rows) => client.askFrame(moment, rows),
    playing: () => state().playing,
    drawn: (frame, first) => {
      if (first) runs.firstFrameDrawn(frame);
      publisher.publish(frame, first);
      markPage(page, frame);
    },
  });
  const setPlaying = (playing: boolean): void => {
    if (playing) playback.start();
    else playback.stop();
    if (state().playing === playing) return;
    set({ playing });
    page.mark('playing', String(playing));
    stage.tellPlace();
    if (!playing) publisher.paused();
  };
  const runs: Runs = new Runs({ client, stage, clock, state, set, failed: () => setPlaying(false) });
  const playback: Playback = new Playback({
    clock,
    stage,
    speed: () => state().speed,
    held: () => state().run.type === 'making' || state().run.type === 'failed',
    atEnd: () => setPlaying(false),
  });

  const opening = makeOpening({ bar, state, set, runs: () => runs, setPlaying });
  const saveMoment = (): void => {
    if (stage.place !== null && stage.shown !== null) writePlace(session, bar.fragment(), stage.place);
  };
  const explorer = makeExplorationClient(surroundings.startExplorer, (report) => explorations.hear(report));
  const play = (): void => actions.playViolation();
  const explorations: Explorations = new Explorations({ client: explorer, clock, state, set, play });
  const actions = makeActions({
    ...opening,
    state,
    set,
    stage,
    runs,
    client,
    setPlaying,
    explorations,
    surroundings,
  });
  keepPreferences(surroundings, store);
  page.onHide(() => {
    setPlaying(false);
    saveMoment();
  });
  page.mark('playing', 'false');

  const saved = opening.history.returned ? readPlace(session, bar.fragment()) : null;
  if (saved === null) opening.openFresh(link);
  else opening.open(link, { type: 'place', place: saved }, null);
  const { frames, playhead } = stage;
  const fail = (message: string): void => runs.fail(message);
  const partMissing = (): void => set({ isPartMissing: true });
  return { store, actions, frames, playhead, surroundings, fail, partMissing };
}

function initialState(surroundings: Surroundings, link: ParsedLink): AppState {
  const preferences = readPreferences(surroundings.local);
  return {
    scenario: link.scenario,
    refusals: link.refusals,
    check: { type: 'none' },
    isPartMissing: false,
    run: { type: 'making', progress: null },
    summary: null,
    frame: null,
    playing: false,
    selectedVolume: null,
    canUndo: false,
    canRedo: false,
    question: firstQuestion,
    searchLimitBytes: surroundings.searchLimitBytes,
    exploration: { type: 'idle' },
    comparison: null,
    faultRequest: null,
    ...preferences,
    theme: surroundings.themeAsked ?? preferences.theme,
  };
}

/** Keeps what the person prefers, and shows the theme. A theme asked for by the address is not kept until changed. */
function keepPreferences({ local, page, themeAsked }: Surroundings, store: StoreApi<AppState>): void {
  const showTheme = (): void => {
    const { theme } = store.getState();
    page.mark('theme', theme === 'system' ? page.systemTheme() : theme);
  };
  showTheme();
  page.onSystemTheme(showTheme);
  store.subscribe(({ theme, speed, trueClock, logFilter }, before) => {
    if (theme !== before.theme) showTheme();
    const same =
      theme === before.theme &&
      speed === before.speed &&
      trueClock === before.trueClock &&
      logFilter === before.logFilter;
    if (same) return;
    const kept = theme === before.theme && theme === themeAsked ? readPreferences(local).theme : theme;
    writePreferences(local, { theme: kept, speed, trueClock, logFilter });
  });
}
