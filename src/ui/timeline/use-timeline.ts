/** Brings the timeline's handle and React together: it is made once, and told of each run and place. */
import { useEffect, useMemo, useRef } from 'react';
import { assert } from '../../base/assert.ts';
import { useActions, usePlayhead } from '../../store/react.ts';
import { useShownScenario } from '../parts/index.ts';
import { useStory } from '../parts/use-story.ts';
import { makeTimeline } from './handle.ts';
import type { TimelineHandle } from './handle.ts';
import type { TimelineRun } from './shapes.ts';

function useRun(): TimelineRun | null {
  const told = useStory();
  const { copy, faults } = useShownScenario();
  return useMemo(() => (told === null ? null : { ...told, copy, faults }), [told, copy, faults]);
}

/** Where the handle draws: to be given to the elements. */
export function useTimeline() {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const slider = useRef<HTMLInputElement>(null);
  const grip = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLParagraphElement>(null);
  const handle = useRef<TimelineHandle>(null);
  const { toPosition: seek, pause, play, askForFaults } = useActions();
  const playhead = usePlayhead();
  const run = useRun();

  useEffect(() => {
    const made = makeTimeline({
      scroller: present(scroller.current),
      content: present(content.current),
      svg: present(svg.current),
      slider: present(slider.current),
      grip: present(grip.current),
      text: present(text.current),
      seek,
      pause,
      play,
      faults: (group, at) => askForFaults({ subject: { type: 'group', group }, opener: present(slider.current), at }),
    });
    handle.current = made;
    return () => {
      handle.current = null;
      made.destroy();
    };
  }, [seek, pause, play, askForFaults]);

  useEffect(() => {
    const timeline = handle.current;
    if (run === null || timeline === null) return undefined;
    timeline.update(run);
    return playhead.subscribe((place) => timeline.move(place));
  }, [run, playhead]);

  return { scroller, content, svg, slider, grip, text, seek };
}

function present<Part>(part: Part | null): Part {
  assert(part !== null, 'The timeline’s elements are there before it is drawn.');
  return part;
}
