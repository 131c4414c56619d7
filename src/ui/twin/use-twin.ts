/** The twin's own state, made when it is first to be seen, and ended with the last look. */
import { useEffect, useState } from 'react';
import type { App } from '../../store/app.ts';
import { useApplication } from '../../store/react.ts';
import { makeTwin } from '../../store/twin.ts';

export function useTwin(): App {
  const here = useApplication();
  const [twin] = useState(() => makeTwin(here));
  useEffect(() => {
    const stop = twin.start();
    return () => {
      stop();
      // Whatever had the focus there is gone with it: whoever goes on by keyboard goes on from the picture.
      if (document.activeElement === document.body)
        document.querySelector<HTMLElement>('#main')?.focus({ preventScroll: true });
    };
  }, [twin]);
  return twin.app;
}
