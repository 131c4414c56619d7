/** The button that opens the choice of a twin, and its dialog; as a tool of the page's head, or beside what there is. */
import { Columns2 } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useApp } from '../../store/react.ts';
import { Button, Dialog, VisuallyHidden } from '../parts/index.ts';

import { TwinSheet } from './TwinSheet.tsx';

interface ChangeTwinProps {
  /** tool: in the page's head. quiet: beside the twin's name. */
  readonly kind?: 'tool' | 'quiet' | 'plain';
}

export function ChangeTwin({ kind = 'plain' }: ChangeTwinProps) {
  const [open, setOpen] = useState(false);
  const hasTwin = useApp((state) => state.scenario.twin !== null);
  const close = () => setOpen(false);
  return (
    <>
      {kind === 'tool' ? (
        <button type="button" className="tool" onClick={() => setOpen(true)}>
          <Columns2 size={20} aria-hidden />
          <span className="tool-word">Compare</span>
          <VisuallyHidden> with a twin</VisuallyHidden>
        </button>
      ) : (
        <Button kind={kind} onClick={() => setOpen(true)}>
          {hasTwin ? 'Change…' : 'Compare with a twin…'}
          {hasTwin && <VisuallyHidden> the twin</VisuallyHidden>}
        </Button>
      )}
      <Dialog title="Compare with a twin" open={open} onClose={close}>
        <Suspense>
          <TwinSheet onDone={close} />
        </Suspense>
      </Dialog>
    </>
  );
}
