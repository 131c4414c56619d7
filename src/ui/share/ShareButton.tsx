/**
 * The button Share, and its dialog; what stands in it is given from outside. The run is paused,
 * so that the moment shared is the one that is seen.
 */
import { Share2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useActions } from '../../store/react.ts';
import { Button, Dialog } from '../parts/index.ts';

export function ShareButton({ children }: { readonly children: ReactNode }) {
  const { pause } = useActions();
  const [open, setOpen] = useState(false);
  const share = () => {
    pause();
    setOpen(true);
  };
  return (
    <>
      <Button kind="primary" onClick={share}>
        <Share2 aria-hidden size={16} />
        <span className="share-word">Share</span>
      </Button>
      <Dialog title="Share" open={open} onClose={() => setOpen(false)}>
        {children}
      </Dialog>
    </>
  );
}
