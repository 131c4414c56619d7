/** Brings the picture into view and gives it the focus, so that the keys that play and step work at once. */
export function showStage(): void {
  const main = document.querySelector<HTMLElement>('#main');
  if (main === null) return;
  main.focus({ preventScroll: true });
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  window.scrollTo({ top: 0, behavior: still ? 'instant' : 'smooth' });
}
