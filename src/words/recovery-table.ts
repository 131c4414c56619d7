/**
 * The recovery table, row by row, and what of it a recovery rests on: what the relationships
 * said, what the table says to do, and what was done instead where a person, or a rule that is
 * switched off, decided otherwise.
 */
import type { RecoveryCase } from '../protocol/recovery.ts';
import type { Settings } from '../simulation/settings.ts';
import type { Recovery } from '../simulation/summary.ts';
import type { BreakableRule } from './breaking.ts';
import { alarm, say, type Words } from './words.ts';

export interface TableRow {
  readonly case: RecoveryCase;
  readonly revertable: string;
  readonly sequenceNumbers: string;
  readonly does: string;
  readonly because: string;
}

/** In the order of the table; case 0 is “anything else”. */
export const recoveryTable: readonly TableRow[] = [
  {
    case: 1,
    revertable: 'none',
    sequenceNumbers: 'all equal',
    does: 'nothing',
    because: 'finished, or nothing under way',
  },
  {
    case: 2,
    revertable: 'some',
    sequenceNumbers: 'equal in each set, sets differ',
    does: 'revert',
    because: 'some are prepared, the others not begun',
  },
  {
    case: 3,
    revertable: 'all',
    sequenceNumbers: 'all equal',
    does: 'revert',
    because: 'all are prepared, none is committed',
  },
  {
    case: 4,
    revertable: 'some',
    sequenceNumbers: 'all equal',
    does: 'commit',
    because: 'some are committed already',
  },
  {
    case: 0,
    revertable: 'anything else',
    sequenceNumbers: '',
    does: 'stop',
    because: 'a person must look',
  },
];

export const rowOfCase = (found: RecoveryCase): TableRow =>
  recoveryTable.find((row) => row.case === found) ?? recoveryTable[recoveryTable.length - 1];

/** Where the table has no room for its last column. */
export const becauseText = (found: RecoveryCase): string =>
  `${found === 0 ? 'None of the cases' : `Case ${found}`}: ${rowOfCase(found).because}.`;

type Settlement = Recovery['settlement'];

/** What the table says to do with what is revertable. */
export function settlementByTable(found: RecoveryCase): Settlement {
  const { does } = rowOfCase(found);
  return does === 'commit' || does === 'revert' ? does : 'none';
}

export const settledText = (settlement: 'commit' | 'revert'): string =>
  settlement === 'commit' ? 'committed' : 'reverted';

/** Volumes that said the same, counted from 0. */
export interface SaidAlike {
  readonly revertable: boolean;
  readonly volumes: readonly number[];
  /** Different ones, rising. */
  readonly sequenceNumbers: readonly number[];
}

/** The two sets that the table asks for: the revertable volumes first. An empty one is left out. */
export function saidByRelationships({ revertable, sequenceNumbers }: Recovery): readonly SaidAlike[] {
  return [true, false].flatMap((which) => {
    const volumes = revertable.flatMap((said, volume) => (said === which ? [volume] : []));
    if (volumes.length === 0) return [];
    const numbers = new Set(volumes.map((volume) => sequenceNumbers[volume]));
    return [{ revertable: which, volumes, sequenceNumbers: [...numbers].toSorted((one, other) => one - other) }];
  });
}

/** Whether what was done is not what the table says; to commit in case 3 is as safe. */
export const isDecidedOtherwise = (recovery: Recovery): boolean =>
  recovery.revertable.includes(true) && recovery.settlement !== settlementByTable(recovery.case);

/** The rule without which a recovery left no whole group; null if none is known to be broken. */
export function brokenRule(settings: Settings, recovery: Recovery): BreakableRule | null {
  const { case: found, settlement } = recovery;
  if (found === 4 && settlement !== 'commit') return 'revert in case 4';
  if (found === 2 && settlement === 'commit') {
    return settings.recover === 'table' && settings.sequence === 'ignored'
      ? 'sequence numbers ignored'
      : 'commit in case 2';
  }
  if (settings.copy === 'plain') return 'plain FlashCopy';
  if (settings.inhibit === 'off') return 'no write inhibit';
  if (settings.hold === 'drained') return 'hold until drained only';
  return settings.sequence === 'ignored' ? 'sequence numbers ignored' : null;
}

/** What was decided, beside the choice, where that is not just what the table says; [] where it is. */
export function policyWords({ recover }: Settings, recovery: Recovery): Words {
  const { does } = rowOfCase(recovery.case);
  if (recover === 'table') {
    if (recovery.case === 0)
      return alarm('Stop, says the table. The hosts are started all the same, from what is there.');
    const done = recovery.settlement === 'none' ? 'left as it is' : settledText(recovery.settlement);
    return isDecidedOtherwise(recovery) ? alarm(`A rule is broken: what is revertable is ${done}.`) : [];
  }
  if (!recovery.revertable.includes(true)) return say('Nothing is revertable: it makes no difference.');
  if (isDecidedOtherwise(recovery)) return alarm(`The table says: ${does}.`);
  return say(recovery.case === 0 ? 'The table has no answer here.' : 'The table says the same.');
}
