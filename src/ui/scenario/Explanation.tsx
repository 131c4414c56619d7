/** The question mark beside a field's name: what the field does, and what the word means. */
import { explanationOf } from '../../scenario/explanations.ts';
import { CircleHelp } from 'lucide-react';
import { useId } from 'react';
import type { Field } from '../../scenario/fields.ts';
import { terms } from '../../words/terms.ts';
import { Popover } from '../parts/index.ts';
import { termOfField } from './groups.ts';

export function Explanation({ field }: { readonly field: Field }) {
  const id = useId();
  const key = termOfField[field.name];
  return (
    <>
      <button type="button" className="field-help" popoverTarget={id} aria-label={`What is meant by ${field.label}`}>
        <CircleHelp aria-hidden size={15} />
      </button>
      <Popover id={id} role="note" label={`About ${field.label}`} className="term-sheet">
        {() => (
          <>
            <strong className="term-name">{field.label}</strong>
            <span className="term-definition">{explanationOf(field)}</span>
            {key !== undefined && (
              <span className="term-more">
                {terms[key].name}: {terms[key].definition}
              </span>
            )}
            <span className="term-more">
              In the link: <code>{field.name}</code>
            </span>
          </>
        )}
      </Popover>
    </>
  );
}
