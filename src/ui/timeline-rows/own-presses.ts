/** Buttons that stand in the timeline, where a press means the playhead. */
import { useEffect, useRef } from 'react';

/** A press in the timeline moves the playhead; in what this is given to, it does not. */
export function useOwnPresses() {
  const own = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = own.current;
    const keep = (event: Event): void => event.stopPropagation();
    for (const type of ['pointerdown', 'mousedown'] as const) element?.addEventListener(type, keep);
    return () => {
      for (const type of ['pointerdown', 'mousedown'] as const) element?.removeEventListener(type, keep);
    };
  });
  return own;
}
