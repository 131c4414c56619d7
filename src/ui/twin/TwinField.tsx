/** The twin among the scenario's fields: what it is, and the ways to change it. */
import { twinTold } from '../../scenario/describe-twin.ts';
import { useActions, useApp } from '../../store/react.ts';
import { capitalised } from '../../words/numbers.ts';
import { Button, VisuallyHidden } from '../parts/index.ts';
import { ChangeTwin } from './ChangeTwin.tsx';
import './twin-field.css';

export function TwinField() {
  const told = twinTold(useApp((state) => state.scenario));
  const { edit } = useActions();
  return (
    <fieldset className="scenario-group">
      <legend>Twin</legend>
      <p className="field-note">
        {told === null
          ? 'None. The same scenario with one thing changed can run beside it.'
          : `${capitalised(told.name)}.`}
      </p>
      <span className="twin-field-buttons">
        <ChangeTwin />
        {told !== null && (
          <Button onClick={() => edit({ twin: null })}>
            Remove<VisuallyHidden> the twin</VisuallyHidden>
          </Button>
        )}
      </span>
    </fieldset>
  );
}
