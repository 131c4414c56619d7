/** Parts that come a moment later than the picture, each with the place that is kept for it. */
import { lazy, Suspense } from 'react';
import type { ComponentType, ReactNode } from 'react';
import type * as notAtOnce from './not-at-once.ts';

type Parts = typeof notAtOnce;

/** A part of the file that is fetched after the page; until it is there, `fallback` stands in its place. */
function lazily(name: keyof Parts, fallback: ReactNode): ComponentType {
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

export const HelpButton = lazily('HelpButton', <span className="tool" />);
export const ShareButton = lazily('ShareButton', <span className="tool share-coming" />);
export const Panels = lazily('Panels', <div className="panels panels-coming" />);
