/**
 * Where one is scrolled to, the others go. What they report of that a frame later is no scrolling of
 * their own: taken for one, it would set the first back to where it was, or pull it up to the end
 * of a shorter one.
 */

/** The part of an element that is used, so that a test can stand in for it. */
type Scrolled = EventTarget & Pick<Element, 'scrollTop'>;

/** Returns the way to stop. */
export function scrollTogether(all: readonly Scrolled[]): () => void {
  /** Where one was sent, as far as it could go, until it has reported that. */
  const sent = new Map<Scrolled, number>();
  const stopped = new AbortController();
  for (const each of all) {
    const follow = (): void => {
      const { scrollTop } = each;
      const isEcho = sent.get(each) === scrollTop;
      sent.delete(each);
      if (!isEcho) for (const other of all) if (other !== each) send(other, scrollTop);
    };
    each.addEventListener('scroll', follow, { passive: true, signal: stopped.signal });
  }
  const send = (to: Scrolled, scrollTop: number): void => {
    const before = to.scrollTop;
    to.scrollTop = scrollTop;
    // What does not move reports nothing.
    if (to.scrollTop !== before) sent.set(to, to.scrollTop);
  };
  return () => stopped.abort();
}
