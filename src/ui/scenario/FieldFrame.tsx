/** What stands around every field: its name, what it means, why a value was refused, and the way back to the default. */
import { RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Field } from '../../scenario/fields.ts';
import { Term, VisuallyHidden } from '../parts/index.ts';
import { termOfField } from './groups.ts';
import type { Edit } from './use-edit.ts';

interface FieldFrameProps {
  readonly id: string;
  readonly field: Field;
  readonly edit: Edit;
  /** Said beneath; the field's own explanation if there is nothing better. */
  readonly note?: string;
  /** The name is the label of an input, or that of a set of radio buttons by its id. */
  readonly labelled: 'input' | 'set';
  readonly children: ReactNode;
}

export function FieldFrame({ id, field, edit, note = field.explanation, labelled, children }: FieldFrameProps) {
  const term = termOfField[field.name];
  return (
    <div className="field">
      <div className="field-name">
        {labelled === 'input' ? (
          <label htmlFor={id}>{field.label}</label>
        ) : (
          <span id={`${id}-label`}>{field.label}</span>
        )}
        {term !== undefined && (
          <Term term={term}>
            <span aria-hidden>?</span>
            <VisuallyHidden>What is meant by {field.label}</VisuallyHidden>
          </Term>
        )}
        {edit.usual !== null && (
          <button type="button" className="field-reset" onClick={edit.reset}>
            <RotateCcw aria-hidden size={13} />
            <span>
              <VisuallyHidden>{field.label} </VisuallyHidden>back to {usualLabel(field, edit.usual)}
            </span>
          </button>
        )}
      </div>
      {children}
      <p id={`${id}-note`} className="field-note">
        {note}
      </p>
      <p id={`${id}-refusal`} className="refusal" aria-live="polite">
        {edit.refusal}
      </p>
    </div>
  );
}

function usualLabel(field: Field, usual: string): string {
  if (field.kind.type !== 'choice') return usual === '' ? 'none' : usual;
  return field.kind.choices.find((choice) => choice.value === usual)?.label ?? usual;
}
