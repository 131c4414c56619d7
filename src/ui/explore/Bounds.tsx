/** How much may happen: five numbers, each with what one more of it costs. */
import { type KeyboardEvent, useId, useState } from 'react';
import type { Scenario } from '../../scenario/scenario.ts';
import { type BoundName, boundNames, boundWords } from '../../words/bounds.ts';
import { boundOf, withBound } from './bounds-edit.ts';
import { useAsk } from './use-ask.ts';

export function Bounds({ question }: { readonly question: Scenario }) {
  return (
    <fieldset className="explore-set">
      <legend>Bounds</legend>
      <div className="bounds">
        {boundNames.map((name) => (
          <Bound key={name} name={name} question={question} />
        ))}
      </div>
    </fieldset>
  );
}

interface Draft {
  readonly text: string;
  readonly refusal: string;
  /** What the bound was when the typing began. */
  readonly over: number;
}

function Bound({ name, question }: { readonly name: BoundName; readonly question: Scenario }) {
  const id = useId();
  const ask = useAsk();
  const [draft, setDraft] = useState<Draft | null>(null);
  const value = boundOf(question, name);
  const current = draft?.over === value ? draft : null;
  const text = current?.text ?? String(value);
  const { label, cost } = boundWords[name];
  const take = (typed: string) => {
    const result = withBound(question, name, typed);
    setDraft(result.ok ? null : { text: typed, refusal: result.refusal, over: value });
    if (result.ok && boundOf(result.value, name) !== value) ask(result.value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') take(text);
    if (event.key === 'Escape') setDraft(null);
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      take(String(value + (event.key === 'ArrowUp' ? 1 : -1)));
    }
  };
  return (
    <div className="bound">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input bound-input"
        inputMode="numeric"
        autoComplete="off"
        value={text}
        aria-invalid={(current?.refusal ?? '') !== ''}
        aria-describedby={`${id}-cost ${id}-refusal`}
        onChange={(event) => setDraft({ text: event.target.value, refusal: '', over: value })}
        onBlur={() => current !== null && current.refusal === '' && take(text)}
        onKeyDown={onKeyDown}
      />
      <span id={`${id}-cost`} className="explore-note">
        {cost}
      </span>
      <p id={`${id}-refusal`} className="refusal" aria-live="polite">
        {current?.refusal ?? ''}
      </p>
    </div>
  );
}
