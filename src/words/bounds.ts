/** What each bound and setting of a search means and costs, in a line; shown beside it. */

import type { Switches } from '../protocol/switches.ts';

/** As they stand in a link. */
export const boundNames = ['volumes', 'tracks', 'writes', 'groups', 'faults'] as const;
export type BoundName = (typeof boundNames)[number];

export interface BoundWords {
  readonly label: string;
  /** What it means, and what one more of it costs. */
  readonly cost: string;
}

export const boundWords: Readonly<Record<BoundName, BoundWords>> = {
  volumes: { label: 'How many volumes', cost: 'One more: about 30 times the states' },
  tracks: { label: 'Tracks on each', cost: 'One more: about 7 times' },
  writes: { label: 'Writes at most', cost: 'One more: about 4 times' },
  groups: { label: 'Groups at most', cost: 'One more: about 3 times' },
  faults: { label: 'Faults at most', cost: 'One more: less than twice' },
};

export const kindNames = ['lostAnswers', 'restarts', 'drainTimeouts'] as const;
export type KindName = (typeof kindNames)[number];

export const kindWords: Readonly<Record<KindName, BoundWords>> = {
  lostAnswers: {
    label: 'Lost answers',
    cost: 'A preparation takes effect, its answer does not come: half as many states more',
  },
  restarts: { label: 'Restarts', cost: 'The application forgets what it was doing: twice the states' },
  drainTimeouts: {
    label: 'Drain time-outs',
    cost: 'A group is given up in its drain: no more states, since others lead there too',
  },
};

export const invariantWords = {
  recoverable: {
    label: 'A whole group can be recovered',
    cost: 'At any moment, with nothing left prepared, and no gated source changed.',
  },
  'write-order': {
    label: 'Write order',
    cost: 'Judged by the host’s writes alone: what is there includes all that came before it.',
  },
} as const;

export const symmetryWords = {
  label: 'Take volumes as interchangeable',
  cost: 'Half the states with two volumes, a sixth with three. The count is another one, and is named so.',
  notByWriteOrder: 'Not with write order: there it matters which volume was written first.',
} as const;

/** The method's switches as a question has them, in few words; what each leads to is in consequences.ts. */
export const switchWords: { readonly [Name in keyof Switches]: SwitchWords<Switches[Name]> } = {
  copy: { label: 'FlashCopy is', choices: { revertable: 'revertable', plain: 'plain' } },
  decide: { label: 'The decision comes', choices: { each: 'after each answer', all: 'after all answers' } },
  inhibit: { label: 'Prepared sources', choices: { on: 'take no updates', off: 'take updates' } },
  hold: {
    label: 'The next group’s updates wait',
    choices: { prepared: 'until all prepared', drained: 'until drained' },
  },
  sequence: { label: 'Recovery', choices: { used: 'reads sequence numbers', ignored: 'ignores them' } },
};

interface SwitchWords<Value extends string> {
  readonly label: string;
  readonly choices: Readonly<Record<Value, string>>;
}
