/** The twin's own state, made when it is first to be seen, and ended with the last look. */
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { App } from '../../store/app.ts';
import { useApplication } from '../../store/react.ts';
import { makeTwin } from '../../store/twin.ts';
import type { RunStatus } from '../../store/types.ts';

interface UsedTwin {
  readonly app: App;
  readonly run: RunStatus;
  readonly tryAgain: () => void;
}

export function useTwin(): UsedTwin {
  const here = useApplication();
  const [twin] = useState(() => makeTwin(here));
  const run = useStore(twin.app.store, (state) => state.run);
  useEffect(() => {
    const stop = twin.start();
    return () => {
      stop();
      // Whatever had the focus there is gone with it: whoever goes on by keyboard goes on from the picture.
      if (document.activeElement === document.body)
        document.querySelector<HTMLElement>('#main')?.focus({ preventScroll: true });
    };
  }, [twin]);
  return { app: twin.app, run, tryAgain: twin.tryAgain };
}
