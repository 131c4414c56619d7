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
  /** The fragment without its `#`. */
  readonly link: string;
}

/** What an empty link opens. */
export const firstPreset: Preset = {
  name: 'one-preparation-fails',
  title: 'One preparation fails',
  link: 'v=1&seed=7&faults=fail@g3.v2',
};

/** In the order of the menu; preset-list.ts says under which headings, and what each shows. */
export const presets: readonly Preset[] = [
  firstPreset,
  { name: 'all-committed', title: 'All committed', link: 'v=1&seed=7' },
  {
    name: 'decide-after-each',
    title: 'Decide after each',
    link: 'v=1&groups=3&seed=7&decide=each&faults=fail@g2.v2',
  },
  { name: 'decide-after-all', title: 'Decide after all', link: 'v=1&groups=3&seed=7&faults=fail@g2.v2' },
  {
    name: 'in-practice',
    title: 'As measured in practice',
    link: 'v=1&volumes=16&tracks=1024&groups=130&seed=7&rate=60&bandwidth=70&interval=15s&coordination=5ms&drain-limit=1min&command-latency=1s&fail-rate=0.001',
  },
  {
    name: 'plain-flashcopy',
    title: 'The same fault with plain FlashCopy',
    link: 'v=1&seed=7&copy=plain&faults=fail@g3.v2',
  },
  { name: 'without-write-inhibit', title: 'Without the write inhibit', link: 'v=1&seed=7&inhibit=off' },
  {
    name: 'lost-during-drain',
    title: 'The site is lost during the drain',
    link: 'v=1&seed=7&workload=transactions&faults=disaster@9.6s',
  },
  {
    name: 'lost-during-commit',
    title: 'The site is lost during commit',
    link: 'v=1&groups=3&seed=5&workload=transactions&rate=12&bandwidth=20&interval=2s&command-latency=600ms&faults=retry@g2.v2:3,retry@g2.v3:3,retry@g2.v4:3,disaster@6.59s',
  },
  {
    name: 'lost-with-plain-flashcopy',
    title: 'The same loss with plain FlashCopy',
    link: 'v=1&groups=3&seed=5&workload=transactions&rate=12&bandwidth=20&interval=2s&command-latency=600ms&copy=plain&faults=retry@g2.v2:3,retry@g2.v3:3,retry@g2.v4:3,disaster@6.59s',
  },
  {
    name: 'lost-both-ways',
    title: 'The same loss, both ways side by side',
    link: 'v=1&groups=3&seed=5&workload=transactions&rate=12&bandwidth=20&interval=2s&command-latency=600ms&faults=retry@g2.v2:3,retry@g2.v3:3,retry@g2.v4:3,disaster@6.59s&twin=copy:plain',
  },
  {
    name: 'wrong-decision',
    title: 'The same loss, decided wrongly',
    link: 'v=1&groups=3&seed=5&workload=transactions&rate=12&bandwidth=20&interval=2s&command-latency=600ms&recover=revert&faults=retry@g2.v2:3,retry@g2.v3:3,retry@g2.v4:3,disaster@6.59s',
  },
  {
    name: 'slow-link',
    title: 'A slow link',
    link: 'v=1&seed=7&bandwidth=8&latency=250ms&interval=5s&drain-limit=8s&faults=drain@g3',
  },
  { name: 'answer-lost', title: 'An answer is lost', link: 'v=1&groups=3&seed=7&faults=lost@g2.v2' },
  {
    name: 'restart-during-commit',
    title: 'The application restarts during commit',
    link: 'v=1&groups=3&seed=7&faults=restart@g2.commit',
  },
  {
    name: 'commit-retried',
    title: 'A commit that needs three tries',
    link: 'v=1&groups=3&seed=7&faults=retry@g2.v3:3',
  },
  {
    name: 'long-outage',
    title: 'The link is down for a while',
    link: 'v=1&groups=7&seed=7&drain-limit=3s&faults=link@5s-26s',
  },
  {
    name: 'failures-by-chance',
    title: 'Sixteen volumes, failures by chance',
    link: 'v=1&volumes=16&groups=8&seed=7&fail-rate=0.03',
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
