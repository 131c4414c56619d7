/** What the table of volumes says of one volume. */
import { describe, expect, it } from 'vitest';
import type { VolumeRow } from '../simulation/frame/frame.ts';
import { pendingText, relationshipWords, volumeWords } from './rows.ts';
import { textOf } from './words.ts';

const rowOf = (row: Partial<VolumeRow>): VolumeRow =>
  ({ relationship: 'none', failure: '', command: 'none', ...row }) as VolumeRow;

describe('a volume in the table', () => {
  it.each([
    ['before the first answer', { command: 'establish' }, 'none', 'preparing'],
    ['prepared', { relationship: 'revertable' }, 'revertable', ''],
    ['while it is committed', { relationship: 'revertable', command: 'commit' }, 'revertable', 'committing'],
    ['while it is reverted', { relationship: 'revertable', command: 'revert' }, 'revertable', 'reverting'],
    ['asked for the next group', { relationship: 'committed', command: 'establish' }, 'committed', 'preparing'],
    [
      'failed',
      { relationship: 'committed', failure: 'inaccessible' },
      'committed, preparation failed: volume inaccessible',
      '',
    ],
  ] satisfies readonly (readonly [string, Partial<VolumeRow>, string, string])[])(
    'has its state, and beside it what it has been sent: %s',
    (_title, row, state, pending) => {
      expect(textOf(relationshipWords(rowOf(row), 'revertable'))).toBe(state);
      expect(pendingText(rowOf(row), 'revertable')).toBe(pending);
    },
  );

  it('is told in a line where its tracks are shown', () => {
    const row = rowOf({
      relationship: 'revertable',
      command: 'commit',
      writeInhibit: true,
      sequenceNumber: 3,
      target: { whole: 2, numbers: [2] },
    });
    expect(textOf(volumeWords(row, 'revertable'))).toBe(
      'Relationship: revertable, committing. Write inhibit: on. Sequence number: 3. Target: group 2.',
    );
    expect(textOf(volumeWords(row, 'plain'))).not.toContain('Sequence');
  });

  it('is copied, and never committed or reverted, with plain FlashCopy', () => {
    expect(pendingText(rowOf({ command: 'establish' }), 'plain')).toBe('copying');
    expect(pendingText(rowOf({ command: 'revert' }), 'plain')).toBe('');
  });
});
