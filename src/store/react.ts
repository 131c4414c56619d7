/** The store as React reads it: by narrow selectors, from a context that main.tsx fills. */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { assert } from '../base/assert.ts';
import type { App } from './app.ts';
import type { Actions, AppState, Frames, Playhead } from './types.ts';

export const AppContext = createContext<App | null>(null);

/** The whole of it, for what makes another page's state from this one's. */
export function useApplication(): App {
  const app = useContext(AppContext);
  assert(app !== null, 'A panel stands outside the page’s context.');
  return app;
}

/** What a selector picks from the state; the panel is drawn again when that changes. It must not make new objects. */
export const useApp = <Picked>(selector: (state: AppState) => Picked): Picked =>
  useStore(useApplication().store, selector);

/** What can be done; the same object for the page's whole life. */
export const useActions = (): Actions => useApplication().actions;

/** The frames as they come, for the picture. */
export const useFrames = (): Frames => useApplication().frames;

/** The playhead as it moves, for the timeline. */
export const usePlayhead = (): Playhead => useApplication().playhead;
