/** The times under the plots, at the places where the story tells them. */
import { useEffect, useRef, useState } from 'react';
import { labelEdges, ticksOf, type Tick } from '../../scene/story-ticks.ts';
import { scaleOf } from '../parts/story-scale.ts';
import { shortMomentText } from '../../words/numbers.ts';
import type { ToldRun } from '../parts/use-story.ts';

/** Near enough to keep labels of 13 px apart. */
const widthOf = (label: string): number => label.length * 7.4;

export function Axis({ run: { story, summary } }: { readonly run: ToldRun }) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const axis = box.current;
    if (axis === null) return undefined;
    const resized = new ResizeObserver(() => setWidth(axis.clientWidth));
    resized.observe(axis);
    return () => resized.disconnect();
  }, []);
  const ticks: readonly Tick[] =
    width === 0
      ? []
      : ticksOf(story, {
          pixelsPerSecond: scaleOf(story, width),
          gapPixels: 14,
          widthOf,
          momentText: shortMomentText,
          unit: summary.kind === 'history' ? 'steps' : 'seconds',
        }).filter(({ label }) => label !== '');
  return (
    <div ref={box} className="plots-axis" aria-hidden="true">
      {ticks.map(({ x, label }) => (
        <span key={`${x} ${label}`} style={{ left: labelEdges(x, widthOf(label), width).left }}>
          {label}
        </span>
      ))}
    </div>
  );
}
