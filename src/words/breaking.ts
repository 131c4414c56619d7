/**
 * The protocol's rules and switches, each with what it is for and what happens without it. The
 * search says whether it does; the sentence here says why.
 */

/** As the store knows them. */
export const breakableRules = [
  'plain FlashCopy',
  'no write inhibit',
  'hold until drained only',
  'sequence numbers ignored',
  'commit in case 2',
  'revert in case 4',
  'commit in case 3',
] as const;
export type BreakableRule = (typeof breakableRules)[number];

export interface RuleWords {
  /** What the method says. */
  readonly rule: string;
  /** What happens where it is not kept. */
  readonly without: string;
  /** What would have kept a group whole, said of a recovery that left none. */
  readonly kept: string;
}

export const ruleWords: Readonly<Record<BreakableRule, RuleWords>> = {
  'plain FlashCopy': {
    rule: 'FlashCopy is revertable: until the commit both groups can be had.',
    without: 'The target is overwritten at once. While only some volumes are copied, no group is whole.',
    kept: 'Revertable FlashCopy would have kept the prior group.',
  },
  'no write inhibit': {
    rule: 'A prepared source takes no update until its FlashCopy is withdrawn.',
    without: 'An update of the next group gets into one source before its commit, and with it into the group.',
    kept: 'A write inhibit on the prepared sources would have prevented it.',
  },
  'hold until drained only': {
    rule: 'Updates of the next group stay at the primary until the last source is prepared.',
    without: 'A source that is prepared late has taken newer data already; one that was prepared early has not.',
    kept: 'To hold the next group’s updates until the last source is prepared would have prevented it.',
  },
  'sequence numbers ignored': {
    rule: 'Recovery reads the sequence numbers: they tell “not begun” from “committed already”.',
    without: 'Recovery commits what is prepared, although the other volumes have not begun.',
    kept: 'The sequence numbers would have told that the other volumes had not begun: revert.',
  },
  'commit in case 2': {
    rule: 'Some prepared, the others not begun: revert.',
    without: 'The prepared volumes go over to the new group, and the others are still at the prior one.',
    kept: 'The table says revert, since the other volumes had not begun.',
  },
  'revert in case 4': {
    rule: 'Some prepared, the others committed already: commit.',
    without: 'The prepared volumes go back to the prior group, and the committed ones cannot follow.',
    kept: 'The table says commit, since the other volumes were committed already.',
  },
  'commit in case 3': {
    rule: 'All prepared, none committed: revert.',
    without:
      'It holds. All are prepared, so the new group is whole on every source: to commit is as safe as to revert.',
    kept: 'The table says revert, since none was committed.',
  },
};
