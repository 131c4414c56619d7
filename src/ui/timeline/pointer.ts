/**
 * The pointer on the timeline. A press on a phase that is let go there means its start; any
 * other press, and every drag, seeks to where the pointer is. A finger drags the playhead by
 * its grip and scrolls elsewhere, unless there is nothing to scroll.
 */
export interface PointerTarget {
  /** Pixels from the start of the story. */
  readonly xOf: (clientX: number) => number;
  readonly playheadX: () => number;
  /** The x at which a click there should land, or null for the place itself. */
  readonly startUnder: (x: number, clientY: number) => number | null;
  readonly scrollable: () => boolean;
  readonly seek: (x: number) => void;
  readonly begin: () => void;
  readonly end: () => void;
}

const clickPixels = 4;
const gripPixels = { mouse: 12, touch: 26 } as const;

interface Drag {
  readonly pointer: number;
  readonly pressedX: number;
  /** Where on the screen: what is scrolled under a resting finger keeps its x. */
  readonly clientX: number;
  readonly clientY: number;
  /** What a click would do; undone by moving on. */
  readonly clickX: number | null;
  /** The pointer has the playhead in hand, and keeps its distance to it. */
  readonly grabbed: boolean;
  readonly offset: number;
  /** The browser scrolls with it; only a tap is ours. */
  readonly scrolls: boolean;
  moved: boolean;
}

/** Returns the way to stop listening. */
export function followPointer(surface: HTMLElement, target: PointerTarget): () => void {
  let drag: Drag | null = null;

  const press = (event: PointerEvent): void => {
    if (event.button !== 0 || !event.isPrimary) return;
    const x = target.xOf(event.clientX);
    const isTouch = event.pointerType === 'touch';
    const grabbed = Math.abs(x - target.playheadX()) <= gripPixels[isTouch ? 'touch' : 'mouse'];
    const clickX = grabbed ? null : target.startUnder(x, event.clientY);
    const { pointerId: pointer, clientX, clientY } = event;
    const scrolls = isTouch && !grabbed && target.scrollable();
    const offset = target.playheadX() - x;
    drag = { pointer, pressedX: x, clientX, clientY, clickX, grabbed, scrolls, offset, moved: false };
    if (scrolls) return;
    surface.setPointerCapture(event.pointerId);
    target.begin();
    if (!grabbed && clickX === null) target.seek(x);
  };

  const move = (event: PointerEvent): void => {
    if (drag === null || event.pointerId !== drag.pointer) return;
    drag.moved ||= Math.hypot(event.clientX - drag.clientX, event.clientY - drag.clientY) > clickPixels;
    if (!drag.moved || drag.scrolls) return;
    target.seek(target.xOf(event.clientX) + (drag.grabbed ? drag.offset : 0));
  };

  const release = (event: PointerEvent): void => {
    if (drag === null || event.pointerId !== drag.pointer) return;
    const { moved, clickX, grabbed, scrolls, pressedX } = drag;
    drag = null;
    if (event.type === 'pointerup' && !moved && !grabbed) target.seek(clickX ?? pressedX);
    if (!scrolls) target.end();
  };

  // The press has given the focus to the slider; the browser would take it away again.
  const keepFocus = (event: MouseEvent): void => event.preventDefault();

  surface.addEventListener('mousedown', keepFocus);
  surface.addEventListener('pointerdown', press);
  surface.addEventListener('pointermove', move);
  surface.addEventListener('pointerup', release);
  surface.addEventListener('pointercancel', release);
  return () => {
    surface.removeEventListener('mousedown', keepFocus);
    surface.removeEventListener('pointerdown', press);
    surface.removeEventListener('pointermove', move);
    surface.removeEventListener('pointerup', release);
    surface.removeEventListener('pointercancel', release);
  };
}
