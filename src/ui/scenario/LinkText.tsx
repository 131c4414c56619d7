/** The scenario as a link, in text that a person can read, with a copy button. */
import { useId, useRef } from 'react';
import { useActions, useApp } from '../../store/react.ts';
import { CopyButton } from '../parts/index.ts';

export function LinkText() {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const { links } = useActions();
  useApp((state) => state.scenario);
  const { scenario } = links();
  return (
    <div className="field">
      <div className="field-name">
        <label htmlFor={id}>Link to this scenario</label>
      </div>
      <textarea ref={field} id={id} className="input field-link" readOnly rows={2} value={scenario} />
      <CopyButton text={scenario} what="the link to the scenario" field={field} />
    </div>
  );
}
