/** The page's keys. One listener for all, since they work wherever the focus is. */
import { useEffect } from 'react';
import { useActions } from '../../store/react.ts';
import { commandOf, focusOf } from './key-commands.ts';

export function useKeys(): void {
  const actions = useActions();
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const command = commandOf(event, focusOf(event.target));
      if (command === null || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      // A key that is held down steps on, but does not flicker between play and pause.
      if (!(event.repeat && command === 'togglePlay')) actions[command]();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [actions]);
}
