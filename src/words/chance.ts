/** What failures by chance cost, in words: how many groups are committed with so many volumes, beside what is expected. */
import type { CommitShare } from '../simulation/findings/commit-share.ts';
import { countText, numberText } from './numbers.ts';

type Counted = Omit<CommitShare, 'expectedCurve'>;

/** "92.4 %". */
export const percentText = (share: number): string => `${numberText(Math.round(share * 1000) / 10)} %`;

/** "Of 100 preparations 2 fail by chance, and one failed volume costs everybody the group." */
export const chanceLead = (failRate: number): string =>
  `${percentText(failRate)} of preparations fail by chance, and one failed volume costs everybody the group: the more volumes, the fewer groups are committed.`;

/** "With 4 volumes 461 of 500 groups were committed: 92.2 %, by 95 % between 89.5 % and 94.2 %. Expected: 92.2 %." */
export function shareSentence({ volumes, groups, committed, share, low, high, expected }: Counted): string {
  return `With ${countText(volumes, 'volume')} ${numberText(committed)} of ${numberText(groups)} groups were committed: ${percentText(share)}, by 95 % between ${percentText(low)} and ${percentText(high)}. Expected: ${percentText(expected)}.`;
}

/** What is measured, and what is left out. */
export const measuredNote = (groups: number): string =>
  `Each point is counted in a run of ${numberText(groups)} groups, with this scenario’s rules and seed, but without host writes and planned faults. Its bar is the 95 % confidence interval.`;
