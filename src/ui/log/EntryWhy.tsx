/**
 * Under an entry that is opened: what brought its event about. As high as it needs to be, which
 * the list is told, for it places its rows by number.
 */
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useWhy } from '../parts/use-why.ts';
import { WhyChain } from '../parts/WhyChain.tsx';

interface EntryWhyProps {
  readonly id: string;
  readonly event: number;
  readonly onHeight: (pixels: number) => void;
  readonly onGo: (event: number) => void;
  readonly onClose: () => void;
}

export function EntryWhy({ id, event, onHeight, onGo, onClose }: EntryWhyProps) {
  const box = useRef<HTMLDivElement>(null);
  const why = useWhy(useMemo(() => ({ type: 'event', event }) as const, [event]));
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const sizes = new ResizeObserver(() => onHeight(element.offsetHeight));
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [onHeight]);
  useEffect(() => {
    const element = box.current;
    const onKey = (pressed: KeyboardEvent) => {
      if (pressed.key === 'Escape') onClose();
    };
    // From any of its buttons.
    element?.addEventListener('keydown', onKey);
    return () => element?.removeEventListener('keydown', onKey);
  }, [onClose]);
  return (
    <div ref={box} id={id} className="log-why">
      {why === 'coming' && '…'}
      {why !== 'coming' && why !== null && <WhyChain why={why} onGo={onGo} onRemoved={onClose} />}
    </div>
  );
}
