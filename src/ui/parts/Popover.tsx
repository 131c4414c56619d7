/**
 * A small sheet beside the button that opens it: the browser's own popover, which closes on
 * Escape and on a press elsewhere and gives the focus back. Its content exists only while it
 * is open, so that a sentence with terms in it reads as that sentence.
 */
import { useCallback, useLayoutEffect, useState, type ReactNode } from 'react';
import { placeBeside } from './place-beside.ts';

interface PopoverProps {
  /** The button that opens it names this as its popoverTarget. */
  readonly id: string;
  readonly role: 'note' | 'menu' | 'dialog';
  /** What it is, for those who listen: as it is when it is opened. */
  readonly label: string;
  readonly className?: string;
  /** Called with the way to close it. What is marked data-first-focus takes the focus, else the sheet itself. */
  readonly children: (close: () => void) => ReactNode;
}

export function Popover({ id, role, label, className = '', children }: PopoverProps) {
  const [sheet, setSheet] = useState<HTMLElement | null>(null);
  const [openedAs, setOpenedAs] = useState<string | null>(null);
  const open = openedAs !== null;
  const close = useCallback(() => sheet?.hidePopover(), [sheet]);
  useLayoutEffect(() => (open && sheet !== null ? settle(sheet, id) : undefined), [open, sheet, id]);
  return (
    // All of its roles take a name.
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: see above
    <span
      ref={setSheet}
      id={id}
      popover="auto"
      role={open ? role : undefined}
      aria-label={openedAs ?? undefined}
      tabIndex={-1}
      className={`popover ${className}`}
      onToggle={(event) => setOpenedAs(event.newState === 'open' ? label : null)}
    >
      {open && children(close)}
    </span>
  );
}

/** Of the button, and above and below all that is to be read beside the sheet: what it explains is not covered. */
function anchorOf(opener: Element) {
  const { left } = opener.getBoundingClientRect();
  const { top, bottom } = (opener.closest('[data-stays-in-view]') ?? opener).getBoundingClientRect();
  return { left, top, bottom };
}

/** Places the sheet beside its button, as long as it is open, and gives it the focus. Returns the way to stop. */
function settle(sheet: HTMLElement, id: string): () => void {
  const place = () => {
    const opener = document.querySelector(`[popovertarget="${CSS.escape(id)}"]`);
    if (opener === null) return;
    const { left, top } = placeBeside(anchorOf(opener), sheet.getBoundingClientRect(), document.documentElement);
    sheet.style.left = `${left}px`;
    sheet.style.top = `${top}px`;
  };
  place();
  (sheet.querySelector<HTMLElement>('[data-first-focus]') ?? sheet).focus({ preventScroll: true });
  // What it shows may come a moment later.
  const grown = new ResizeObserver(place);
  grown.observe(sheet);
  const always = { capture: true, passive: true };
  window.addEventListener('resize', place);
  window.addEventListener('scroll', place, always);
  return () => {
    grown.disconnect();
    window.removeEventListener('resize', place);
    window.removeEventListener('scroll', place, always);
  };
}
