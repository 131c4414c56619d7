/**
 * Where a list of any length stands in a scroll box of limited height. Browsers cannot scroll
 * beyond some ten million pixels, and a run may have more entries than that. Then the wheel
 * still moves by rows, and the scroll bar by shares of the whole. One row may be opened, and is higher.
 */
export interface ListBox {
  readonly count: number;
  readonly rowHeight: number;
  /** What is seen of it, in pixels. */
  readonly viewHeight: number;
  /** The row that is opened, and by how much it is higher than the others. */
  readonly opened?: { readonly row: number; readonly extraHeight: number } | null;
}

/** `scrollTop` is the box's, `top` that of the list as if it had its full height; both in pixels. */
export interface ListPosition {
  readonly scrollTop: number;
  readonly top: number;
}

export const tallestPixels = 8_000_000;

const fullHeight = ({ count, rowHeight, opened }: ListBox): number => count * rowHeight + (opened?.extraHeight ?? 0);

/** Where a row begins, from the top of the list. */
export const rowTop = ({ rowHeight, opened }: ListBox, row: number): number =>
  row * rowHeight + (opened && row > opened.row ? opened.extraHeight : 0);

export const heightOf = ({ rowHeight, opened }: ListBox, row: number): number =>
  rowHeight + (opened?.row === row ? opened.extraHeight : 0);

/** The row that is so far from the top of the list, with the share of it that lies above. */
function rowAt({ rowHeight, opened }: ListBox, top: number): number {
  if (!opened) return top / rowHeight;
  const below = opened.row * rowHeight + rowHeight;
  if (top < below) return top / rowHeight;
  return top < below + opened.extraHeight ? opened.row : (top - opened.extraHeight) / rowHeight;
}

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
  const top = rowTop(box, row);
  const bottom = top + heightOf(box, row);
  // Of what is higher than the box, its beginning is seen.
  if (top < position.top || bottom - top > box.viewHeight) return atTop(box, top);
  return bottom > position.top + box.viewHeight ? atTop(box, bottom - box.viewHeight) : position;
}

/** The rows that are in view, one more on either side. */
export function rowsInView(box: ListBox, position: ListPosition): { readonly first: number; readonly end: number } {
  const first = Math.max(0, Math.floor(rowAt(box, position.top)) - 1);
  const end = Math.min(box.count, Math.ceil(rowAt(box, position.top + box.viewHeight)) + 1);
  return { first, end: Math.max(first, end) };
}
