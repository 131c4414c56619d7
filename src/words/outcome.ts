/**
 * What is left after the loss of the site and its recovery: which group, how old, how many host
 * writes are missing, and what a database finds that starts from it.
 */
import type { RecoveryOutcome, RunSummary, TransactionVerdict } from '../simulation/summary.ts';
import { ageText, missingText } from './loss-figures.ts';
import { capitalised, numberText } from './numbers.ts';
import { alarm, groupName, say, startSentence, strong, type Words } from './words.ts';

/** "Group 3, whole." or "No whole group." */
export function leftWords({ group, numbersDiffer }: RecoveryOutcome): Words {
  if (group === -1) return alarm('No whole group.');
  return numbersDiffer
    ? strong('The contents of ', groupName(group), ', whole although the numbers differ.')
    : strong(startSentence(groupName(group)), ', whole.');
}

/** "2.04 s old, and 23 host writes are missing." A history has no clock: only its writes are counted. [] if no group is whole. */
export function ageWords({ recoveryPoint }: RecoveryOutcome, kind: RunSummary['kind']): Words {
  if (recoveryPoint === null) return [];
  const missing = missingText(recoveryPoint.writesMissing);
  if (kind === 'history') return say(`${capitalised(missing)}.`);
  return say(`${ageText(recoveryPoint.seconds, kind)} old, and ${missing}.`);
}

/** "19 transactions whole, 6 lost, none half there". Without a whole group that is luck. */
export function transactionCounts({ whole, lost, halfThere }: TransactionVerdict, isWholeGroup = true): Words {
  return say(
    `${numberText(whole)} `,
    { text: whole === 1 ? 'transaction' : 'transactions', term: 'transaction' },
    ` whole, ${numberText(lost)} lost, `,
    halfThere === 0
      ? `none half there${isWholeGroup ? '' : ', by luck'}`
      : alarm({ text: `${numberText(halfThere)} half there`, term: 'half-there' }),
  );
}

/** The same, and what becomes of a database that starts from it. */
export function transactionWords(verdict: TransactionVerdict, isWholeGroup = true): Words {
  const counts = transactionCounts(verdict, isWholeGroup);
  const starts =
    verdict.halfThere === 0 ? strong('the database starts') : alarm('the database starts with wrong balances');
  return say(counts, ': ', starts, '.');
}
