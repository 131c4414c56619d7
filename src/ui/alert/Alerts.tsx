/** Above everything else, when a link was not taken as it was meant: what, and why. Never a blank page. */
import { CircleCheck, TriangleAlert, X } from 'lucide-react';
import { useState } from 'react';
import { useActions, useApp } from '../../store/react.ts';
import type { Check } from '../../store/types.ts';
import { numberText } from '../../words/numbers.ts';
import { Button, Term } from '../parts/index.ts';
import './alert.css';

export function Alerts() {
  return (
    <>
      <Refused />
      <Reproduced />
      <PartMissing />
    </>
  );
}

/** The page was left open while the place it comes from, or the way there, was gone. */
function PartMissing() {
  const isPartMissing = useApp((state) => state.isPartMissing);
  if (!isPartMissing) return null;
  return (
    <div role="alert" className="alert">
      <TriangleAlert aria-hidden size={20} className="alert-icon" />
      <p className="alert-text">
        A part of the page could not be fetched. What is here works on; to load the page again keeps the scenario and
        the moment.
      </p>
      <Button onClick={() => location.reload()}>Load again</Button>
    </div>
  );
}

function Refused() {
  const refusals = useApp((state) => state.refusals);
  const { dismissRefusals } = useActions();
  if (refusals.length === 0) return null;
  return (
    <div role="alert" className="alert">
      <TriangleAlert aria-hidden size={20} className="alert-icon" />
      <div className="alert-text">
        <p className="alert-head">There were parts that could not be taken; the rest is as it was asked for.</p>
        <ul className="alert-list">
          {refusals.map(({ field, value, reason }) => (
            <li key={`${field} ${value} ${reason}`}>{reason}</li>
          ))}
        </ul>
      </div>
      <Button kind="quiet" aria-label="Dismiss" onClick={dismissRefusals}>
        <X aria-hidden size={18} />
      </Button>
    </div>
  );
}

/** Whether a moment that was sent here is the one that its sender saw. */
function Reproduced() {
  const check = useApp((state) => state.check);
  const [dismissed, setDismissed] = useState<Check | null>(null);
  if (check.type === 'none' || check === dismissed) return null;
  const dismiss = (
    <Button kind="quiet" aria-label="Dismiss" onClick={() => setDismissed(check)}>
      <X aria-hidden size={18} />
    </Button>
  );
  if (check.type === 'reproduced') {
    return (
      <div className="alert alert-quiet">
        <CircleCheck aria-hidden size={18} className="alert-icon alert-good" />
        <p className="alert-text">
          Reproduced exactly: this is the very moment that was sent, to the last digit of its{' '}
          <Term term="state-hash">state hash</Term>.
        </p>
        {dismiss}
      </div>
    );
  }
  return (
    <div role="alert" className="alert">
      <TriangleAlert aria-hidden size={20} className="alert-icon" />
      <p className="alert-text">
        This is not the moment that was sent. At event {numberText(check.event)} the sender’s state hash was{' '}
        <code>{check.expected}</code>, here it is <code>{check.found}</code>: the link was changed, or made with another
        version of Holdfast.
      </p>
      {dismiss}
    </div>
  );
}
