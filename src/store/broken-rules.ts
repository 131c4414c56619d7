/**
 * What is asked to see a rule broken: the smallest bounds in which each of them matters, judged
 * by the order of the host's writes alone, so that nobody has to believe our word for a group.
 */
import { defaultExploration, soundRecoveryTable } from '../protocol/exploration.ts';
import type { RecoveryTable } from '../protocol/exploration.ts';
import type { Switches } from '../protocol/switches.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { BreakableRule } from '../words/breaking.ts';
import { firstQuestion } from './explorations.ts';

interface Off {
  readonly switches?: Partial<Switches>;
  readonly table?: Partial<RecoveryTable>;
}

const off: Readonly<Record<BreakableRule, Off>> = {
  'plain FlashCopy': { switches: { copy: 'plain' } },
  'no write inhibit': { switches: { inhibit: 'off' } },
  'hold until drained only': { switches: { hold: 'drained' } },
  'sequence numbers ignored': { switches: { sequence: 'ignored' } },
  'commit in case 2': { table: { 2: 'commit' } },
  'revert in case 4': { table: { 4: 'revert' } },
  'commit in case 3': { table: { 3: 'commit' } },
};

export function questionWithout(rule: BreakableRule): Scenario {
  const { switches = {}, table = {} } = off[rule];
  const recoveryTable = { ...soundRecoveryTable, ...table };
  return {
    ...firstQuestion,
    ...switches,
    title: `Broken rule: ${rule}`,
    explore: { ...defaultExploration, invariant: 'write-order', recoveryTable },
  };
}
