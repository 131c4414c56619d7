/**
 * What stands around every field: its name, what it means (behind a question mark), what it
 * leads to, why a value was refused, and the way back to the default.
 */
import { explanationOf } from '../../scenario/explanations.ts';
import { RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Field } from '../../scenario/fields.ts';
import { VisuallyHidden } from '../parts/index.ts';
import { Explanation } from './Explanation.tsx';
import type { Edit } from './use-edit.ts';

interface FieldFrameProps {
  readonly id: string;
  readonly field: Field;
  readonly edit: Edit;
  /** Said beneath, where the value leads to something worth saying. */
  readonly note?: string;
  /** beside: the name left of its input. above: a wide one, or a set of radio buttons, under its name. */
  readonly name: 'beside' | 'above';
  /** The name is an input's label, or that of a set. */
  readonly labels: 'input' | 'set';
  readonly children: ReactNode;
}

export function FieldFrame({ id, field, edit, note = '', name, labels, children }: FieldFrameProps) {
  return (
    <div className={`field field-${name}`}>
      <div className="field-name">
        {labels === 'input' ? <label htmlFor={id}>{field.label}</label> : <span id={`${id}-label`}>{field.label}</span>}
        <Explanation field={field} />
      </div>
      {children}
      <VisuallyHidden>
        <span id={`${id}-about`}>{explanationOf(field)}</span>
      </VisuallyHidden>
      {note !== '' && <p className="field-note">{note}</p>}
      {edit.usual !== null && (
        <button type="button" className="field-reset" onClick={edit.reset}>
          <RotateCcw aria-hidden size={13} />
          <span>
            Back to the default: <VisuallyHidden>{field.label} </VisuallyHidden>
            {usualLabel(field, edit.usual)}
          </span>
        </button>
      )}
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
