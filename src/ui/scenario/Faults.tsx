/** The faults that are planned, each with a way to take it out, and a form for another one. */
import { X } from 'lucide-react';
import { faultSentence } from '../../scenario/describe.ts';
import { faultText } from '../../scenario/faults.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { useActions, useApp } from '../../store/react.ts';
import { numberText } from '../../words/numbers.ts';
import { reasonText } from '../../words/names.ts';
import { Button } from '../parts/index.ts';
import { AddFault } from './AddFault.tsx';

const faultsListed = 50;
const none: readonly number[] = [];

export function Faults({ scenario }: { readonly scenario: Scenario }) {
  const { removeFault } = useActions();
  const { faults } = scenario;
  // While a run is being made, the one before is shown, and tells nothing of these faults.
  const idle = useApp(({ run }) => (run.type === 'ready' ? run.summary.idleFaults : none));
  const more = faults.length - faultsListed;
  return (
    <fieldset className="scenario-group">
      <legend>Planned faults</legend>
      {faults.length === 0 && (
        <p className="field-note">None. Plan one here, or press the lightning beside a volume.</p>
      )}
      <ul className="fault-list">
        {faults.slice(0, faultsListed).map((fault, index) => {
          const sentence = faultSentence(fault, reasonText);
          return (
            <li key={faultText(fault)} className="fault">
              <span>
                {sentence} <code className="fault-text">{faultText(fault)}</code>
                {idle.includes(index) && <em className="fault-idle">does not come into play in this run</em>}
              </span>
              <Button kind="quiet" aria-label={`Remove: ${sentence}`} onClick={() => removeFault(fault)}>
                <X aria-hidden size={16} />
              </Button>
            </li>
          );
        })}
      </ul>
      {more > 0 && <p className="field-note">And {numberText(more)} more, in the link.</p>}
      <AddFault scenario={scenario} />
    </fieldset>
  );
}
