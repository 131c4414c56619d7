/** The sentence under the picture, moment after moment, as a reader meets it. */
import { describe, expect, it } from 'vitest';
import { announcement, announcementKey } from './announce.ts';
import { statusMoment, statusTime, statusWords } from './status.ts';
import { momentOf } from './words.fixture.ts';
import { textOf } from './words.ts';

type Moment = Parameters<typeof momentOf>[0];

const between = { phase: 'between groups', group: 3 } as const;
const prepare = { phase: 'prepare', group: 3 } as const;
const commit = { phase: 'commit', group: 3 } as const;
const revert = { phase: 'revert', group: 3 } as const;
const plain = { settings: { copy: 'plain' } } as const;
const ended = (outcome: 'committed' | 'reverted' | 'abandoned' | 'failed') => ({ ended: { outcome } });
const all2 = 'idle 2, idle 2, idle 2, idle 2';

const story: readonly (readonly [string, Moment, string])[] = [
  [
    'at the start',
    { phase: 'between groups', group: 0, event: 0, rows: 'idle 0, idle 0, idle 0, idle 0' },
    'Press Play: four volumes are copied to a second site, one consistency group at a time. Every target holds the initial copy.',
  ],
  [
    'before the first group',
    { phase: 'between groups', group: 0, rows: 'idle 0, idle 0' },
    'The host writes, and what has changed crosses the link in any order. Every target holds the initial copy.',
  ],
  [
    'the cut',
    { phase: 'coordinate', group: 3, rows: all2 },
    'Hosts wait for 3 ms, so that all volumes stop at one moment: the cut of group 3. Every target still holds group 2. Tracks not written since count for both groups.',
  ],
  [
    'the drain',
    { phase: 'drain', group: 3, rows: all2, toDrain: 14 },
    'Group 3 goes across: the 14 tracks that had not reached the sources at its cut. Hosts write on, and every target still holds group 2.',
  ],
  [
    'a drain of one track',
    { phase: 'drain', group: 3, rows: all2, toDrain: 1 },
    'Group 3 goes across: the one track that had not reached the sources at its cut. Hosts write on, and every target still holds group 2.',
  ],
  [
    'a drain of nothing',
    { phase: 'drain', group: 3, rows: all2 },
    'Group 3 is across already: at its cut every track had reached the sources. Hosts write on, and every target still holds group 2.',
  ],
  [
    'the drain, with the link down',
    { phase: 'drain', group: 3, rows: all2, toDrain: 5, linkUp: false },
    'The link is down, so the drain of group 3 stands still with 5 tracks to go. Every target still holds group 2.',
  ],
  [
    'prepare, no answer yet',
    { ...prepare, rows: 'pending 2, pending 2, pending 2, pending 2' },
    'Each source is asked to prepare for group 3: its gate will close, so that nothing newer mixes in. Every target still holds group 2.',
  ],
  [
    'prepare, two answers',
    { ...prepare, rows: 'prepared 2, pending 2, pending 2, prepared 2' },
    'Volumes 1 and 4 are prepared for group 3, volumes 2 and 3 are pending. Closed gates keep them at group 3. Every target still holds group 2.',
  ],
  [
    'prepare, one failed, two pending',
    { ...prepare, rows: 'prepared 2, failed 2, pending 2, pending 2' },
    'Volume 2 could not be prepared (volume inaccessible); volumes 3 and 4 are pending. Group 3 will be reverted. Every target still holds group 2.',
  ],
  [
    'prepare, all prepared',
    { ...prepare, rows: 'prepared 2, prepared 2, prepared 2, prepared 2' },
    'All sources are prepared, and closed gates keep them at group 3. Group 3 can now be committed or reverted. Every target still holds group 2.',
  ],
  [
    'commit decided',
    { ...commit, rows: 'prepared 2, prepared 2, prepared 2, prepared 2' },
    'All sources are prepared, so group 3 is being committed. Every target still holds group 2. Closed gates keep newer updates out.',
  ],
  [
    'commit, two of four',
    { ...commit, rows: 'done 3, prepared 2, done 3, prepared 2' },
    'The targets differ for a moment: group 3 is on 2 of 4, volumes 2 and 4 are next. A commit once begun is always finished. Closed gates keep newer updates out.',
  ],
  [
    'committed',
    { ...between, rows: 'done 3, done 3, done 3, done 3', ...ended('committed') },
    'Group 3 was committed on every volume, so every target holds group 3. The sources take newer updates again, in any order.',
  ],
  [
    'reverting',
    { ...revert, rows: 'done 2, failed 2, prepared 2, prepared 2' },
    'Volume 2 could not be prepared, so group 3 is being reverted: volumes 3 and 4 are next. Every target still holds group 2. Closed gates keep newer updates out.',
  ],
  [
    'reverted',
    { ...between, rows: 'done 2, failed 2, done 2, done 2', ...ended('reverted') },
    'Volume 2 could not be prepared, so group 3 was reverted. Every target still holds group 2.',
  ],
  [
    'plain FlashCopy, two copied',
    { ...prepare, ...plain, rows: 'prepared 3, pending 2, pending 2, prepared 3' },
    'Copying group 3: volumes 2 and 3 are pending. Volumes 1 and 4 hold group 3, volumes 2 and 3 hold group 2.',
  ],
  [
    'plain FlashCopy, one failed, one pending',
    { ...prepare, ...plain, rows: 'prepared 3, failed 2, pending 2, prepared 3' },
    'Volume 2 could not be copied (volume inaccessible); volume 3 is pending. Volumes 1 and 4 hold group 3, volumes 2 and 3 hold group 2.',
  ],
  [
    'plain FlashCopy, one failed, for good',
    { ...between, ...plain, rows: 'done 3, failed 2, done 3, done 3', ...ended('failed') },
    'Volume 2 could not be copied, but volumes 1, 3 and 4 already hold group 3. No group is whole on the targets.',
  ],
  [
    'plain FlashCopy, the first failed and no other was tried',
    { ...between, ...plain, rows: 'failed 2, idle 2, idle 2, idle 2', ...ended('failed') },
    'Volume 1 could not be copied, and no other volume had been. Every target still holds group 2.',
  ],
  [
    'plain FlashCopy, all copied',
    { ...between, ...plain, rows: 'done 3, done 3, done 3, done 3', ...ended('committed') },
    'Group 3 was copied on every volume, so every target holds group 3. The sources take newer updates again, in any order.',
  ],
  [
    'given up in the drain',
    { ...between, rows: all2, ...ended('abandoned') },
    'Group 3 was given up: not all of its tracks came across within 30 s. Mirroring goes on, the recovery point ages, and every target still holds group 2.',
  ],
  [
    'given up at the cut',
    { ...between, group: 4, rows: all2, ended: { group: 4, outcome: 'abandoned' } },
    'Group 4 was given up: hosts may wait for 50 ms at most. Mirroring goes on, the recovery point ages, and every target still holds group 2.',
  ],
  [
    'between groups, with the link down',
    { ...between, rows: all2, linkUp: false, ...ended('committed') },
    'The link is down: no update gets across, and what was on its way will be sent again. Every target still holds group 2.',
  ],
  [
    'write inhibit off, a newer update on a prepared source',
    {
      ...commit,
      rows: 'prepared 2, prepared 2, prepared 2, prepared 2',
      leaks: [2, 0, 3, 1],
      settings: { inhibit: 'off' },
    },
    'Newer updates got into volumes 1, 2, 3 and 4 through open gates. Group 3 is not whole there, and is being committed all the same.',
  ],
  [
    'write inhibit off, committed all the same',
    {
      ...between,
      rows: 'done 3, done mixed, done 3, done 3',
      leaks: [1],
      settings: { inhibit: 'off' },
      ...ended('committed'),
    },
    'Newer updates got into volume 2 through open gates: the write inhibit is off. No group is whole on the targets.',
  ],
  [
    'write inhibit off, the next group asked for while the targets are still torn',
    { ...prepare, rows: 'pending 2, pending mixed', settings: { inhibit: 'off' } },
    'Each source is asked to prepare for group 3; with the write inhibit off its gate stays open. No group is whole on the targets.',
  ],
  [
    'held until drained only, a volume prepared late',
    { ...prepare, rows: 'prepared 2, pending 2', leaks: [0], settings: { hold: 'drained' } },
    'Newer updates got into volume 1 before all were prepared. Group 3 is not whole there. Every target still holds group 2.',
  ],
  [
    'the end',
    {
      phase: 'between groups',
      group: 4,
      rows: 'done 4, done 4',
      event: 1_000,
      ended: { group: 4, outcome: 'committed' },
    },
    'The end of the run: its one group was committed. Every target holds group 4.',
  ],
];

describe('the sentence under the picture', () => {
  it.each(story)('%s', (_title, moment, sentence) => {
    expect(textOf(statusWords(momentOf(moment)))).toBe(sentence);
  });

  it.each(story)('is short: %s', (_title, moment) => {
    expect(textOf(statusWords(momentOf(moment))).length).toBeLessThanOrEqual(180);
  });

  it('names three of many volumes, and counts the rest', () => {
    const rows = Array.from({ length: 20 }, (_, volume) => (volume < 12 ? 'prepared 2' : 'pending 2')).join(',');
    expect(textOf(statusWords(momentOf({ ...prepare, rows })))).toBe(
      'Volumes 1, 2, 3 and 9 more are prepared for group 3, 8 volumes are pending. Closed gates keep them at group 3. Every target still holds group 2.',
    );
  });

  it('neither names nor counts where there are so many that nobody could follow', () => {
    const facts = momentOf({ ...prepare, rows: 'prepared 2, pending 2' });
    const frame = { ...facts.frame, volumes: 500, totals: { ...facts.frame.totals, prepared: 300, pending: 200 } };
    expect(textOf(statusWords({ ...facts, frame }))).toBe(
      'Some sources are prepared for group 3, others are pending. Closed gates keep them at group 3. Every target still holds group 2.',
    );
  });

  it('speaks of one volume as one', () => {
    expect(textOf(statusWords(momentOf({ ...prepare, rows: 'pending 2' })))).toBe(
      'The source is asked to prepare for group 3: its gate will close, so that nothing newer mixes in. The target still holds group 2.',
    );
  });

  it('says beside it where the playhead is', () => {
    const facts = momentOf({ ...prepare, ...plain, rows: 'pending 2' });
    const { group, phase } = statusMoment(facts);
    expect([statusTime(facts.frame, 'simulation'), textOf(group), phase]).toEqual(['8.10 s', 'Group 3', 'copy']);
  });
});

describe('what is read aloud', () => {
  it.each([
    ['drain', { phase: 'drain', group: 3, rows: all2, toDrain: 14 }, 'Group 3: drain.'],
    [
      'a failure',
      { ...prepare, rows: 'prepared 2, failed 2, pending 2, pending 2' },
      'Volume 2 could not be prepared: volume inaccessible.',
    ],
    [
      'revert',
      { ...revert, rows: 'prepared 2, failed 2' },
      'Volume 2 could not be prepared: volume inaccessible. Group 3 is being reverted.',
    ],
    [
      'an outcome',
      { ...between, rows: 'done 2, failed 2', ...ended('reverted') },
      'Volume 2 could not be prepared, so group 3 was reverted. Every target still holds group 2.',
    ],
  ] satisfies readonly (readonly [string, Moment, string])[])('%s', (_title, moment, words) => {
    expect(announcement(momentOf(moment))).toBe(words);
  });

  it('is nothing new while tracks are drained and answers come in', () => {
    const key = (moment: Moment) => announcementKey(momentOf(moment));
    expect(key({ phase: 'drain', group: 3, rows: all2, toDrain: 14 })).toBe(
      key({ phase: 'drain', group: 3, rows: all2, toDrain: 3 }),
    );
    expect(key({ ...prepare, rows: 'prepared 2, pending 2' })).toBe(key({ ...prepare, rows: 'pending 2, pending 2' }));
    expect(key({ ...prepare, rows: 'prepared 2, failed 2' })).not.toBe(
      key({ ...prepare, rows: 'prepared 2, pending 2' }),
    );
  });
});
