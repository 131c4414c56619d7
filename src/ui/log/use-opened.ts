/** The entry whose causes are shown, one at a time: kept by its position in the log, and forgotten with its run or its filter. */
import { useCallback, useState } from 'react';
import { useApp } from '../../store/react.ts';

interface Opened {
  readonly position: number;
  readonly extraHeight: number;
}

interface UseOpened {
  readonly opened: Opened | null;
  /** Opens the entry at a position, or closes it; null closes whichever is open. */
  readonly toggle: (position: number | null) => void;
  readonly setHeight: (pixels: number) => void;
}

export function useOpened(): UseOpened {
  const summary = useApp((state) => state.summary);
  const filter = useApp((state) => state.logFilter);
  const [kept, setKept] = useState<(Opened & { readonly of: unknown; readonly filter: string }) | null>(null);
  const opened = kept !== null && kept.of === summary && kept.filter === filter ? kept : null;
  const toggle = (position: number | null) =>
    setKept(
      position === null || opened?.position === position ? null : { position, extraHeight: 0, of: summary, filter },
    );
  const setHeight = useCallback(
    (extraHeight: number) => setKept((before) => (before === null ? null : { ...before, extraHeight })),
    [],
  );
  return { opened, toggle, setHeight };
}
