/**
 * The rules in the notation of expression.ts, with the names of protocol/rules.ts: when each may
 * fire, and what it changes. Changes stand in an order in which they may be done one after the
 * other, or all at once; a test does both. An index that a rule does not choose stands for every:
 * `newCut[v][t] := primary[v][t]` in a rule about the whole changes all of newCut.
 */
import type { Definition } from './description.ts';

export interface Change {
  /** A variable. */
  readonly of: string;
  /** The indices that it has; those among the rule's own choose, the others stand for every. */
  readonly at: readonly string[];
  readonly to: string;
}

export interface RuleText {
  readonly name: string;
  readonly scope: 'track' | 'volume' | 'whole';
  readonly says: string;
  /** The constant without which the rule never fires. */
  readonly only?: string;
  readonly guard: readonly string[];
  readonly changes: readonly Change[];
}

/** What is chosen when a rule fires, by its scope. */
export const chosenIndices = { track: ['v', 't'], volume: ['v'], whole: [] } as const;

/** Reads `variable[v][t] := value` lines. */
function changes(...lines: string[]): Change[] {
  return lines.map((line) => {
    const [left, to] = line.split(' := ');
    const [of, ...at] = left.split(/[[\]]+/).filter((part) => part !== '');
    return { of, at, to };
  });
}

const established = [
  'target[v][t] := if Revertable then target[v][t] else source[v][t]',
  'inhibited[v] := WriteInhibit',
  'revertable[v] := Revertable',
  'priorSequence[v] := sequence[v]',
  'sequence[v] := group',
];

const countedAsFailed = [
  'answer[v] := failed',
  'phase := if DecideEach then revert else phase',
  'faults := faults + 1',
];

const released = ['revertable[v] := false', 'inhibited[v] := false', 'priorSequence[v] := 0', 'answer[v] := done'];

const awaitsPreparation = ['phase = prepare', 'answer[v] = none'];

const mayFail = 'faults < MaxFaults';

/** `records`: the order of the host's writes is kept. */
export const hostRules = (records: boolean): readonly RuleText[] => [
  {
    name: 'HostWrite',
    scope: 'track',
    says: 'A track that the forming group still needs takes no write until it has been drained.',
    guard: ['writes < MaxWrites', 'not outOfSync[v][t]'],
    changes: changes(
      'primary[v][t] := writes + 1',
      'changed[v][t] := true',
      ...(records ? ['record[w] := if w = writes + 1 then Place[v][t] else record[w]'] : []),
      'writes := writes + 1',
    ),
  },
  {
    name: 'SendChanged',
    scope: 'track',
    says: 'Between groups changed tracks go across in any order. A write-inhibited source refuses them.',
    guard: ['Sending', 'changed[v][t]', 'not inhibited[v]'],
    changes: changes('source[v][t] := primary[v][t]', 'changed[v][t] := false'),
  },
  {
    name: 'Coordinate',
    scope: 'whole',
    says: 'The cut: all primaries hold writes for a moment. What has not been sent now belongs to the group.',
    guard: ['phase = idle', 'group < MaxGroups'],
    changes: changes(
      'newCut[v][t] := primary[v][t]',
      'outOfSync[v][t] := changed[v][t]',
      'changed[v][t] := false',
      'group := group + 1',
      'phase := drain',
    ),
  },
  {
    name: 'Drain',
    scope: 'track',
    says: 'What is left of the group goes across.',
    guard: ['phase = drain', 'outOfSync[v][t]'],
    changes: changes('source[v][t] := primary[v][t]', 'outOfSync[v][t] := false'),
  },
  {
    name: 'Drained',
    scope: 'whole',
    says: 'Every source volume has all of the group.',
    guard: ['phase = drain', 'every v, t: not outOfSync[v][t]'],
    changes: changes('phase := prepare'),
  },
  {
    name: 'DrainTimeout',
    scope: 'whole',
    says: 'The group is given up before it was prepared: what was to be drained has merely changed again.',
    only: 'DrainTimeouts',
    guard: ['phase = drain', 'some v, t: outOfSync[v][t]', mayFail],
    changes: changes(
      'newCut[v][t] := priorCut[v][t]',
      'changed[v][t] := changed[v][t] or outOfSync[v][t]',
      'outOfSync[v][t] := false',
      'phase := idle',
      'faults := faults + 1',
    ),
  },
];

export const groupRules: readonly RuleText[] = [
  {
    name: 'Prepare',
    scope: 'volume',
    says: 'Establish-FlashCopy-revertable takes effect on a volume, and its answer comes.',
    guard: awaitsPreparation,
    changes: changes(...established, 'answer[v] := ok'),
  },
  {
    name: 'PrepareFails',
    scope: 'volume',
    says: 'It does not take effect.',
    guard: [...awaitsPreparation, mayFail],
    changes: changes(...countedAsFailed),
  },
  {
    name: 'PrepareAnswerLost',
    scope: 'volume',
    says: 'It takes effect, but the application never hears of it, and counts it as failed.',
    only: 'LostAnswers',
    guard: [...awaitsPreparation, mayFail],
    changes: changes(...established, ...countedAsFailed),
  },
  {
    name: 'Decide',
    scope: 'whole',
    says: 'Every preparation has an answer: commit if all were prepared, else revert.',
    guard: ['phase = prepare', 'every v: answer[v] != none'],
    changes: changes('phase := if every v: answer[v] = ok then commit else revert'),
  },
  {
    name: 'Commit',
    scope: 'volume',
    says: 'Withdraw-FlashCopy-commit takes effect on a volume, which also releases its write inhibit.',
    guard: ['phase in {commit, recoverCommit}', 'not Settled[v]'],
    changes: changes('target[v][t] := if Revertable then source[v][t] else target[v][t]', ...released),
  },
  {
    name: 'Revert',
    scope: 'volume',
    says: 'Withdraw-FlashCopy-revert: the target stays as it was, the prior sequence number is back.',
    guard: ['phase in {revert, recoverRevert}', 'not Settled[v]'],
    changes: changes('sequence[v] := priorSequence[v]', ...released),
  },
  {
    name: 'Finish',
    scope: 'whole',
    says: 'Nothing is left to settle: whichever group is kept is from now on the prior one.',
    guard: ['phase in {commit, revert, recoverCommit, recoverRevert}', 'every v: Settled[v]'],
    changes: changes(
      'newCut[v][t] := Kept[v][t]',
      'priorCut[v][t] := Kept[v][t]',
      'answer[v] := none',
      'priorSequence[v] := 0',
      'phase := idle',
    ),
  },
  {
    name: 'Restart',
    scope: 'whole',
    says:
      'The application restarts, remembers no answer, and asks the volumes. With nothing revertable left, ' +
      'the group went in whole (the sequence numbers moved) or not at all.',
    only: 'Restarts',
    guard: ['Revertable', 'phase in {prepare, commit, revert}', mayFail],
    changes: changes(
      `phase := if TableCommits or (not SomeRevertable and (every v: sequence[v] = group))
        then recoverCommit else recoverRevert`,
      'answer[v] := none',
      'faults := faults + 1',
    ),
  },
];

/** Over every step, not in a state, and so in each language's own words: an inhibited source does not change. */
export const frozenVariable = 'source';
export const inhibitFreezes: Omit<Definition, 'is' | 'parameters'> = {
  name: 'InhibitFreezes',
  says: 'Over every step: a source that is write-inhibited before and after it does not change.',
};
