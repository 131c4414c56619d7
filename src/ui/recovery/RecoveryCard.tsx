/**
 * Recovery, as it goes: the table with the case that was found, the facts that it rests on, who
 * decides, and what is left. Nothing is told that the playhead has not reached.
 */
import { useId } from 'react';
import { useApp } from '../../store/react.ts';
import { Decision } from './Decision.tsx';
import { Left } from './Left.tsx';
import { Said } from './Said.tsx';
import { TableOfCases } from './TableOfCases.tsx';
import { useRecovery } from './use-recovery.ts';
import './recovery.css';
import './recovery-aside.css';

/** From the moment at which the secondary site takes over: the loss itself is the picture's. */
export function RecoveryCard() {
  const shown = useRecovery();
  const id = useId();
  const hasTwin = useApp((state) => state.scenario.twin !== null);
  if (shown === null || shown.step.type === 'lost') return null;
  const { recovery, isCaseKnown, step } = shown;
  return (
    <section className="recovery" aria-labelledby={id}>
      <h2 id={id} className="recovery-title">
        {hasTwin ? 'Recovery of this scenario' : 'Recovery'}
      </h2>
      <div className="recovery-parts">
        <div className="recovery-what">
          {step.type === 'started' && <Left shown={shown} />}
          <Decision shown={shown} />
        </div>
        {isCaseKnown && <Said recovery={recovery} />}
        <TableOfCases found={isCaseKnown ? recovery.case : null} />
      </div>
    </section>
  );
}
