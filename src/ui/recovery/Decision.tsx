/** Who decides: the table, or whoever looks at this. To decide wrongly on purpose shows what the table is for. */
import { useId } from 'react';
import { useActions, useApp } from '../../store/react.ts';
import { policies, policyLabels } from '../../words/names.ts';
import { policyWords } from '../../words/recovery-table.ts';
import { Parts } from '../parts/index.ts';
import type { ShownRecovery } from './use-recovery.ts';

export function Decision({ shown }: { readonly shown: ShownRecovery }) {
  const recover = useApp((state) => state.scenario.recover);
  const { decideRecovery } = useActions();
  const id = useId();
  const note = shown.isCaseKnown ? policyWords(shown.facts.settings, shown.recovery) : [];
  return (
    <div className="decision">
      <span id={`${id}-label`} className="decision-label">
        How is it settled?
      </span>
      <div role="radiogroup" className="segments" aria-labelledby={`${id}-label`}>
        {policies.map((policy) => (
          <label key={policy} className="segment">
            <input type="radio" name={id} checked={recover === policy} onChange={() => decideRecovery(policy)} />
            <span>{policyLabels[policy]}</span>
          </label>
        ))}
      </div>
      {note.length > 0 && (
        <p className="decision-note">
          <Parts words={note} plainTerms />
        </p>
      )}
    </div>
  );
}
