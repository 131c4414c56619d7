/**
 * The scenarios that Holdfast offers by name. Each is a link like any other, in the form in
 * which links are made, so that a scenario's own link tells which preset it is.
 */
import type { Scenario } from './scenario.ts';
import { linkOf } from './write.ts';

export interface Preset {
  /** As in `story=`. */
  readonly name: string;
  readonly title: string;
  /** One sentence. */
  readonly summary: string;
  /** The fragment without its `#`. */
  readonly link: string;
}

/** What an empty link opens. */
export const firstPreset: Preset = {
  name: 'one-preparation-fails',
  title: 'One preparation fails',
  summary: 'In group 3 the preparation of volume 2 fails, so every volume is reverted and group 2 is kept.',
  link: 'v=1&seed=7&faults=fail@g3.v2',
};

export const presets: readonly Preset[] = [
  firstPreset,
  {
    name: 'all-committed',
    title: 'All committed',
    summary: 'Nothing goes wrong: each group is prepared on all volumes, then committed.',
    link: 'v=1&seed=7',
  },
  {
    name: 'decide-after-each',
    title: 'Decide after each',
    summary: 'The preparations are made one after the other, and the first that fails stops the rest.',
    link: 'v=1&groups=3&seed=7&decide=each&faults=fail@g2.v2',
  },
  {
    name: 'decide-after-all',
    title: 'Decide after all',
    summary: 'The same fault, but all preparations are attempted at once before the decision.',
    link: 'v=1&groups=3&seed=7&faults=fail@g2.v2',
  },
  {
    name: 'plain-flashcopy',
    title: 'The same fault with plain FlashCopy',
    summary: 'In group 3 the FlashCopy of volume 2 fails, nothing can be reverted, and no target group is whole.',
    link: 'v=1&seed=7&copy=plain&faults=fail@g3.v2',
  },
  {
    name: 'without-write-inhibit',
    title: 'Without the write inhibit',
    summary:
      'Nothing fails, but updates of the next group slip in while a group is being committed, and its targets are torn.',
    link: 'v=1&seed=7&inhibit=off',
  },
  {
    name: 'slow-link',
    title: 'A slow link',
    summary: 'The drains take long, and that of group 3 passes its limit: the group is given up and group 2 is kept.',
    link: 'v=1&seed=7&bandwidth=8&latency=250ms&interval=5s&drain-limit=8s&faults=drain@g3',
  },
];

export const presetNamed = (name: string): Preset | null => presets.find((preset) => preset.name === name) ?? null;

/** The preset that a scenario is, to the letter; null if it is none, or has a title of its own. */
export function presetOf(scenario: Scenario): Preset | null {
  const link = linkOf(scenario);
  return presets.find((preset) => preset.link === link) ?? null;
}

/** What a scenario is called: its own title, else that of the preset that it is, else ''. */
export const titleOf = (scenario: Scenario): string => scenario.title || (presetOf(scenario)?.title ?? '');
