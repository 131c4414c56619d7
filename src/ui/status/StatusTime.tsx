/**
 * The time of the moment that the picture shows. While the run plays it goes with the picture, past
 * React, since panels are told of events only; at rest it is exact.
 */
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Frame } from '../../simulation/frame/frame.ts';
import { useApp, useFrames } from '../../store/react.ts';
import type { RunSummary } from '../../simulation/summary.ts';
import { statusTime } from '../../words/status.ts';

/** Faster than this nobody reads. */
const shortestGapMilliseconds = 100;

export function StatusTime() {
  const time = useRef<HTMLSpanElement>(null);
  const kind = useApp(({ summary }) => summary?.kind ?? 'simulation');
  /** null while playing. */
  const atRest = useApp(({ frame, playing }) => (playing ? null : frame));
  const frames = useFrames();
  useEffect(() => {
    let toldAt = -Infinity;
    return frames.subscribe((frame, playing) => {
      const now = performance.now();
      if (playing && now < toldAt + shortestGapMilliseconds) return;
      toldAt = now;
      tell(time.current, frame, kind);
    });
  }, [frames, kind]);
  // With the words beside it, so that these do not move.
  useLayoutEffect(() => {
    if (atRest !== null) tell(time.current, atRest, kind);
  }, [atRest, kind]);
  return <span ref={time} />;
}

function tell(element: HTMLElement | null, frame: Frame, kind: RunSummary['kind']): void {
  const text = statusTime(frame, kind);
  if (element !== null && element.textContent !== text) element.textContent = text;
}
