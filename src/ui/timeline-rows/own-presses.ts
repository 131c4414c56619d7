/**
 * Buttons that stand in the timeline, where a press means the playhead. The timeline listens at
 * its own element, and takes the pointer with the press. React's handlers are called only once the
 * event has come up to the root: too late to keep it from there. So this listens at the element.
 */
const presses = ['pointerdown', 'mousedown'] as const;

/** To be given as `ref`: a press in the element does not move the playhead. */
export function ownPresses(element: HTMLElement | null): () => void {
  const keep = (event: Event): void => event.stopPropagation();
  for (const type of presses) element?.addEventListener(type, keep);
  return () => {
    for (const type of presses) element?.removeEventListener(type, keep);
  };
}
