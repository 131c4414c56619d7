/** Any field and any other value, typed as in a link, and judged as one. */
import { type SubmitEvent, useId, useState } from 'react';
import { changedField } from '../../scenario/edit.ts';
import { type Field, fieldNamed, fields } from '../../scenario/fields.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { mayDiffer } from '../../scenario/twin.ts';
import { fieldText } from '../../scenario/write.ts';
import { assert } from '../../base/assert.ts';
import { useActions } from '../../store/react.ts';
import { Button } from '../parts/index.ts';

const twinField = named('twin');
const choosable = fields.filter(mayDiffer);

interface OtherTwinProps {
  readonly scenario: Scenario;
  readonly onDone: () => void;
}

export function OtherTwin({ scenario, onDone }: OtherTwinProps) {
  const { edit } = useActions();
  const id = useId();
  const [field, setField] = useState(named(scenario.twin?.field ?? 'rate'));
  const [text, setText] = useState(textFor(scenario, field));
  const [refusal, setRefusal] = useState('');
  const choose = (name: string) => {
    setField(named(name));
    setText(textFor(scenario, named(name)));
    setRefusal('');
  };
  const compare = (event: SubmitEvent) => {
    event.preventDefault();
    const result = changedField(scenario, twinField, `${field.name}:${text}`);
    setRefusal(result.ok ? '' : result.refusal.reason);
    if (!result.ok) return;
    edit({ twin: result.value.twin });
    onDone();
  };
  const { kind } = field;
  return (
    <form className="twin-other" onSubmit={compare} noValidate aria-label="Another twin">
      <span className="twin-part">
        <label htmlFor={`${id}-field`}>Another change</label>
        <select
          id={`${id}-field`}
          className="input"
          value={field.name}
          onChange={(event) => choose(event.target.value)}
        >
          {choosable.map(({ name, label }) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      </span>
      <span className="twin-part">
        <label htmlFor={`${id}-value`}>{valueLabel(field)}</label>
        {kind.type === 'choice' ? (
          <select id={`${id}-value`} className="input" value={text} onChange={(event) => setText(event.target.value)}>
            {kind.choices.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        ) : (
          <input
            id={`${id}-value`}
            className="input"
            autoComplete="off"
            value={text}
            aria-invalid={refusal !== ''}
            aria-describedby={`${id}-refusal`}
            onChange={(event) => {
              setText(event.target.value);
              setRefusal('');
            }}
          />
        )}
      </span>
      <Button type="submit">Compare</Button>
      <p id={`${id}-refusal`} className="refusal" aria-live="polite">
        {refusal}
      </p>
    </form>
  );
}

function named(name: string): Field {
  const field = fieldNamed(name);
  assert(field !== null, `The twin’s form asks for a field ${name} that the link does not have.`);
  return field;
}

/** The twin’s value, if it is the field that is changed; of a choice another than the scenario’s; else what the scenario has, to be changed. */
function textFor(scenario: Scenario, field: Field): string {
  if (scenario.twin?.field === field.name) return scenario.twin.text;
  const text = fieldText(scenario, field);
  if (field.kind.type !== 'choice') return text;
  return field.kind.choices.find(({ value }) => value !== text)?.value ?? text;
}

const valueLabel = ({ kind, unit }: Field): string => {
  if (kind.type === 'faults') return 'as in a link, empty for none';
  if (kind.type === 'time') return 'with its unit';
  return unit === '' ? 'to' : unit;
};
