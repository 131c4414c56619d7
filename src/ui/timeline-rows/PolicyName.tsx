/** Who decides in a recovery, in a word where there is no room for more; for those who listen always in full. */
import type { RecoveryPolicy } from '../../protocol/faults.ts';
import { policyLabels, policyWords } from '../../words/names.ts';

export function PolicyName({ policy }: { readonly policy: RecoveryPolicy }) {
  return (
    <span className="policy-name" data-word={policyWords[policy]}>
      <span>{policyLabels[policy]}</span>
    </span>
  );
}
