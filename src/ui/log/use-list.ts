/**
 * The state of the list: how far it is scrolled and which entry is in hand (the one that has
 * the focus or would get it; the newest, unless a person takes another), and which is opened.
 */
import { type RefObject, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import {
  afterScroll,
  atTop,
  heightOf,
  type ListBox,
  type ListPosition,
  rowsInView,
  rowTop,
  scrolledHeight,
  withRowSeen,
} from './scroll-map.ts';
import { useBoxSize } from './use-box-size.ts';
import { type Entries, useEntries } from './use-entries.ts';
import { useOpened } from './use-opened.ts';

const roomyRowPixels = 64;
/** Where a sentence needs three lines. */
const narrowRowPixels = 84;
const narrowPixels = 460;

export interface List {
  readonly entries: Entries;
  /** The rows to draw, counted from the top, the newest at 0. */
  readonly rows: readonly number[];
  readonly rowHeight: number;
  readonly height: number;
  readonly rowInHand: number;
  /** Pixels from the top of what is scrolled. */
  readonly offsetOf: (row: number) => number;
  readonly scrolled: (scrollTop: number) => void;
  readonly hold: (row: number) => void;
  /** Back to following the playhead. */
  readonly letGo: () => void;
  /** Brings a row into view and gives it the focus. */
  readonly moveTo: (row: number) => void;
  readonly pageRows: number;
  /** The same for a position in the log (the oldest at 0), at once. */
  readonly moveToPosition: (position: number) => void;
  /** The row whose causes are shown; -1: none. */
  readonly openedRow: number;
  readonly heightOf: (row: number) => number;
  readonly toggle: (row: number) => void;
  /** Of what is shown under the opened row. */
  readonly setOpenedHeight: (pixels: number) => void;
}

/** `scroller` is the box that scrolls. */
export function useList(scroller: RefObject<HTMLElement | null>): List {
  const size = useBoxSize(scroller);
  const [position, setPosition] = useState<ListPosition>({ scrollTop: 0, top: 0 });
  /** Position in the log; null: the newest. */
  const [inHand, setInHand] = useState<number | null>(null);
  const [count, setCount] = useState(0);
  const rowHeight = size.width < narrowPixels ? narrowRowPixels : roomyRowPixels;
  const { opened, toggle, setHeight } = useOpened();
  const openedRow = opened === null || opened.position >= count ? -1 : count - 1 - opened.position;
  const box: ListBox = {
    count,
    rowHeight,
    viewHeight: size.height,
    opened: opened === null || openedRow < 0 ? null : { row: openedRow, extraHeight: opened.extraHeight },
  };
  const { first, end } = rowsInView(box, position);
  const entries = useEntries({ first: Math.max(0, count - end), end: count - first });
  if (entries.count !== count) {
    // Newer entries come on top; who has scrolled down to older ones keeps them in view.
    const moved = position.top + (entries.count - count) * rowHeight;
    if (position.top > 0) setPosition(atTop({ ...box, count: entries.count }, moved));
    setCount(entries.count);
  }
  const rowInHand = inHand === null ? 0 : Math.max(0, Math.min(count - 1, count - 1 - inHand));
  const rows = Array.from({ length: end - first }, (_, index) => first + index);
  // What has the focus stays in the page when the list is scrolled away beneath it.
  if (count > 0 && (rowInHand < first || rowInHand >= end)) rows.push(rowInHand);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null || Math.abs(element.scrollTop - position.scrollTop) <= 1) return;
    element.scrollTo({ top: position.scrollTop });
  }, [scroller, position]);
  const hold = (row: number) => setInHand(row === 0 ? null : count - 1 - row);
  const focusRow = (row: number) =>
    scroller.current?.querySelector<HTMLElement>(`[data-row="${row}"]`)?.focus({ preventScroll: true });
  return {
    entries,
    rows,
    rowHeight,
    height: scrolledHeight(box),
    rowInHand,
    offsetOf: (row) => position.scrollTop + rowTop(box, row) - position.top,
    scrolled: (scrollTop) => {
      if (Math.abs(scrollTop - position.scrollTop) > 1) setPosition(afterScroll(box, position, scrollTop));
    },
    hold,
    letGo: () => setInHand(null),
    moveTo: (row) => {
      const inside = Math.max(0, Math.min(count - 1, row));
      hold(inside);
      setPosition(withRowSeen(box, position, inside));
      // Once it is drawn.
      requestAnimationFrame(() => focusRow(inside));
    },
    moveToPosition: (at) => {
      const row = Math.max(0, count - 1 - at);
      flushSync(() => {
        hold(row);
        setPosition(withRowSeen(box, position, row));
      });
      focusRow(row);
    },
    openedRow,
    heightOf: (row) => heightOf(box, row),
    toggle: (row) => toggle(row === openedRow ? null : count - 1 - row),
    setOpenedHeight: setHeight,
    pageRows: Math.max(1, Math.floor(size.height / rowHeight) - 1),
  };
}
