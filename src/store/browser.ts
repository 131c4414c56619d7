/** The browser as the store's surroundings. */
import { startSimulationWorker } from '../worker/client.ts';
import { startExplorationWorker } from '../worker/later-port.ts';
import type { AddressBar } from './address.ts';
import type { Page } from './marks.ts';
import type { Clock } from './playback.ts';
import type { TextStorage } from './storage.ts';
import type { Surroundings } from './surroundings.ts';

export function browserSurroundings(): Surroundings {
  return {
    bar: addressBar,
    session: textStorage(() => window.sessionStorage, 'holdfast-moment'),
    local: textStorage(() => window.localStorage, 'holdfast-preferences'),
    clock,
    page,
    startWorker: startSimulationWorker,
    startExplorer: startExplorationWorker,
    searchLimitBytes: searchLimitBytes(),
    address: `${location.origin === 'null' ? 'file://' : location.origin}${location.pathname}`,
    themeAsked: themeAsked(location.search),
  };
}

const gigabyte = 2 ** 30;

/** The smaller of 2 GB and a quarter of the device's memory; where the browser keeps that to itself, 1 GB. */
function searchLimitBytes(): number {
  const { deviceMemory } = navigator as { readonly deviceMemory?: number };
  return Math.min(2, (deviceMemory ?? 4) / 4) * gigabyte;
}

function themeAsked(query: string): 'light' | 'dark' | null {
  const theme = new URLSearchParams(query).get('theme');
  return theme === 'light' || theme === 'dark' ? theme : null;
}

const addressBar: AddressBar = {
  fragment: () => location.hash.slice(1),
  state: () => history.state as unknown,
  push: (state, fragment) => remembering(() => history.pushState(state, '', addressOf(fragment))),
  replaceState: (state) => remembering(() => history.replaceState(state, '')),
  go: (delta) => history.go(delta),
  onMove: (listener) => {
    // A typed fragment is told by either event, depending on the browser.
    addEventListener('popstate', listener);
    addEventListener('hashchange', listener);
  },
};

const addressOf = (fragment: string): string =>
  fragment === '' ? `${location.pathname}${location.search}` : `#${fragment}`;

/** A browser may refuse entries that follow each other too fast; the page works on without that one. */
function remembering(write: () => void): void {
  try {
    write();
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

/** A browser may refuse storage, from the first touch on; then nothing is kept. */
function textStorage(storage: () => Storage, name: string): TextStorage {
  return {
    read: () => {
      try {
        return storage().getItem(name);
      } catch {
        return null;
      }
    },
    write: (text) => {
      try {
        storage().setItem(name, text);
      } catch {
        // Nothing to be done, and nothing is lost that can be seen now.
      }
    },
  };
}

const clock: Clock = {
  now: () => performance.now(),
  nextDrawing: (action) => {
    const id = requestAnimationFrame(action);
    return () => cancelAnimationFrame(id);
  },
  after: (milliseconds, action) => {
    const id = setTimeout(action, milliseconds);
    return () => clearTimeout(id);
  },
};

const dark = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)');

const page: Page = {
  mark: (name, value) => {
    document.documentElement.dataset[name] = value;
  },
  marked: (name) => document.documentElement.dataset[name],
  onHide: (action) => {
    addEventListener('pagehide', action);
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') action();
    });
  },
  systemTheme: () => (dark().matches ? 'dark' : 'light'),
  onSystemTheme: (action) => dark().addEventListener('change', action),
};
