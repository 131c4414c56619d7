/**
 * What `<html>` says of the page, for style sheets and for tests: data-ready, data-event,
 * data-hash, data-playing, data-theme. Written as each frame is drawn, only where it changed.
 */
import type { Frame } from '../simulation/frame/frame.ts';

/** The part of the document that is used, so that a test can stand in for it. */
export interface Page {
  /** Sets a data attribute of `<html>`. */
  mark(name: 'ready' | 'event' | 'hash' | 'playing' | 'theme', value: string): void;
  marked(name: 'ready' | 'event' | 'hash'): string | undefined;
  /** Calls back when the tab is hidden or left. */
  onHide(action: () => void): void;
  systemTheme(): 'light' | 'dark';
  onSystemTheme(action: () => void): void;
}

export function markPage(page: Page, frame: Frame): void {
  const event = String(frame.event);
  if (page.marked('event') !== event) page.mark('event', event);
  if (page.marked('hash') !== frame.stateHash) page.mark('hash', frame.stateHash);
  if (page.marked('ready') !== 'true') page.mark('ready', 'true');
}
