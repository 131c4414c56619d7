/** The seed: to be read, copied, typed, or drawn anew. */
import { Dices } from 'lucide-react';
import { type KeyboardEvent, useId, useRef } from 'react';
import type { Field } from '../../scenario/fields.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { Button, CopyButton } from '../parts/index.ts';
import { FieldFrame } from './FieldFrame.tsx';
import { useEdit } from './use-edit.ts';

/** Short enough to be said aloud in a classroom. */
const newSeeds = 1_000_000;

export function Seed({ field, scenario }: { readonly field: Field; readonly scenario: Scenario }) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const edit = useEdit(field, scenario);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') edit.commit();
    if (event.key === 'Escape') edit.putBack();
  };
  return (
    <FieldFrame id={id} field={field} edit={edit} name="above" labels="input">
      <span className="field-row">
        <input
          ref={input}
          id={id}
          className="input field-number"
          inputMode="numeric"
          autoComplete="off"
          value={edit.text}
          aria-invalid={edit.refusal !== ''}
          aria-describedby={`${id}-about ${id}-refusal`}
          onChange={(event) => edit.type(event.target.value)}
          onBlur={edit.commit}
          onKeyDown={onKeyDown}
        />
        <CopyButton text={String(scenario.seed)} what="the seed" field={input} />
        <Button onClick={() => edit.choose(String(Math.floor(Math.random() * newSeeds)))}>
          <Dices aria-hidden size={16} /> New seed
        </Button>
      </span>
    </FieldFrame>
  );
}
