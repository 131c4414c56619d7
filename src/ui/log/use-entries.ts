/**
 * The log's entries, fetched by the page as they come into view and kept as long as the run
 * and the filter are the same. Entries are at their position in the filtered list, the oldest
 * at 0; how many of them are told is decided by the playhead.
 */
import { useEffect, useState } from 'react';
import { useActions, useApp } from '../../store/react.ts';
import type { RunSummary } from '../../simulation/summary.ts';
import type { LogFilter, LoggedEvent } from '../../worker/contract.ts';

const pageSize = 100;
const pagesKept = 40;

export interface Entries {
  /** How many entries are at or before the playhead. */
  readonly count: number;
  /** undefined until it has been fetched. */
  readonly at: (position: number) => LoggedEvent | undefined;
}

/** `first` to `end` (excluded) are the positions in view. */
export function useEntries(view: { readonly first: number; readonly end: number }): Entries {
  const count = useCount();
  const pages = usePages(view.first, Math.min(view.end, count));
  return { count, at: (position) => pages.get(Math.floor(position / pageSize))?.[position % pageSize] };
}

/** How many entries are told, of which run and filter. */
interface Known {
  readonly summary: RunSummary | null;
  readonly filter: LogFilter;
  readonly count: number;
}

function useCount(): number {
  const { logPosition } = useActions();
  const event = useApp((state) => state.frame?.event ?? -1);
  const summary = useApp((state) => state.summary);
  const filter = useApp((state) => state.logFilter);
  const [known, setKnown] = useState<Known>({ summary, filter, count: 0 });
  useEffect(() => {
    let wanted = true;
    const ask = async () => {
      const count = event < 0 ? 0 : await logPosition(event);
      // The start is always told; nothing is the answer of a run that was replaced.
      if (wanted && count > 0) setKnown({ summary, filter, count });
    };
    void ask();
    return () => {
      wanted = false;
    };
  }, [logPosition, event, summary, filter]);
  return known.filter === filter ? known.count : 0;
}

type Pages = ReadonlyMap<number, readonly LoggedEvent[]>;

/** Pages of one run under one filter; of any other they are worth nothing. */
interface Kept {
  readonly summary: RunSummary | null;
  readonly filter: LogFilter;
  readonly pages: Pages;
}

function usePages(first: number, end: number): Pages {
  const { log } = useActions();
  const summary = useApp((state) => state.summary);
  const filter = useApp((state) => state.logFilter);
  const [kept, setKept] = useState<Kept>({ summary, filter, pages: none });
  const pages = kept.summary === summary && kept.filter === filter ? kept.pages : none;
  const firstPage = Math.floor(first / pageSize);
  const lastPage = Math.floor(Math.max(first, end - 1) / pageSize);
  useEffect(() => {
    let wanted = true;
    const fetchPage = async (page: number) => {
      const events = await log(page * pageSize, pageSize);
      if (!wanted) return;
      setKept((before) => {
        const same = before.summary === summary && before.filter === filter;
        const all = [...(same ? before.pages : none), [page, events] as const];
        return { summary, filter, pages: new Map(all.slice(-pagesKept)) };
      });
    };
    for (let page = firstPage; page <= lastPage; page++) if (!pages.has(page)) void fetchPage(page);
    return () => {
      wanted = false;
    };
  }, [log, summary, filter, pages, firstPage, lastPage]);
  return pages;
}

const none: Pages = new Map();
