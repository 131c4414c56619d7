/**
 * The list of entries: as many rows as fit, placed by their number in a box that scrolls. One
 * row at a time takes the focus; arrows, Page Up and Down, Home and End move it.
 */
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useActions } from '../../store/react.ts';
import type { LoggedEvent } from '../../worker/contract.ts';
import { Entry } from './Entry.tsx';
import { useList } from './use-list.ts';

/** `onTold` hears of the entry in hand. */
export function Entries({ onTold }: { readonly onTold: (event: LoggedEvent | null) => void }) {
  const { toEvent, logPosition } = useActions();
  const scroller = useRef<HTMLDivElement>(null);
  const list = useList(scroller);
  const { count, at } = list.entries;
  const told = at(count - 1 - list.rowInHand) ?? null;
  useEffect(() => onTold(told), [onTold, told]);
  // The entry may be out of view, and all that is newer is about to go: it has the focus before that.
  const goToCause = async (event: number) => {
    const position = await logPosition(event);
    list.moveToPosition(position - 1);
    toEvent(event);
  };
  const onKeyDown = (event: KeyboardEvent, row: number) => {
    const target = rowAfterKey(event.key, row, count, list.pageRows);
    if (target === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    list.moveTo(target);
  };
  return (
    <div ref={scroller} className="log-scroll" onScroll={({ currentTarget }) => list.scrolled(currentTarget.scrollTop)}>
      <ol className="log-rows" style={{ height: list.height }}>
        {list.rows.map((row) => (
          <Entry
            key={count - 1 - row}
            row={row}
            count={count}
            event={at(count - 1 - row)}
            offset={list.offsetOf(row)}
            rowHeight={list.rowHeight}
            height={list.heightOf(row)}
            isOpen={row === list.openedRow}
            inHand={row === list.rowInHand}
            onFocus={() => list.hold(row)}
            onBlur={({ relatedTarget }) => {
              if (!scroller.current?.contains(relatedTarget)) list.letGo();
            }}
            onKeyDown={(event) => onKeyDown(event, row)}
            onGo={(event) => {
              list.letGo();
              toEvent(event);
            }}
            onToggle={() => list.toggle(row)}
            onHeight={list.setOpenedHeight}
            onGoToCause={(event) => void goToCause(event)}
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
