/** What is said of a single track. */
import { describe, expect, it } from 'vitest';
import { type TrackFacts, trackText } from './tracks.ts';

const plain: TrackFacts = {
  array: 'primary',
  volume: 1,
  track: 4,
  group: 3,
  isNewer: false,
  isAlarming: false,
  isInNoGroup: false,
  isWritten: false,
  isToDrain: false,
  isAwaited: false,
  isHeld: false,
  sourceGroup: 3,
};

describe('a track', () => {
  it.each([
    ['written', { isWritten: true }, 'group 3, written since the group before.'],
    ['not written', {}, 'group 3, and the group before too: not written since.'],
    ['never written', { group: 0 }, 'the initial copy.'],
    [
      'to drain, and awaited',
      { isWritten: true, isToDrain: true, isAwaited: true },
      'group 3, written since the group before. It has still to reach the source. The next host write to it waits for that.',
    ],
    ['newer', { group: 4, isNewer: true }, 'written after the last cut, so it belongs to group 4, the next one.'],
    [
      'in no group',
      { array: 'source', group: 4, isInNoGroup: true, isNewer: true },
      'in no group, for it was overwritten again before the next cut. A newer version is on its way.',
    ],
    ['its own copy', { array: 'target', group: 2, isHeld: true }, 'group 2, the target’s own copy.'],
    [
      'read through',
      { array: 'target', group: 2 },
      'group 2, read through from the source. It was not written since, so it counts for group 3 too.',
    ],
    ['read through, of one group', { array: 'target' }, 'group 3, read through from the source.'],
    ['an alarm', { array: 'target', group: 4, isAlarming: true }, 'group 4, newer than what may be here.'],
  ] satisfies readonly (readonly [string, Partial<TrackFacts>, string])[])('%s', (_title, facts, text) => {
    expect(trackText({ ...plain, ...facts })).toBe(`Track 5 of volume 2: ${text}`);
  });
});
