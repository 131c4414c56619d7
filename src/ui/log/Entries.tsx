/**
 * The list of entries: as many rows as fit, placed by their number in a box that scrolls. One
 * row at a time takes the focus; arrows, Page Up and Down, Home and End move it, and what has
 * the focus stays in the page when the list is scrolled away beneath it.
 */
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useActions } from '../../store/react.ts';
import type { LoggedEvent } from '../../worker/contract.ts';
import { Entry } from './Entry.tsx';
import {
  afterScroll,
  atTop,
  type ListBox,
  type ListPosition,
  rowsInView,
  scrolledHeight,
  withRowSeen,
} from './scroll-map.ts';
import { useEntries } from './use-entries.ts';
import { useBoxSize } from './use-box-size.ts';

const roomyRowPixels = 58;
/** Where a sentence needs three lines. */
const narrowRowPixels = 80;
const narrowPixels = 460;

export function Entries({ onTold }: { readonly onTold: (event: LoggedEvent | null) => void }) {
  const { toEvent } = useActions();
  const scroller = useRef<HTMLDivElement>(null);
  const size = useBoxSize(scroller);
  const [position, setPosition] = useState<ListPosition>({ scrollTop: 0, top: 0 });
  /** Position in the log of the entry in hand; null: the newest. */
  const [inHand, setInHand] = useState<number | null>(null);
  const [count, setCount] = useState(0);
  const box: ListBox = {
    count,
    rowHeight: size.width < narrowPixels ? narrowRowPixels : roomyRowPixels,
    viewHeight: size.height,
  };
  const { first, end } = rowsInView(box, position);
  const entries = useEntries({ first: Math.max(0, count - end), end: count - first });
  if (entries.count !== count) {
    // Newer entries come on top; who has scrolled down to older ones keeps them in view.
    if (position.top > 0)
      setPosition(atTop({ ...box, count: entries.count }, position.top + (entries.count - count) * box.rowHeight));
    setCount(entries.count);
  }
  const rowInHand = Math.max(0, Math.min(count - 1, inHand === null ? 0 : count - 1 - inHand));
  const told = entries.at(count - 1 - rowInHand) ?? null;
  useEffect(() => onTold(told), [onTold, told]);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element !== null && Math.abs(element.scrollTop - position.scrollTop) > 1)
      element.scrollTop = position.scrollTop;
  }, [position]);

  const take = (row: number) => {
    const inside = Math.max(0, Math.min(count - 1, row));
    setInHand(inside === 0 ? null : count - 1 - inside);
    setPosition(withRowSeen(box, position, inside));
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-row="${inside}"]`)?.focus({ preventScroll: true }),
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rowAfterKey(event.key, rowInHand, count, Math.max(1, Math.floor(box.viewHeight / box.rowHeight) - 1));
    if (row === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    take(row);
  };
  const rows = Array.from({ length: end - first }, (_, index) => first + index);
  if (count > 0 && (rowInHand < first || rowInHand >= end)) rows.push(rowInHand);
  return (
    // The rows are the controls; the box only scrolls them.
    // biome-ignore lint/a11y/noStaticElementInteractions: keys bubble here from the row in hand
    <div
      ref={scroller}
      className="log-scroll"
      onKeyDown={onKeyDown}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setInHand(null);
      }}
      onScroll={({ currentTarget: { scrollTop } }) => {
        if (Math.abs(scrollTop - position.scrollTop) > 1) setPosition(afterScroll(box, position, scrollTop));
      }}
    >
      <ol className="log-rows" style={{ height: scrolledHeight(box) }}>
        {rows.map((row) => (
          <Entry
            key={count - 1 - row}
            row={row}
            count={count}
            event={entries.at(count - 1 - row)}
            offset={position.scrollTop + row * box.rowHeight - position.top}
            height={box.rowHeight}
            inHand={row === rowInHand}
            onTake={() => setInHand(row === 0 ? null : count - 1 - row)}
            onGo={(event) => {
              setInHand(null);
              toEvent(event);
            }}
          />
        ))}
      </ol>
    </div>
  );
}

/** The row that a key moves to, or null if the key means nothing here. */
function rowAfterKey(key: string, row: number, count: number, pageRows: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return row + 1;
    case 'ArrowUp':
      return row - 1;
    case 'PageDown':
      return row + pageRows;
    case 'PageUp':
      return row - pageRows;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
