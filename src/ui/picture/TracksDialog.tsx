/** Where the tracks of one volume are shown in large; what stands in it comes when it is needed. */
import type { ReactNode } from 'react';
import { Dialog } from '../parts/index.ts';

interface TracksDialogProps {
  /** Counted from 0; null: closed. */
  readonly volume: number | null;
  /** Of the twin, or of what the page shows. */
  readonly isTwin: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function TracksDialog({ volume, isTwin, onClose, children }: TracksDialogProps) {
  const title = `Tracks of volume ${(volume ?? 0) + 1}${isTwin ? ' of the twin' : ''}`;
  return (
    <Dialog title={title} open={volume !== null} onClose={onClose} wide>
      {children}
    </Dialog>
  );
}
