/** A number, a time or a text, typed. */
import { type KeyboardEvent, useId } from 'react';
import type { Field } from '../../scenario/fields.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { FieldFrame } from './FieldFrame.tsx';
import { useEdit } from './use-edit.ts';

export function TextInput({ field, scenario }: { readonly field: Field; readonly scenario: Scenario }) {
  const id = useId();
  const edit = useEdit(field, scenario);
  const { type } = field.kind;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') edit.commit();
    if (event.key === 'Escape') edit.putBack();
  };
  return (
    <FieldFrame id={id} field={field} edit={edit} name={type === 'text' ? 'above' : 'beside'} labels="input">
      <span className="field-row">
        <input
          id={id}
          className={type === 'text' ? 'input field-text' : 'input field-number'}
          inputMode={type === 'integer' ? 'numeric' : type === 'decimal' ? 'decimal' : 'text'}
          autoComplete="off"
          spellCheck={type === 'text'}
          value={edit.text}
          aria-invalid={edit.refusal !== ''}
          aria-describedby={`${id}-about ${id}-refusal`}
          onChange={(event) => edit.type(event.target.value)}
          onBlur={edit.commit}
          onKeyDown={onKeyDown}
        />
        {field.unit !== '' && <span className="field-unit">{field.unit}</span>}
      </span>
    </FieldFrame>
  );
}
