/**
 * Who asks for a menu of faults: a volume in the picture, a group in the timeline. The menu
 * comes late and is one for all, so that none has to be made before it is opened.
 */
import { useSyncExternalStore } from 'react';

export interface FaultRequest {
  /** A volume is counted from 0, a group from 1. */
  readonly subject:
    | { readonly type: 'volume'; readonly volume: number }
    | { readonly type: 'group'; readonly group: number };
  /** Has the focus again when the menu is closed. */
  readonly opener: HTMLElement;
  /** In the window; null: beside the opener. */
  readonly at: { readonly x: number; readonly y: number } | null;
}

let request: FaultRequest | null = null;
const listeners = new Set<() => void>();

/** Opens the menu; null closes it. */
export function askForFaults(asked: FaultRequest | null): void {
  request = asked;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useFaultRequest = (): FaultRequest | null => useSyncExternalStore(subscribe, () => request);
