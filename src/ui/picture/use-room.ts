/** How much room the picture asks the page for: at least a few rows, at most what it can use. */
import type { CSSProperties } from 'react';
import { stageHeightFor, tallestStage } from '../../scene/layout.ts';
import { useApp } from '../../store/react.ts';
import type { View } from './drawing.ts';

/** Rows that are always in view where the page scrolls; a phone shows all of a few volumes. */
const leastRows = { wide: 4, compact: 8 } as const;

/** Custom properties for picture.css. Before the first frame they are those of the scenario. */
export function useRoom(view: View | null): CSSProperties {
  const volumes = useApp((state) => state.scenario.volumes);
  const tracks = useApp((state) => state.scenario.tracks);
  const layout = view?.layout;
  const shape = layout?.shape ?? { volumes, tracks, groups: 1 };
  const width = layout?.size.width ?? document.documentElement.clientWidth;
  const touch = window.matchMedia('(pointer: coarse)').matches;
  return {
    '--stage-least': `${stageHeightFor(width, shape, leastRows.wide, touch)}px`,
    '--stage-few': `${stageHeightFor(width, shape, leastRows.compact, touch)}px`,
    '--stage-most': layout === undefined ? 'none' : `${tallestStage(layout)}px`,
    '--picture-margin': layout === undefined ? 'var(--gutter)' : `${layout.columns.label.x}px`,
    '--target-left': `${layout?.columns.target.x ?? 0}px`,
  } as CSSProperties;
}
