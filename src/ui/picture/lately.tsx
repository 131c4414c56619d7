/** Parts of the picture that come a moment later; the legend's place is kept. */
import { lazy, Suspense, type ComponentProps } from 'react';
import type * as late from './late.ts';

const LateLegend = lazy(async () => ({ default: (await import('./late.ts')).Legend }));
const LateTracks = lazy(async () => ({ default: (await import('./late.ts')).Tracks }));

export const Legend = (props: ComponentProps<typeof late.Legend>) => (
  <Suspense fallback={<div className={props.compact ? 'legend-coming legend-fold' : 'legend-coming'} />}>
    <LateLegend {...props} />
  </Suspense>
);

export const Tracks = (props: ComponentProps<typeof late.Tracks>) => (
  <Suspense fallback={null}>
    <LateTracks {...props} />
  </Suspense>
);
