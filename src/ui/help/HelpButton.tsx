/** The button Help and the key `?`, which open the same dialog; what stands in it is given from outside. */
import { CircleHelp } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { Button, Dialog } from '../parts/index.ts';

export function HelpButton({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <>
      <Button kind="quiet" aria-label="Help" title="Help (?)" onClick={() => setOpen(true)}>
        <CircleHelp aria-hidden size={20} />
      </Button>
      <Dialog title="How this works" open={open} onClose={() => setOpen(false)} wide>
        {children}
      </Dialog>
    </>
  );
}

/** Whether a key belongs to what is being typed, or to another dialog. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input:not([type="radio"]), textarea, select, [contenteditable], dialog') !== null;
