/** In the place of a twin whose run was cancelled, or could not be made: what became of it, and the way to have it made. */
import { useEffect, useRef } from 'react';
import type { RunStatus } from '../../store/types.ts';
import { Button } from '../parts/index.ts';

/** What leaves nothing to show. */
export type NoRun = Extract<RunStatus, { readonly type: 'cancelled' | 'failed' }>;

interface NotThereProps {
  readonly run: NoRun;
  readonly onTryAgain: () => void;
}

export function NotThere({ run, onTryAgain }: NotThereProps) {
  const box = useRef<HTMLDivElement>(null);
  const isCancelled = run.type === 'cancelled';
  useEffect(() => {
    // The button that cancelled it had the focus, and is gone.
    if (isCancelled && document.activeElement === document.body)
      box.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [isCancelled]);
  return (
    <div ref={box} className="twin-not-there">
      {run.type === 'cancelled' ? (
        <p>The twin’s run was cancelled.</p>
      ) : (
        <p role="alert">
          The twin’s run could not be made. That is a fault of Holdfast, not of what you did; the run beside it is not
          touched. It says: <q>{run.message}</q>
        </p>
      )}
      <Button onClick={onTryAgain}>{isCancelled ? 'Make it after all' : 'Try again'}</Button>
    </div>
  );
}
