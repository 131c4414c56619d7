/**
 * The presets as the menu lists them: under headings, each with a sentence on what it shows.
 * Beside the presets, and not in them, so that a page that only opens a link need not fetch it.
 */
import { presets, type Preset } from './presets.ts';

export interface ListedPreset extends Preset {
  /** One sentence. */
  readonly summary: string;
}

export interface PresetHeading {
  readonly heading: string;
  readonly presets: readonly ListedPreset[];
}

const summaries: readonly (readonly [heading: string, summaries: Readonly<Record<string, string>>])[] = [
  [
    'The method',
    {
      'one-preparation-fails':
        'In group 3 the preparation of volume 2 fails, so every volume is reverted and group 2 is kept.',
      'all-committed': 'Nothing goes wrong: each group is prepared on all volumes, then committed.',
      'decide-after-each': 'The preparations are made one after the other, and the first that fails stops the rest.',
      'decide-after-all': 'The same fault, but all preparations are attempted at once before the decision.',
      'in-practice':
        'A group every 15 s, 125 of 130 groups good: parameters and figures of a real system, to hold against the plots.',
    },
  ],
  [
    'Without it',
    {
      'plain-flashcopy':
        'In group 3 the FlashCopy of volume 2 fails, nothing can be reverted, and no target group is whole.',
      'without-write-inhibit':
        'Nothing fails, but updates of the next group slip in while a group is being committed, and its targets are torn.',
    },
  ],
  [
    'The primary site is lost',
    {
      'lost-during-drain': 'Nothing of group 3 is prepared yet: a database starts from group 2, older but whole.',
      'lost-during-commit':
        'Volume 1 is committed, the others are not: the sequence numbers say so, and group 2 is committed everywhere.',
      'lost-with-plain-flashcopy':
        'One volume is copied, the others are not: some transactions are half there, and nothing can be reverted.',
      'lost-both-ways':
        'Plain FlashCopy has no commits to wait for, and is a group further on: what a database finds on the same day.',
      'wrong-decision': 'Volume 1 is committed, and somebody reverts the others: what the table is for.',
    },
  ],
  [
    'What else can be lost',
    {
      'slow-link':
        'The drains take long, and that of group 3 passes its limit: the group is given up and group 2 is kept.',
      'answer-lost':
        'Volume 2 is prepared, but its answer never comes: it counts as failed, and every volume is reverted.',
      'restart-during-commit': 'It remembers nothing, asks the volumes, and finishes what was begun.',
      'commit-retried':
        'After the decision there is no way back: the commit of volume 3 is sent until it takes effect.',
      'long-outage':
        'Groups are given up at their drain limit; after five in a row the next forms however long it takes.',
      'failures-by-chance': 'Three preparations in a hundred fail, and one failed volume costs everybody the group.',
    },
  ],
];

/** Under their headings, all of them. */
export const presetList: readonly PresetHeading[] = summaries.map(([heading, texts]) => ({
  heading,
  presets: presets.filter(({ name }) => name in texts).map((preset) => ({ ...preset, summary: texts[preset.name] })),
}));
