/** Where a sheet stands beside what it belongs to: below it if there is room, else above, and always within the page's view. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}
interface Size {
  readonly width: number;
  readonly height: number;
}
interface View {
  readonly clientWidth: number;
  readonly clientHeight: number;
}

const gap = 8;

/** All in CSS pixels of the view. */
export function placeBeside(anchor: Box, sheet: Size, view: View): { readonly left: number; readonly top: number } {
  const rightmost = view.clientWidth - sheet.width - gap;
  const left = Math.max(gap, Math.min(anchor.left, rightmost));
  const below = anchor.bottom + gap;
  const fitsBelow = below + sheet.height + gap <= view.clientHeight;
  const above = anchor.top - gap - sheet.height;
  const top = fitsBelow || above < gap ? Math.min(below, Math.max(gap, view.clientHeight - sheet.height - gap)) : above;
  return { left, top };
}
