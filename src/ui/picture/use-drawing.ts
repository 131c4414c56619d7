/** Ties the drawing to the page: frames, size, scrolling and theme go in, what stands where comes out. */
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useActions, useApp, useFrames } from '../../store/react.ts';
import { useShownScenario } from '../parts/index.ts';
import { createDrawing, type Drawing, type View } from './drawing.ts';

export interface PictureRefs {
  readonly stage: RefObject<HTMLDivElement | null>;
  readonly scroll: RefObject<HTMLDivElement | null>;
  readonly background: RefObject<SVGSVGElement | null>;
  readonly rows: RefObject<SVGSVGElement | null>;
  readonly canvases: RefObject<HTMLDivElement | null>;
}

/** null until there is a frame. */
export function useDrawing(): { readonly refs: PictureRefs; readonly view: View | null } {
  const refs: PictureRefs = {
    stage: useRef<HTMLDivElement>(null),
    scroll: useRef<HTMLDivElement>(null),
    background: useRef<SVGSVGElement>(null),
    rows: useRef<SVGSVGElement>(null),
    canvases: useRef<HTMLDivElement>(null),
  };
  const [view, setView] = useState<View | null>(null);
  const drawing = useRef<Drawing | null>(null);
  const latestRefs = useRef(refs);
  const frames = useFrames();
  const { selectVolume } = useActions();

  useEffect(() => {
    const { stage, scroll, background, rows, canvases } = latestRefs.current;
    if (!stage.current || !scroll.current || !background.current || !rows.current || !canvases.current)
      return undefined;
    const surface = { background: background.current, rows: rows.current, canvases: canvases.current };
    const made = createDrawing(surface, {
      onView: setView,
      onWindow: (window) => frames.setWindow(window),
      onPick: selectVolume,
    });
    drawing.current = made;
    const stopWatching = watch(stage.current, scroll.current, made);
    const stopListening = frames.subscribe((frame) => made.update(frame));
    return () => {
      stopListening();
      stopWatching();
      made.destroy();
      drawing.current = null;
    };
  }, [frames, selectVolume]);

  const { copy, groups } = useShownScenario();
  useEffect(() => drawing.current?.configure({ copy, groups }), [copy, groups]);
  const selected = useApp((state) => state.selectedVolume);
  useEffect(() => drawing.current?.select(selected), [selected]);
  return { refs, view };
}

function watch(stage: HTMLElement, scroll: HTMLElement, drawing: Drawing): () => void {
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
