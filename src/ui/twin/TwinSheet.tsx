/** Choosing a twin: the most telling ones to press, any other change in a small form. Each is one undo step. */
import { Check } from 'lucide-react';
import { twinTold } from '../../scenario/describe-twin.ts';
import { useActions, useApp } from '../../store/react.ts';
import { Button } from '../parts/index.ts';
import { OtherTwin } from './OtherTwin.tsx';
import { offersFor } from './offers.ts';
import './twin-sheet.css';

export function TwinSheet({ onDone }: { readonly onDone: () => void }) {
  const scenario = useApp((state) => state.scenario);
  const { edit } = useActions();
  const { twin } = scenario;
  const isHistory = scenario.explore !== null && scenario.explore.path !== null;
  if (isHistory) return <p>A history has no twin: leave it, and compare what is simulated.</p>;
  const present = twin === null ? null : `${twin.field}:${twin.text}`;
  return (
    <div className="twin-sheet">
      <p>The same scenario with one thing changed runs beside this one, under one playhead. What differs is marked.</p>
      <ul className="twin-offers" aria-label="Twins to choose from">
        {offersFor(scenario).map((offer) => {
          const isPresent = `${offer.twin.field}:${offer.twin.text}` === present;
          return (
            <li key={offer.label}>
              <button
                type="button"
                className="twin-offer"
                aria-pressed={isPresent}
                onClick={() => {
                  edit({ twin: offer.twin });
                  onDone();
                }}
              >
                <span className="twin-offer-name">
                  {offer.label}
                  {isPresent && <Check aria-hidden size={16} />}
                </span>
                <span className="twin-offer-note">{offer.note}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <OtherTwin scenario={scenario} onDone={onDone} />
      {twin !== null && (
        <p className="twin-present">
          Now: {twinTold(scenario)?.name}.
          <Button
            onClick={() => {
              edit({ twin: null });
              onDone();
            }}
          >
            Remove the twin
          </Button>
        </p>
      )}
    </div>
  );
}
