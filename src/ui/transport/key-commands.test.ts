import { describe, expect, test } from 'vitest';
import { commandOf } from './key-commands.ts';
import type { Focus } from './key-commands.ts';

const none = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };
const press = (key: string, focus: Focus = 'page', held: Partial<typeof none> = {}) =>
  commandOf({ key, ...none, ...held }, focus);

describe('keys', () => {
  test('play, step, and go to the ends', () => {
    expect([' ', 'ArrowLeft', 'ArrowRight', 'Home', 'End'].map((key) => press(key))).toEqual([
      'togglePlay',
      'stepBack',
      'stepForward',
      'restart',
      'toEnd',
    ]);
    expect(['ArrowLeft', 'ArrowRight'].map((key) => press(key, 'time', { shiftKey: true }))).toEqual([
      'previousPhase',
      'nextPhase',
    ]);
    expect(['PageUp', 'PageDown'].map((key) => press(key))).toEqual(['previousPhase', 'nextPhase']);
  });

  test('Space on a focused button is that button’s, the arrows are the page’s still', () => {
    expect(press(' ', 'button')).toBeNull();
    expect(press('ArrowRight', 'button')).toBe('stepForward');
    expect(press(' ', 'time')).toBe('togglePlay');
    expect([' ', 'ArrowRight', 'Home'].map((key) => press(key, 'slider'))).toEqual(['togglePlay', null, null]);
  });

  test('none while typing, in a dialog, or together with Ctrl, Alt or Meta', () => {
    expect(press('ArrowRight', 'own keys')).toBeNull();
    for (const held of ['ctrlKey', 'altKey', 'metaKey'] as const)
      expect(press('ArrowLeft', 'page', { [held]: true })).toBeNull();
  });
});
