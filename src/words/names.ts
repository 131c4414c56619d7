/**
 * What volumes, phases, outcomes and reasons are called. Volumes are counted from 0 in the
 * engine and numbered from 1 wherever a person reads them; that step is made here.
 */
import { unreachable } from '../base/assert.ts';
import {
  type FailureReason,
  failureReasons,
  recoveryPolicies,
  type RecoveryPolicy,
  type RestartPhase,
  restartPhases,
} from '../protocol/faults.ts';
import type { Switches } from '../protocol/switches.ts';
import type { Outcome, PhaseName } from '../simulation/names.ts';
import { listText, numberText } from './numbers.ts';

/** How many volumes a sentence names before it counts the rest. */
const namedAtMost = 3;

/** "2", "1, 3 and 4", "1, 2, 3 and 14 more". `volumes` are counted from 0; `count` is how many there are in all. */
function volumeNumbers(volumes: readonly number[], count = volumes.length): string {
  const all = count === volumes.length && count <= namedAtMost + 1; // "and 1 more" is no shorter than its name
  const named = volumes.slice(0, all ? count : namedAtMost).map((volume) => numberText(volume + 1));
  const more = count - named.length;
  return listText(more > 0 ? [...named, `${numberText(more)} more`] : named);
}

/** "volume 2" or "volumes 1, 3 and 4"; without any name, "17 volumes". */
export function volumeNames(volumes: readonly number[], count = volumes.length): string {
  if (volumes.length === 0) return `${numberText(count)} ${count === 1 ? 'volume' : 'volumes'}`;
  return `${count === 1 ? 'volume' : 'volumes'} ${volumeNumbers(volumes, count)}`;
}

/** The same in fewer words: where not all would be named, how many they are says as much. */
export const briefNames = (volumes: readonly number[], count: number): string =>
  volumeNames(count > namedAtMost ? [] : volumes, count);

/** A phase as the timeline labels it. Plain FlashCopy prepares nothing: it copies. */
export function phaseLabel(phase: PhaseName, copy: Switches['copy']): string {
  switch (phase) {
    case 'prepare':
      return copy === 'plain' ? 'copy' : 'prepare';
    case 'commit':
    case 'revert':
      return copy === 'plain' ? 'release' : phase;
    case 'between groups':
    case 'coordinate':
    case 'drain':
    case 'recover':
      return phase;
    default:
      return unreachable(phase);
  }
}

/** What became of a group, in a word or two. */
export function outcomeLabel(outcome: Outcome, copy: Switches['copy']): string {
  switch (outcome) {
    case 'committed':
      return copy === 'plain' ? 'copied' : 'committed';
    case 'reverted':
      return 'reverted';
    case 'abandoned':
      return 'given up';
    case 'failed':
      return 'failed';
    default:
      return unreachable(outcome);
  }
}

/** Why a preparation failed, in a few words that can follow a colon. */
const reasons: Readonly<Record<FailureReason | 'no-answer', string>> = {
  rejected: 'command rejected',
  inaccessible: 'volume inaccessible',
  'relationship-withdrawn': 'relationship withdrawn underneath',
  'no-change-recording': 'no change recording on the volume',
  'too-many-relationships': 'too many relationships',
  'flashcopy-inhibited': 'FlashCopy inhibited on the volume',
  'full-volume-relationship': 'a full-volume relationship is there already',
  'target-online': 'target online to a host',
  'no-answer': 'no answer in time',
};

/** The reasons that a fault can be planned with, the default first. */
export const plannedReasons: readonly FailureReason[] = failureReasons;

/** The phases in which a restart can be planned. */
export const plannedPhases: readonly RestartPhase[] = restartPhases;

export const reasonText = (reason: string): string =>
  Object.hasOwn(reasons, reason) ? reasons[reason as keyof typeof reasons] : reason;

/** Who decides in a recovery: a choice, and a row of the band. */
export const policyLabels: Readonly<Record<RecoveryPolicy, string>> = {
  table: 'By the table',
  commit: 'Commit all',
  revert: 'Revert all',
  none: 'Do nothing',
};

/** The same where there is room for a word. */
export const policyWords: Readonly<Record<RecoveryPolicy, string>> = {
  table: 'Table',
  commit: 'Commit',
  revert: 'Revert',
  none: 'Nothing',
};

/** In the order of the choice, and of the rows from above. */
export const policies: readonly RecoveryPolicy[] = recoveryPolicies;
