/**
 * The model that is exported, described once: what a state is made of, and the words in which
 * rules and invariants speak of it. The TLA+ and the Promela text are both printed from this and
 * from rule-texts.ts, so that whoever trusts one of them may trust the other; a test holds the
 * description against the very rules that the search drives (description.test.ts).
 *
 * It is a description as data, and not two texts side by side, because the two languages differ
 * only in how they say "and", "for every volume" and "this is changed, the rest is not".
 */
import type { Question } from '../explored.ts';

/** What a variable has one value for. */
export type Shape = 'whole' | 'volume' | 'track' | 'write';

export type Values =
  | { readonly type: 'truth' }
  /** From 0 to a constant. */
  | { readonly type: 'count'; readonly most: string }
  /** 0, or the number of a track of a volume. */
  | { readonly type: 'place' }
  /** One of these; the first is where it starts. */
  | { readonly type: 'named'; readonly names: readonly string[] };

export interface Variable {
  readonly name: string;
  readonly shape: Shape;
  readonly values: Values;
  readonly says: string;
}

/** A word of the description: `name[parameter]…` stands for what it is. */
export interface Definition {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly is: string;
  readonly says: string;
}

export interface Constant {
  readonly name: string;
  readonly says: string;
  readonly value: number | boolean;
}

/** The letters that stand for a volume, a track and a host write; volumes and tracks are numbered from 1. */
export const indexShapes: Readonly<Record<string, 'volume' | 'track' | 'write'>> = {
  v: 'volume',
  t: 'track',
  w: 'write',
};

export function constantsOf({ volumes, tracks, bounds, switches, recoveryTable }: Question): Constant[] {
  return [
    { name: 'VolumeCount', value: volumes, says: 'primary volumes, each with its FlashCopy source and target volume' },
    { name: 'TrackCount', value: tracks, says: 'tracks of each volume' },
    { name: 'MaxWrites', value: bounds.writes, says: 'host writes in a run' },
    { name: 'MaxGroups', value: bounds.groups, says: 'consistency groups that may be started' },
    { name: 'MaxFaults', value: bounds.faults, says: 'faults in a run, of all kinds together' },
    {
      name: 'Revertable',
      value: switches.copy === 'revertable',
      says: 'else plain FlashCopy, which overwrites the target at once',
    },
    { name: 'WriteInhibit', value: switches.inhibit === 'on', says: 'else a prepared source still takes updates' },
    {
      name: 'DecideEach',
      value: switches.decide === 'each',
      says: 'the first failure decides; else all are attempted first',
    },
    {
      name: 'HoldUntilPrepared',
      value: switches.hold === 'prepared',
      says: 'else updates of the next group are held only until the drain ends',
    },
    { name: 'SequenceNumbers', value: switches.sequence === 'used', says: 'recovery looks at them' },
    { name: 'LostAnswers', value: bounds.lostAnswers, says: 'a preparation may take effect, and its answer be lost' },
    { name: 'Restarts', value: bounds.restarts, says: 'the application may restart, and forget the answers' },
    { name: 'DrainTimeouts', value: bounds.drainTimeouts, says: 'a drain may be given up' },
    {
      name: 'CommitInCase2',
      value: recoveryTable[2] === 'commit',
      says: 'some revertable, sequence numbers differ: the method reverts',
    },
    {
      name: 'CommitInCase3',
      value: recoveryTable[3] === 'commit',
      says: 'all revertable, sequence numbers equal: the method reverts',
    },
    {
      name: 'CommitInCase4',
      value: recoveryTable[4] === 'commit',
      says: 'some revertable, sequence numbers equal: the method commits',
    },
  ];
}

const truth: Values = { type: 'truth' };
const count = (most: string): Values => ({ type: 'count', most });
const named = (...names: string[]): Values => ({ type: 'named', names });
const versions = count('MaxWrites');

const phases = named('idle', 'drain', 'prepare', 'commit', 'revert', 'recoverCommit', 'recoverRevert');
const answers = named('none', 'ok', 'failed', 'done');

export const stateVariables: readonly Variable[] = [
  {
    name: 'writes',
    shape: 'whole',
    values: versions,
    says: "host writes so far; a write's number is the version that it leaves",
  },
  { name: 'phase', shape: 'whole', values: phases, says: 'what the application is doing' },
  { name: 'group', shape: 'whole', values: count('MaxGroups'), says: 'the consistency group that was started last' },
  { name: 'faults', shape: 'whole', values: count('MaxFaults'), says: 'faults so far' },
  { name: 'inhibited', shape: 'volume', values: truth, says: 'the write inhibit indicator of the source volume' },
  { name: 'revertable', shape: 'volume', values: truth, says: 'prepared, and neither committed nor reverted' },
  { name: 'sequence', shape: 'volume', values: count('MaxGroups'), says: 'the sequence number of the relationship' },
  { name: 'priorSequence', shape: 'volume', values: count('MaxGroups'), says: 'the one that a revert brings back' },
  { name: 'answer', shape: 'volume', values: answers, says: 'what the application remembers of the volume' },
  { name: 'primary', shape: 'track', values: versions, says: 'the version on the primary volume' },
  { name: 'changed', shape: 'track', values: truth, says: 'change recording bitmap: written, and not yet sent' },
  { name: 'outOfSync', shape: 'track', values: truth, says: 'out-of-sync bitmap: the forming group still needs it' },
  { name: 'source', shape: 'track', values: versions, says: 'the version on the FlashCopy source volume' },
  { name: 'target', shape: 'track', values: versions, says: 'the version that the FlashCopy target volume reads as' },
  { name: 'priorCut', shape: 'track', values: versions, says: 'history: the contents of the prior group' },
  { name: 'newCut', shape: 'track', values: versions, says: 'history: the contents of the group that was cut last' },
];

/** Only where WriteOrder is asked: the order of the writes is then part of a state. */
export const recordVariable: Variable = {
  name: 'record',
  shape: 'write',
  values: { type: 'place' },
  says: "history: where each host write went, in the host's order",
};

export const ruleWords: readonly Definition[] = [
  {
    name: 'Sending',
    parameters: [],
    is: 'phase != drain and (phase != prepare or not HoldUntilPrepared)',
    says: 'Whether the primary storage controller sends updates of the next group.',
  },
  {
    name: 'Settled',
    parameters: ['v'],
    is: 'not revertable[v] and not inhibited[v] and (Revertable or answer[v] != ok)',
    says: 'A volume has nothing left of the group to commit or to revert.',
  },
  {
    name: 'Kept',
    parameters: ['v', 't'],
    is: 'if phase in {commit, recoverCommit} then newCut[v][t] else priorCut[v][t]',
    says: 'The contents of the group that is kept once all is settled.',
  },
  {
    name: 'SomeRevertable',
    parameters: [],
    is: 'some v: revertable[v]',
    says: 'What recovery learns when it asks every relationship.',
  },
  { name: 'AllRevertable', parameters: [], is: 'every v: revertable[v]', says: '' },
  { name: 'SameSequence', parameters: [], is: 'every v: sequence[v] = sequence[1]', says: '' },
  {
    name: 'TableCommits',
    parameters: [],
    is: `SomeRevertable and (if AllRevertable then SameSequence and CommitInCase3
      else if SameSequence or not SequenceNumbers then CommitInCase4 else CommitInCase2)`,
    says: 'The recovery table: whether what is revertable is committed; if not, it is reverted.',
  },
];

/** What `record` keeps of a host write. */
export const placeWords: readonly Definition[] = [
  {
    name: 'Place',
    parameters: ['v', 't'],
    is: '(v - 1) * TrackCount + t',
    says: 'Every track of every volume has a number, from 1 on.',
  },
];

const leftWords: readonly Definition[] = [
  {
    name: 'AfterCommit',
    parameters: ['v', 't'],
    is: 'if revertable[v] then source[v][t] else target[v][t]',
    says: 'What a target would read as if all that is revertable were committed. After a revert it reads as it does now.',
  },
];

/** What must hold in every state, for a question about groups. */
export const groupInvariants: readonly Definition[] = [
  ...leftWords,
  {
    name: 'Recoverable',
    parameters: [],
    is: `if TableCommits
      then (every v, t: AfterCommit[v][t] = priorCut[v][t]) or (every v, t: AfterCommit[v][t] = newCut[v][t])
      else (every v, t: target[v][t] = priorCut[v][t]) or (every v, t: target[v][t] = newCut[v][t])`,
    says: 'Lose the primary site now, and settle by the table: the targets hold one whole group.',
  },
  {
    name: 'SettledWhenIdle',
    parameters: [],
    is: 'phase = idle implies (every v: not inhibited[v] and not revertable[v])',
    says: 'Between groups nothing stays inhibited or undecided.',
  },
];

/** The same, for a question about the host's writes alone. */
export const orderInvariants: readonly Definition[] = [
  ...leftWords,
  {
    name: 'Left',
    parameters: ['v', 't'],
    is: 'if TableCommits then AfterCommit[v][t] else target[v][t]',
    says: 'The version that recovery by the table would leave on a target now.',
  },
  {
    name: 'Missing',
    parameters: ['w'],
    is: 'some v, t: record[w] = Place[v][t] and Left[v][t] < w',
    says: 'A host write that recovery would not leave: neither itself nor a later one to its track is there.',
  },
  {
    name: 'WriteOrder',
    parameters: [],
    is: 'every w: Missing[w] implies (every v, t: Left[v][t] < w)',
    says: "No write is there while an earlier one is missing. Judged by the host's order alone, not by our cuts.",
  },
];

/** The names among the above that are to be checked in every state. */
export const checked = new Set(['Recoverable', 'SettledWhenIdle', 'WriteOrder']);
