/**
 * A small sheet beside the button that opens it: the browser's own popover, which closes on
 * Escape and on a press elsewhere and gives the focus back. Its content exists only while it
 * is open, so that a sentence with terms in it reads as that sentence.
 */
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { placeBeside } from './place-beside.ts';
import './parts.css';

interface PopoverProps {
  readonly id: string;
  /** What it is, for those who listen. */
  readonly label: string;
  readonly className?: string;
  /** Called with the way to close it. */
  readonly children: (close: () => void) => ReactNode;
}

/** The button that opens it names `id` as its popoverTarget. */
export function Popover({ id, label, className = '', children }: PopoverProps) {
  const sheet = useRef<HTMLSpanElement>(null);
  const [open, setOpen] = useState(false);
  useLayoutEffect(() => {
    const element = sheet.current;
    if (!open || element === null) return;
    const place = () => {
      const anchor = document.querySelector(`[popovertarget="${CSS.escape(id)}"]`)?.getBoundingClientRect();
      if (anchor === undefined) return;
      const { left, top } = placeBeside(anchor, element.getBoundingClientRect(), document.documentElement);
      element.style.left = `${left}px`;
      element.style.top = `${top}px`;
    };
    place();
    element.focus({ preventScroll: true });
    window.addEventListener('resize', place);
    window.addEventListener('scroll', place, { capture: true, passive: true });
    return () => {
      window.removeEventListener('resize', place);
      window.removeEventListener('scroll', place, { capture: true });
    };
  }, [open, id]);
  return (
    <span
      ref={sheet}
      id={id}
      popover="auto"
      role="group"
      aria-label={label}
      tabIndex={-1}
      className={`popover ${className}`}
      onToggle={(event) => setOpen(event.newState === 'open')}
    >
      {open && children(() => sheet.current?.hidePopover())}
    </span>
  );
}
