/**
 * Where a list of any length stands in a scroll box of limited height. Browsers cannot scroll
 * beyond some ten million pixels, and a run may have more entries than that. Then the wheel
 * still moves by rows, and the scroll bar by shares of the whole.
 */
export interface ListBox {
  readonly count: number;
  readonly rowHeight: number;
  /** What is seen of it, in pixels. */
  readonly viewHeight: number;
}

/** `scrollTop` is the box's, `top` that of the list as if it had its full height; both in pixels. */
export interface ListPosition {
  readonly scrollTop: number;
  readonly top: number;
}

export const tallestPixels = 8_000_000;

const fullHeight = ({ count, rowHeight }: ListBox): number => count * rowHeight;

/** The height of what is scrolled. */
export const scrolledHeight = (box: ListBox): number => Math.min(fullHeight(box), tallestPixels);

const lastTop = (box: ListBox): number => Math.max(0, fullHeight(box) - box.viewHeight);
const lastScrollTop = (box: ListBox): number => Math.max(0, scrolledHeight(box) - box.viewHeight);

/** Where the list stands after its box was scrolled by a person. */
export function afterScroll(box: ListBox, before: ListPosition, scrollTop: number): ListPosition {
  if (fullHeight(box) <= tallestPixels) return { scrollTop, top: scrollTop };
  if (scrollTop <= 0) return { scrollTop, top: 0 };
  if (scrollTop >= lastScrollTop(box)) return { scrollTop, top: lastTop(box) };
  const moved = scrollTop - before.scrollTop;
  const byWheel = Math.abs(moved) <= 2 * box.viewHeight;
  const top = byWheel ? before.top + moved : (scrollTop / lastScrollTop(box)) * lastTop(box);
  return { scrollTop, top: Math.max(0, Math.min(top, lastTop(box))) };
}

/** Where to scroll so that the list stands at `top`. */
export function atTop(box: ListBox, top: number): ListPosition {
  const inside = Math.max(0, Math.min(top, lastTop(box)));
  if (fullHeight(box) <= tallestPixels) return { scrollTop: inside, top: inside };
  return { scrollTop: Math.round((inside / lastTop(box)) * lastScrollTop(box)), top: inside };
}

/** The nearest position in which a row is seen whole. */
export function withRowSeen(box: ListBox, position: ListPosition, row: number): ListPosition {
  const rowTop = row * box.rowHeight;
  if (rowTop < position.top) return atTop(box, rowTop);
  if (rowTop + box.rowHeight > position.top + box.viewHeight)
    return atTop(box, rowTop + box.rowHeight - box.viewHeight);
  return position;
}

/** The rows that are in view, one more on either side. */
export function rowsInView(box: ListBox, position: ListPosition): { readonly first: number; readonly end: number } {
  const first = Math.max(0, Math.floor(position.top / box.rowHeight) - 1);
  const end = Math.min(box.count, Math.ceil((position.top + box.viewHeight) / box.rowHeight) + 1);
  return { first, end: Math.max(first, end) };
}
