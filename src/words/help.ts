/** The words of the help: the method in five sentences, how to read the picture, the keys. */
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
    '), and its copy to the target is made ',
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
  say(
    'If even one fails, the group is ',
    term('reverted', 'revert'),
    ' on every volume, and the targets hold the prior group fast: there is a whole group at every moment.',
  ),
];

export interface LegendEntry {
  readonly name: string;
  readonly meaning: string;
}

/** In the names that the picture's own legend uses. */
export const legend: readonly LegendEntry[] = [
  { name: 'A row', meaning: 'One volume: its primary, its source and its target, from left to right.' },
  {
    name: 'A number on a colour',
    meaning: 'The group that a track belongs to; 0 is the initial copy. One number across an array: whole.',
  },
  { name: 'Held', meaning: 'Filled, in a target: the target has this track itself.' },
  { name: 'Read through', meaning: 'Outlined, in a target: the track is still read from the source.' },
  { name: 'Written for this group', meaning: 'A corner mark: the host wrote the track after the cut before.' },
  { name: 'Newer than this group', meaning: 'Pale: it belongs to the next group, and that is as it should be.' },
  { name: 'Still to drain', meaning: 'A bar at the foot: of this group, and not on the source yet.' },
  { name: 'In no group', meaning: 'Hatched: overwritten before the next cut, so no group has it.' },
  { name: 'Red', meaning: 'Newer than the group where nothing newer may be: the group is not whole.' },
  { name: 'A square on the way', meaning: 'An update on the link, or waiting at a closed gate.' },
  { name: 'A bar with a lock', meaning: 'A closed gate: the write inhibit is on, and updates wait.' },
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
