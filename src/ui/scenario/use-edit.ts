/**
 * A field in the hands of a person: what is typed stays as it is until it is taken or put
 * back. What is refused is kept with the sentence that says why; when the scenario changes
 * elsewhere (undo, a preset), the field shows that.
 */
import { useState } from 'react';
import { changedField } from '../../scenario/edit.ts';
import type { Field } from '../../scenario/fields.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { defaultText, fieldText } from '../../scenario/write.ts';
import { useActions } from '../../store/react.ts';
import { spaced } from './spaced.ts';

export interface Edit {
  readonly text: string;
  /** A full sentence, '' if nothing is wrong. */
  readonly refusal: string;
  /** The default as text if the field is off it, else null. */
  readonly usual: string | null;
  readonly type: (text: string) => void;
  /** Takes what is typed, or refuses it. */
  readonly commit: () => void;
  /** Takes this text at once. */
  readonly choose: (text: string) => void;
  /** Forgets what is typed. */
  readonly putBack: () => void;
  readonly reset: () => void;
}

interface Draft {
  readonly text: string;
  readonly refusal: string;
  /** What the field was when the typing began. */
  readonly over: string;
}

export function useEdit(field: Field, scenario: Scenario): Edit {
  const { edit } = useActions();
  const [draft, setDraft] = useState<Draft | null>(null);
  const value = fieldText(scenario, field);
  const shown = spaced(field, value);
  const current = draft !== null && draft.over === value ? draft : null;
  const choose = (text: string) => {
    const result = changedField(scenario, field, text);
    if (!result.ok) {
      setDraft({ text, refusal: result.refusal.reason, over: value });
      return;
    }
    setDraft(null);
    if (fieldText(result.value, field) !== value) edit(result.value);
  };
  return {
    text: current?.text ?? shown,
    refusal: current?.refusal ?? '',
    usual: value === defaultText(field) ? null : spaced(field, defaultText(field)),
    type: (text) => setDraft({ text, refusal: '', over: value }),
    commit: () => {
      if (current !== null && current.refusal === '') choose(current.text);
    },
    choose,
    putBack: () => setDraft(null),
    reset: () => choose(defaultText(field)),
  };
}
