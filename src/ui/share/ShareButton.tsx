/** The button Share, and its dialog. The run is paused, so that the moment shared is the one that is seen. */
import { Share2 } from 'lucide-react';
import { useState } from 'react';
import { useActions } from '../../store/react.ts';
import { Button, Dialog } from '../parts/index.ts';
import { ShareSheet } from './ShareSheet.tsx';
import './share.css';

export function ShareButton() {
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
        Share
      </Button>
      <Dialog title="Share" open={open} onClose={() => setOpen(false)}>
        <ShareSheet />
      </Dialog>
    </>
  );
}
