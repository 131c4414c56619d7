/**
 * What can happen next in a history: every rule that is possible now, under the component that
 * would act. Pressing one goes on from here, and the link in the address bar says so.
 */
import { Dices, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useActions, useApp } from '../../store/react.ts';
import { choicesByComponent } from '../../words/next-steps.ts';
import { Button, useShownScenario } from '../parts/index.ts';
import { useNextSteps } from './use-next-steps.ts';
import './next-steps.css';

interface NextStepsProps {
  /** Stands in place of the steps once the site is lost. */
  readonly children: ReactNode;
}

export function NextSteps({ children }: NextStepsProps) {
  const isHistory = useApp((state) => state.summary?.kind === 'history');
  return isHistory ? <Next>{children}</Next> : null;
}

function Next({ children }: NextStepsProps) {
  const lost = useApp((state) => state.frame?.siteLost === true);
  const playing = useApp((state) => state.playing);
  const { randomWalk, leaveHistory } = useActions();
  const answer = useNextSteps();
  const nothing = answer !== null && answer.steps.length === 0;
  return (
    <section className="next" aria-labelledby="next-heading">
      <div className="next-head">
        <h2 id="next-heading" className="next-title">
          {lost ? 'Recovery runs its course' : 'What can happen next?'}
        </h2>
        <div className="next-tools">
          {!lost && (
            <Button disabled={nothing} onClick={() => void randomWalk()}>
              <Dices aria-hidden size={16} />
              Random walk
            </Button>
          )}
          <Button onClick={leaveHistory}>
            <Undo2 aria-hidden size={16} />
            Back to the simulation
          </Button>
        </div>
      </div>
      {lost && (
        <p className="next-note">
          The primary site is lost, and recovery runs its course. Step back to choose another way.
        </p>
      )}
      {lost && children}
      {!lost && nothing && <p className="next-note">Nothing more can happen within the bounds of this exploration.</p>}
      {!lost && answer !== null && <Choices steps={answer.steps} quiet={playing} />}
    </section>
  );
}

function Choices({
  steps,
  quiet,
}: {
  readonly steps: Parameters<typeof choicesByComponent>[0];
  readonly quiet: boolean;
}) {
  const scenario = useShownScenario();
  const { takeStep } = useActions();
  return (
    <div className={`next-components${quiet ? ' is-quiet' : ''}`}>
      {choicesByComponent(steps, scenario).map(({ component, choices }) => (
        <fieldset key={component} className="next-component">
          <legend>{component}</legend>
          <div className="next-choices">
            {choices.map(({ step, text }) => (
              <Button key={text} className="next-choice" onClick={() => takeStep(step)}>
                {text}
              </Button>
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  );
}
