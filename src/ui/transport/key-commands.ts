/**
 * Which key does what, and when it does not: not while typing, not in a dialog or a list that
 * has keys of its own, and never twice (Space on a button presses that button).
 */
export type Command = 'togglePlay' | 'stepForward' | 'stepBack' | 'nextPhase' | 'previousPhase' | 'restart' | 'toEnd';

export interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** What has the focus, as far as keys are concerned. time: the slider of the playhead; slider: any other. */
export type Focus = 'page' | 'time' | 'slider' | 'button' | 'own keys';

export function commandOf(key: Key, focus: Focus): Command | null {
  if (key.ctrlKey || key.altKey || key.metaKey || focus === 'own keys') return null;
  // A slider has the arrows, and leaves Space alone.
  if (focus === 'slider' && key.key !== ' ') return null;
  switch (key.key) {
    case ' ':
      return focus === 'button' || key.shiftKey ? null : 'togglePlay';
    case 'ArrowRight':
      return key.shiftKey ? 'nextPhase' : 'stepForward';
    case 'ArrowLeft':
      return key.shiftKey ? 'previousPhase' : 'stepBack';
    case 'Home':
      return 'restart';
    case 'End':
      return 'toEnd';
    // A presenter's clicker.
    case 'PageDown':
      return 'nextPhase';
    case 'PageUp':
      return 'previousPhase';
    default:
      return null;
  }
}

/** What is marked with data-page-keys takes its keys itself, and leaves the page's to the page. */
const ownKeys = [
  'input:not([type="range"])',
  'textarea',
  'select',
  '[contenteditable=""], [contenteditable="true"]',
  'dialog',
  '[role="dialog"]',
  '[popover]',
  '[role="menu"]',
  '[role="listbox"]:not([data-page-keys])',
  '[role="tablist"]',
  '[role="grid"]',
  '[data-own-keys]',
].join(',');

export function focusOf(target: EventTarget | null): Focus {
  if (!(target instanceof Element)) return 'page';
  if (target.closest(ownKeys) !== null) return 'own keys';
  if (target.matches('input')) return target.getAttribute('aria-label') === 'Time' ? 'time' : 'slider';
  return target.closest('button, a[href], summary, [role="button"]') === null ? 'page' : 'button';
}
