/** At the end: what the hosts start from, and where a person decided otherwise, what it would have been by the table. */
import { Check, X } from 'lucide-react';
import type { RecoveryOutcome } from '../../simulation/summary.ts';
import { ageWords, leftWords, transactionCounts } from '../../words/outcome.ts';
import { isDecidedOtherwise } from '../../words/recovery-table.ts';
import { say, type Words } from '../../words/words.ts';
import { Parts } from '../parts/index.ts';
import type { ShownRecovery } from './use-recovery.ts';

export function Left({ shown: { facts, kind, recovery } }: { readonly shown: ShownRecovery }) {
  const { outcome, outcomeByTable } = facts.run;
  if (outcome === null) return null;
  return (
    <div className="left">
      <Outcome outcome={outcome} kind={kind} />
      {outcomeByTable !== null && isDecidedOtherwise(recovery) && (
        <p className="left-otherwise">
          By the table: <Parts words={say(leftWords(outcomeByTable), ' ', countsOf(outcomeByTable))} plainTerms />
        </p>
      )}
    </div>
  );
}

interface OutcomeProps {
  readonly outcome: RecoveryOutcome;
  readonly kind: ShownRecovery['kind'];
}

function Outcome({ outcome, kind }: OutcomeProps) {
  const isGood = outcome.group !== -1 && (outcome.transactions?.halfThere ?? 0) === 0;
  const Sign = isGood ? Check : X;
  const age = ageWords(outcome, kind);
  const counts = countsOf(outcome);
  return (
    <div className={`left-found ${isGood ? 'left-good' : 'left-bad'}`}>
      <p className="left-group">
        <Sign className="left-sign" aria-hidden size={18} strokeWidth={3} />
        <Parts words={leftWords(outcome)} plainTerms />
      </p>
      {age.length > 0 && (
        <p>
          <Parts words={age} plainTerms />
        </p>
      )}
      {counts.length > 0 && (
        <p>
          <Parts words={counts} />
        </p>
      )}
    </div>
  );
}

/** [] without transactions. What a database makes of them is said in the sentence under the picture. */
const countsOf = ({ group, transactions }: RecoveryOutcome): Words =>
  transactions === null ? [] : say(transactionCounts(transactions, group !== -1), '.');
