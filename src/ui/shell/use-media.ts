/** Whether a media query holds, and again when that changes. */
import { useCallback, useSyncExternalStore } from 'react';

/** A phone. The style sheets have the same number. */
export const narrowPage = '(max-width: 639px)';

/** Wide enough for panels beside each other; below, they are tabs. */
export const spreadPage = '(min-width: 760px)';

export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}
