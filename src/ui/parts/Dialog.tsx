/**
 * The browser's own dialog: modal, labelled by its heading, closed by Escape, by its button or
 * by a press beside it; the browser gives the focus back to what opened it.
 */
import { X } from 'lucide-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Button } from './Button.tsx';

interface DialogProps {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

export function Dialog({ title, open, onClose, wide = false, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const element = dialog.current;
    if (element === null || element.open === open) return;
    if (open) element.showModal();
    else element.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className={wide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={heading}
      onClose={onClose}
      closedby="any"
    >
      {open && (
        <div className="dialog-sheet">
          <div className="dialog-head">
            <h2 id={heading}>{title}</h2>
            <Button kind="quiet" aria-label="Close" onClick={onClose}>
              <X aria-hidden size={20} />
            </Button>
          </div>
          <div className="dialog-body">{children}</div>
        </div>
      )}
    </dialog>
  );
}
