/** Where a chain of causes ends: what came from outside; a planned fault as the link names it, and the way to take it out. */
import { faultSentence } from '../../scenario/describe.ts';
import { faultText } from '../../scenario/faults.ts';
import type { Why } from '../../simulation/findings/why.ts';
import { useActions } from '../../store/react.ts';
import { reasonText } from '../../words/names.ts';
import { originWords } from '../../words/origins.ts';
import { Parts } from './Parts.tsx';
import { useShownScenario } from './use-facts.ts';

interface WhyOriginProps {
  readonly why: Why;
  /** Where the fault can be taken out: called when that was done. */
  readonly onRemoved?: (() => void) | undefined;
}

export function WhyOrigin({ why: { chain, origin }, onRemoved }: WhyOriginProps) {
  const settings = useShownScenario();
  const { removeFault } = useActions();
  const fault = origin.type === 'fault' ? origin.fault : null;
  const sentence = fault === null ? '' : faultSentence(fault, reasonText);
  return (
    <p className="why-origin">
      <Parts words={originWords(origin, chain[chain.length - 1], settings, sentence)} plainTerms />
      {fault !== null && (
        <>
          {' '}
          <code>{faultText(fault)}</code>
        </>
      )}
      {fault !== null && onRemoved !== undefined && (
        <button
          type="button"
          className="why-more"
          onClick={() => {
            onRemoved();
            removeFault(fault);
          }}
        >
          Remove this fault
        </button>
      )}
    </p>
  );
}
