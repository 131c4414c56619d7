/** The words of the help: the method in six sentences, how to read the picture, the keys. */
import type { TermKey } from './terms.ts';
import { say, type Words } from './words.ts';

const term = (text: string, key: TermKey): Words => [{ text, term: key }];

/** What is shown, from the fear to the remedy. */
export const methodWords: readonly Words[] = [
  say(
    'A host writes to several volumes, and a second site must hold a copy from which an application can start: a ',
    term('consistency group', 'consistency-group'),
    ', all volumes as they were at one and the same moment.',
  ),
  say(
    'For each group all primary volumes stop for a moment (the ',
    term('cut', 'cut'),
    '), and what belongs to it goes across to the ',
    term('FlashCopy source volumes', 'source-volume'),
    ' (the ',
    term('drain', 'drain'),
    ').',
  ),
  say(
    'Then every source is ',
    term('prepared', 'preparation'),
    ': its gate closes to newer updates (',
    term('write inhibit', 'write-inhibit'),
    '), and its ',
    term('FlashCopy', 'flashcopy'),
    ' to the target is made ',
    term('revertable', 'revertable'),
    '.',
  ),
  say(
    'If all preparations succeed, the group is ',
    term('committed', 'commit'),
    ' on every volume, and the ',
    term('targets', 'target-volume'),
    ' go over to it.',
  ),
  say('If even one fails, the group is ', term('reverted', 'revert'), ', and every target holds the prior group fast.'),
  say(
    'While a group is being committed the targets differ for a moment; if the site is lost just then, the ',
    term('sequence numbers', 'sequence-number'),
    ' tell recovery to finish it, so that a whole group can always be recovered.',
  ),
];

export interface LegendEntry {
  readonly name: string;
  readonly meaning: string;
}

/** In the names that the picture's own legend uses, and in its order. */
export const legend: readonly LegendEntry[] = [
  { name: 'A row', meaning: 'One volume: its primary, its source and its target, from left to right.' },
  {
    name: 'A track’s number',
    meaning: 'Its group; 0 is the initial copy. One number across an array means that it is whole.',
  },
  {
    name: 'Two numbers for one track',
    meaning:
      'A track that was not written between two cuts belongs to both groups. The cut merely renumbers it: the source shows it as 3, the target, which still holds group 2, as 2.',
  },
  { name: 'Own copy', meaning: 'Filled, in a target: the target holds this track itself.' },
  {
    name: 'Read through',
    meaning: 'Outlined, in a target: the track is still read from the source, where it was not written since.',
  },
  {
    name: 'Written',
    meaning: 'A corner mark: the host wrote the track since the group before, so it is new in its group.',
  },
  {
    name: 'Newer',
    meaning: 'Pale: written after the last cut. It belongs to the next group, and that is as it should be.',
  },
  { name: 'To drain', meaning: 'A bar at the foot: of the group being formed, and not on the source yet.' },
  {
    name: 'In no group',
    meaning: 'Hatched: overwritten again before the next cut, so no group has it. A newer version is on its way.',
  },
  {
    name: 'A write waits',
    meaning: 'A dashed frame: the host’s next write to the track waits until the old version has gone across.',
  },
  { name: 'Too new', meaning: 'A red frame: newer than the group where nothing newer may be. The group is not whole.' },
  {
    name: '3 ? 2',
    meaning: 'Revertable: prepared for group 3, while the target keeps 2. A commit makes it 3, a revert leaves 2.',
  },
  { name: 'Sequence 3', meaning: 'The group that the relationship was prepared or committed for last.' },
  { name: 'A square on the way', meaning: 'An update on the link, or waiting at a closed gate.' },
  { name: 'A bar with a lock', meaning: 'A closed gate: the write inhibit is on, and updates wait.' },
  { name: 'A number at a lightning', meaning: 'The group in which the volume’s preparation is planned to fail.' },
  { name: 'The bracket on the right', meaning: 'Targets that hold the same group. Several brackets: they disagree.' },
];

export interface KeyHelp {
  readonly keys: readonly string[];
  readonly what: string;
}

export const keyHelp: readonly KeyHelp[] = [
  { keys: ['Space'], what: 'Play or pause' },
  { keys: ['←', '→'], what: 'One event back or forward' },
  { keys: ['Shift ←', 'Shift →', 'Page Up', 'Page Down'], what: 'One phase back or forward' },
  { keys: ['Home', 'End'], what: 'To the start or the end of the run' },
  { keys: ['?'], what: 'This help' },
];
