/**
 * Parts that come a moment later than the picture. The buttons that open them are there from the
 * start, and a place is kept for what is seen at once, so that nothing moves when they come.
 */
import { lazy, Suspense } from 'react';
import type { ComponentType, ReactNode } from 'react';
import type * as notAtOnce from './not-at-once.ts';

type Parts = typeof notAtOnce;

/** A part of the file that is fetched after the page; until it is there, `fallback` stands in its place. */
function lazily(name: keyof Parts, fallback: ReactNode = null): ComponentType {
  const Part = lazy(async () => {
    const parts = await import('./not-at-once.ts');
    return { default: parts[name] };
  });
  return () => (
    <Suspense fallback={fallback}>
      <Part />
    </Suspense>
  );
}

export const HelpSheet = lazily('HelpSheet');
export const ShareSheet = lazily('ShareSheet');
/** Its words are the log's, and nobody has stepped anywhere yet. */
export const EventNote = lazily('EventNote', <p className="event-note" />);
export const PresetList = lazily('PresetList');
export const NextSteps = lazily('NextSteps');
/** One can press Play without it, and it has its place from the start. */
export const Timeline = lazily('Timeline', <div className="timeline-coming" />);
export const Panels = lazily('Panels', <div className="panels panels-coming" />);
