/** The cover over what lies beyond the playhead: a run keeps its outcome to itself until it is there. */
import { type RefObject, useEffect, useRef } from 'react';
import type { Story } from '../../scene/story.ts';
import { usePlayhead } from '../../store/react.ts';
import { percentOf } from './story-scale.ts';
import './playhead-cover.css';

/** For an element of class `playhead-cover` in a box as wide as the story. It goes with the playhead, past React. */
export function usePlayheadCover(story: Story): RefObject<HTMLDivElement | null> {
  const cover = useRef<HTMLDivElement>(null);
  const playhead = usePlayhead();
  useEffect(
    () =>
      playhead.subscribe(({ position }) => {
        if (cover.current !== null) cover.current.style.transform = `translateX(${percentOf(story, position)})`;
      }),
    [playhead, story],
  );
  return cover;
}
