/**
 * Keeps the playhead in view when the run is longer than the page is wide. It turns the page
 * (rarely, and the same with reduced motion but at once) instead of sliding all the time, and
 * leaves someone alone who has just scrolled.
 */
const aloneMilliseconds = 2500;
const marginPixels = 24;

export interface Follower {
  /** The playhead stands at x (from the start of the story). */
  readonly keepInView: (x: number, playing: boolean) => void;
  readonly destroy: () => void;
}

export function makeFollower(scroller: HTMLElement): Follower {
  let touchedAt = -Infinity;
  let turningUntil = -Infinity;
  const touched = (): void => {
    touchedAt = performance.now();
  };
  for (const type of ['wheel', 'touchmove'] as const) scroller.addEventListener(type, touched, { passive: true });
  const keepInView = (x: number, playing: boolean): void => {
    const { scrollLeft, clientWidth, scrollWidth } = scroller;
    if (scrollWidth <= clientWidth) return;
    const ahead = playing ? clientWidth * 0.12 : marginPixels;
    if (x >= scrollLeft + marginPixels && x <= scrollLeft + clientWidth - ahead) return;
    const now = performance.now();
    if (now < turningUntil || (playing && now < touchedAt + aloneMilliseconds)) return;
    const left = Math.max(
      0,
      Math.min(playing ? x - clientWidth * 0.15 : x - clientWidth / 2, scrollWidth - clientWidth),
    );
    if (Math.abs(left - scrollLeft) < 1) return;
    const smooth = playing && !matchMedia('(prefers-reduced-motion: reduce)').matches;
    turningUntil = smooth ? now + 500 : now;
    scroller.scrollTo({ left, behavior: smooth ? 'smooth' : 'instant' });
  };
  return {
    keepInView,
    destroy: () => {
      for (const type of ['wheel', 'touchmove'] as const) scroller.removeEventListener(type, touched);
    },
  };
}
