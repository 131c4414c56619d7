/**
 * What of the timeline is in view, for whoever draws beneath it in the same scale: only that much
 * is drawn, and again when the timeline is scrolled or has another size.
 */
import { assert } from '../../base/assert.ts';

/** Drawn beyond the edges, so that a small scroll shows no gap. */
const overscanPixels = 200;

/** In pixels from the start of the story. */
export interface Stretch {
  readonly fromX: number;
  readonly toX: number;
  /** The whole story. */
  readonly width: number;
  /** Where the timeline's window begins. */
  readonly viewX: number;
}

/** `inside` stands in the timeline. `changed` is called with each change, and at first. Returns the way to stop. */
export function followStretch(inside: HTMLElement, changed: (stretch: Stretch) => void): () => void {
  const scroller = inside.closest<HTMLElement>('.timeline-scroller');
  const content = inside.closest<HTMLElement>('.timeline-content');
  assert(scroller !== null && content !== null, 'What shares the timeline’s axis stands in the timeline.');
  const tell = (): void => {
    const { width } = content.getBoundingClientRect();
    const viewWidth = Math.min(width, scroller.clientWidth);
    const drawn = Math.min(width, viewWidth + 2 * overscanPixels);
    const fromX = Math.max(0, Math.min(scroller.scrollLeft - overscanPixels, width - drawn));
    changed({ fromX, toX: fromX + drawn, width, viewX: scroller.scrollLeft });
  };
  const resized = new ResizeObserver(tell);
  resized.observe(content);
  resized.observe(scroller);
  scroller.addEventListener('scroll', tell, { passive: true });
  tell();
  return () => {
    resized.disconnect();
    scroller.removeEventListener('scroll', tell);
  };
}
