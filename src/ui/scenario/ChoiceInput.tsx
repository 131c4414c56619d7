/** One of a few: radio buttons, with what the chosen one leads to. */
import { useId } from 'react';
import type { ChoiceKind, Field } from '../../scenario/fields.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { consequenceOf } from '../../words/consequences.ts';
import { FieldFrame } from './FieldFrame.tsx';
import { useEdit } from './use-edit.ts';

interface ChoiceInputProps {
  readonly field: Field;
  readonly kind: ChoiceKind;
  readonly scenario: Scenario;
}

export function ChoiceInput({ field, kind, scenario }: ChoiceInputProps) {
  const id = useId();
  const edit = useEdit(field, scenario);
  const note = consequenceOf(field.name, edit.text);
  return (
    <FieldFrame id={id} field={field} edit={edit} note={note} name="above" labels="set">
      <div role="radiogroup" className="segments" aria-labelledby={`${id}-label`} aria-describedby={`${id}-about`}>
        {kind.choices.map(({ value, label }) => (
          <label key={value} className="segment">
            <input type="radio" name={id} checked={edit.text === value} onChange={() => edit.choose(value)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </FieldFrame>
  );
}
