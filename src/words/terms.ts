/**
 * The glossary: what each word of the page means, in plain sentences, with the storage's own
 * word and the claim where there is one. Most of what people mix up about consistency groups
 * is said here, where the word stands.
 */
export interface Term {
  /** The word as the glossary heads it. */
  readonly name: string;
  /** One to three plain sentences. */
  readonly definition: string;
  /** What the storage's own books and commands call it. */
  readonly alsoCalled?: string;
  /** Claims of US 7,610,318 B2 (claim 1 is the method's), those of the method only. */
  readonly claims?: readonly number[];
}

export const termKeys = [
  'consistency-group',
  'primary-volume',
  'source-volume',
  'target-volume',
  'link',
  'track',
  'initial-copy',
  'cut',
  'drain',
  'flashcopy',
  'preparation',
  'write-inhibit',
  'revertable',
  'commit',
  'revert',
  'decision',
  'plain-flashcopy',
  'sequence-number',
  'relationship',
  'held',
  'read-through',
  'written',
  'newer',
  'in-no-group',
  'recovery-point',
  'recovery-table',
  'transaction',
  'half-there',
  'interval',
  'given-up',
  'seed',
  'state-hash',
  'claims',
] as const;
export type TermKey = (typeof termKeys)[number];

export const terms: Readonly<Record<TermKey, Term>> = {
  'consistency-group': {
    name: 'Consistency group',
    definition:
      'What all volumes held at one and the same moment. If any write is in it, so is every write that came before, so an application can start from it. Other products use the words for other things: a list of volumes, for one.',
    claims: [1],
  },
  'primary-volume': {
    name: 'Primary volume',
    definition: 'Takes the host’s writes. Everything else on this page exists for the day when it is lost.',
    alsoCalled: 'PPRC primary, A volume, H1',
    claims: [1],
  },
  'source-volume': {
    name: 'FlashCopy source volume',
    definition:
      'Receives the updates at the second site, in any order. It looks like the copy, but by itself it is not consistent: some tracks are newer than others.',
    alsoCalled: 'PPRC secondary, B volume, H2',
    claims: [1],
  },
  'target-volume': {
    name: 'FlashCopy target volume',
    definition:
      'Keeps the last group that is whole: it is what one starts from after the primary site is lost. It is always older than the source, and that is its purpose.',
    alsoCalled: 'journal, C volume, J2',
    claims: [1],
  },
  link: {
    name: 'Link',
    definition:
      'Carries updates from the primary to the secondary storage controller, some time after the host was answered. That is why the second site is always a little behind.',
    alsoCalled: 'asynchronous PPRC, Global Mirror',
    claims: [1],
  },
  track: {
    name: 'Track',
    definition: 'A piece of a volume that is written and sent as a whole. Each little square is one.',
  },
  'initial-copy': {
    name: 'Initial copy',
    definition: 'What every volume holds before the first group: all primaries, sources and targets are alike.',
  },
  cut: {
    name: 'Cut (coordination)',
    definition:
      'All primary volumes hold host writes for some milliseconds, all at once. What was written before belongs to the group, what comes after to the next. Hosts are held here only, and never during the drain.',
    alsoCalled: 'coordination; its limit is the maximum coordination time',
    claims: [1],
  },
  drain: {
    name: 'Drain',
    definition:
      'What belongs to the group and is not at the second site yet goes across. Hosts write on; only a write to a track that is still waiting to go has to wait for it.',
    alsoCalled: 'draining the out-of-sync bitmap; new writes are kept in the change recording bitmap',
    claims: [1],
  },
  flashcopy: {
    name: 'FlashCopy',
    definition:
      'The storage’s copy of a volume as it is at one moment, made at once. At first the target reads every track through from the source; a track is really copied only when the source is about to lose it.',
    alsoCalled: 'point-in-time copy',
  },
  preparation: {
    name: 'Preparation',
    definition:
      'A source is readied for the copy: its gate closes, and its target could now become the new group or stay the prior one. If it fails on any volume, no volume goes over to the new group.',
    alsoCalled: 'Establish-FlashCopy-revertable',
    claims: [1, 4],
  },
  'write-inhibit': {
    name: 'Write inhibit (gate)',
    definition:
      'A prepared source takes no updates, so that the group on it stays whole: they queue at the closed gate until it is committed or reverted. The target has an inhibit of its own, against hosts; this page shows the source’s.',
    claims: [1, 2, 3],
  },
  revertable: {
    name: 'Revertable',
    definition:
      'Prepared, and neither committed nor reverted: both groups can still be had, the new one from the source and the prior one from the target. In the picture “3 ? 2”: it comes to group 3, or stays at 2.',
    alsoCalled: 'the column Revertible of lsflash',
    claims: [4],
  },
  commit: {
    name: 'Commit',
    definition:
      'The target goes over to the new group, and the gate opens. Once the decision has been made there is no way back: a commit that fails is tried again. Despite its name, Withdraw-FlashCopy-commit withdraws nothing.',
    alsoCalled: 'Withdraw-FlashCopy-commit, commitflash',
    claims: [1, 3, 5],
  },
  revert: {
    name: 'Revert',
    definition:
      'The new group is dropped, the target keeps the prior one, and the gate opens. The target is then older on purpose, and mirroring goes on. To be told from reverseflash, which copies a target back to its source, and rmflash, which removes the relationship.',
    alsoCalled: 'Withdraw-FlashCopy-revert, revertflash',
    claims: [1, 6],
  },
  decision: {
    name: 'Decision',
    definition:
      'Commit if every preparation succeeded, else revert. It is made either after each answer, so that the first failure ends it, or after all answers are in.',
    claims: [7, 8],
  },
  'plain-flashcopy': {
    name: 'Plain FlashCopy',
    definition:
      'Overwrites the target at once, with no way back. If one volume fails, the others already hold the new group and the prior one is gone: no group is whole.',
    alsoCalled: 'mkflash, without setflashrevertible',
  },
  'sequence-number': {
    name: 'Sequence number',
    definition:
      'Every relationship carries the number of the group that it was prepared or committed for last. After a loss it alone tells “some not prepared yet” (the numbers differ: revert) from “some committed already” (they are equal: commit).',
    alsoCalled: 'the option -seqnum, the column SEQNUM of FCQUERY',
  },
  relationship: {
    name: 'FlashCopy relationship',
    definition:
      'Ties a source to the target that it is copied to by FlashCopy, the storage’s copy of a volume as it is at one moment. It is revertable from the preparation to the commit or revert; after either of them it is still there.',
    alsoCalled: 'a relationship made with -persist and -record',
  },
  held: {
    name: 'Held: the target’s own copy',
    definition:
      'A target keeps its own copy of a track only once the source’s is about to be overwritten: then it holds it. Filled, in the picture.',
    alsoCalled: 'nocopy, -nocp',
  },
  'read-through': {
    name: 'Read through',
    definition:
      'The target has no copy of this track, and reads the source’s, which was not written since. The track belongs to both groups: the target shows it under its own group’s number, the source under the newer one.',
  },
  written: {
    name: 'Written since the group before',
    definition:
      'A corner mark: the host wrote the track between the cut before and this one, so it is new in its group. A track without the mark is unchanged, and belongs to the group before as well.',
  },
  newer: {
    name: 'Newer than the last cut',
    definition:
      'Pale: written after the last cut, so it belongs to the next group. On a primary, and on a source that is not prepared, that is as it should be.',
  },
  'in-no-group': {
    name: 'In no group',
    definition:
      'Hatched: the host has overwritten the track again before the next cut, so no group has this version. Nothing is wrong: a newer version is on its way.',
  },
  'recovery-point': {
    name: 'Recovery point',
    definition:
      'The moment to which one gets back after a loss: the cut of the group on the targets. It ages until the next group is committed, and it is never zero.',
    alsoCalled: 'RPO: interval and forming time together',
  },
  'recovery-table': {
    name: 'Recovery table',
    definition:
      'What to do after the primary site is lost: it is read off whether the relationships are revertable, and off their sequence numbers. All of them must be asked, because a decision for some would tear the group.',
    alsoCalled: 'lsflash -l, then commitflash or revertflash',
  },
  transaction: {
    name: 'Transaction',
    definition:
      'What a database does as a whole or not at all. It writes down what it is about to do (the log record), then the data, then the commit record, each only when the one before is answered.',
  },
  'half-there': {
    name: 'Half there',
    definition:
      'A transaction whose commit record (its last write, which says that all is there) is on the targets, and some of its data is not. The database takes it for done, and starts with wrong balances without knowing.',
  },
  interval: {
    name: 'Interval',
    definition:
      'From the start of one group to the start of the next. At 0 groups follow each other without a pause, and still the recovery point is as old as it takes to form one.',
    alsoCalled: 'consistency group interval',
  },
  'given-up': {
    name: 'Given up',
    definition:
      'The cut or the drain took longer than its limit, so nothing was prepared. Only this one group is missed: mirroring goes on, and the recovery point ages.',
  },
  seed: {
    name: 'Seed',
    definition:
      'The number that all chance in a run comes from. The same link, with the same seed, gives the same run everywhere.',
  },
  'state-hash': {
    name: 'State hash',
    definition:
      'Sixteen digits that stand for all that decides how the run goes on. If they agree, two people see exactly the same moment.',
  },
  claims: {
    name: 'Claims',
    definition:
      'The numbered sentences that say what a patent’s method is: here the claims of US 7,610,318 B2, numbered as in its application. Those named together say the same of a method, a system and a program.',
  },
};
