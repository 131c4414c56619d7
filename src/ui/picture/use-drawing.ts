/** Ties the drawing to the page: frames, size, scrolling and theme go in, what stands where comes out. */
import { type RefObject, useEffect, useRef, useState } from 'react';
import { assert } from '../../base/assert.ts';
import { useActions, useApp, useFrames } from '../../store/react.ts';
import { useShownScenario } from '../parts/index.ts';
import { createDrawing, type Drawing, type Surface, type View } from './drawing.ts';
import { useTrackTitles } from './use-track-titles.ts';

/** `stage` goes on the element with class picture-stage; `view` is null until there is a frame. */
export function useDrawing(): { readonly stage: RefObject<HTMLDivElement | null>; readonly view: View | null } {
  const stage = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<View | null>(null);
  const drawing = useRef<Drawing | null>(null);
  const frames = useFrames();
  const { selectVolume } = useActions();

  useEffect(() => {
    const element = stage.current;
    assert(element !== null, 'The picture has a stage.');
    const surface = surfaceOf(element);
    const made = createDrawing(surface, {
      onView: setView,
      onWindow: (window) => frames.setWindow(window),
      onPick: selectVolume,
    });
    drawing.current = made;
    const stopWatching = watch(element, made);
    const stopListening = frames.subscribe((frame) => made.update(frame));
    return () => {
      stopListening();
      stopWatching();
      made.destroy();
      drawing.current = null;
    };
  }, [frames, selectVolume]);
  useTrackTitles(stage);

  const { copy, groups } = useShownScenario();
  useEffect(() => drawing.current?.configure({ copy, groups }), [copy, groups]);
  const selected = useApp((state) => state.selectedVolume);
  useEffect(() => {
    drawing.current?.select(selected);
    if (selected === null || stage.current === null) return;
    const top = drawing.current?.scrollTopFor(selected) ?? null;
    if (top !== null) partOf(stage.current, 'picture-scroll', HTMLElement).scrollTo({ top });
  }, [selected]);
  return { stage, view };
}

function surfaceOf(stage: HTMLElement): Surface {
  return {
    background: partOf(stage, 'picture-background', SVGSVGElement),
    rows: partOf(stage, 'picture-rows', SVGSVGElement),
    canvases: partOf(stage, 'picture-canvases', HTMLElement),
  };
}

function partOf<Part extends Element>(stage: HTMLElement, className: string, kind: new () => Part): Part {
  const part = stage.querySelector(`.${className}`);
  assert(part instanceof kind, `The stage has its ${className}.`);
  return part;
}

function watch(stage: HTMLElement, drawing: Drawing): () => void {
  const scroll = partOf(stage, 'picture-scroll', HTMLElement);
  const sizes = new ResizeObserver(() => drawing.resize({ width: stage.clientWidth, height: stage.clientHeight }));
  sizes.observe(stage);
  const follow = () => drawing.scrollTo(scroll.scrollTop);
  scroll.addEventListener('scroll', follow, { passive: true });
  const recolour = () => drawing.recolour();
  const themes = new MutationObserver(recolour);
  themes.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => {
    sizes.disconnect();
    scroll.removeEventListener('scroll', follow);
    themes.disconnect();
  };
}
