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
  /** What a click would do; undone by moving on. */
  readonly clickX: number | null;
  /** The pointer keeps its distance to the playhead that it grabbed. */
  readonly offset: number;
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
    drag = {
      pointer: event.pointerId,
      pressedX: x,
      clickX,
      offset: grabbed ? target.playheadX() - x : 0,
      moved: false,
    };
    if (isTouch && !grabbed && target.scrollable()) return;
    surface.setPointerCapture(event.pointerId);
    target.begin();
    if (!grabbed && clickX === null) target.seek(x);
  };

  const move = (event: PointerEvent): void => {
    if (drag === null || event.pointerId !== drag.pointer || !surface.hasPointerCapture(event.pointerId)) return;
    const x = target.xOf(event.clientX);
    drag.moved ||= Math.abs(x - drag.pressedX) > clickPixels;
    if (drag.moved) target.seek(x + drag.offset);
  };

  const release = (event: PointerEvent): void => {
    if (drag === null || event.pointerId !== drag.pointer) return;
    const { moved, clickX, offset, pressedX } = drag;
    drag = null;
    const captured = surface.hasPointerCapture(event.pointerId);
    const isTap = !moved && Math.abs(target.xOf(event.clientX) - pressedX) <= clickPixels;
    if (event.type === 'pointerup' && isTap && offset === 0) target.seek(clickX ?? pressedX);
    if (captured) target.end();
  };

  surface.addEventListener('pointerdown', press);
  surface.addEventListener('pointermove', move);
  surface.addEventListener('pointerup', release);
  surface.addEventListener('pointercancel', release);
  return () => {
    surface.removeEventListener('pointerdown', press);
    surface.removeEventListener('pointermove', move);
    surface.removeEventListener('pointerup', release);
    surface.removeEventListener('pointercancel', release);
  };
}
