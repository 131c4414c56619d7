/** The kinds of fault, the five switches, and what every state is judged by. */
import { type ReactNode, useId } from 'react';
import type { Exploration } from '../../protocol/exploration.ts';
import { type ChoiceKind, type Field, fieldNamed } from '../../scenario/fields.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { useActions } from '../../store/react.ts';
import { invariantWords, kindNames, kindWords, symmetryWords } from '../../words/bounds.ts';
import { consequenceOf } from '../../words/consequences.ts';

const switchFields = ['copy', 'decide', 'inhibit', 'hold', 'sequence'].flatMap((name) => {
  const field = fieldNamed(name);
  return field?.kind.type === 'choice' ? [{ field, kind: field.kind }] : [];
});

export function Rules({ question }: { readonly question: Scenario }) {
  const { ask } = useActions();
  const { explore } = question;
  if (explore === null) return null;
  const change = (next: Partial<Exploration>) => ask({ ...question, explore: { ...explore, ...next } });
  const byWriteOrder = explore.invariant === 'write-order';
  return (
    <>
      <fieldset className="explore-set">
        <legend>Faults, beside preparations that fail</legend>
        <div className="checks">
          {kindNames.map((name) => (
            <Check
              key={name}
              label={kindWords[name].label}
              note={kindWords[name].cost}
              checked={explore[name]}
              onChange={(checked) => change({ [name]: checked })}
            />
          ))}
        </div>
      </fieldset>
      <fieldset className="explore-set">
        <legend>Rules of the method</legend>
        <div className="switches">
          {switchFields.map(({ field, kind }) => (
            <Switch key={field.name} field={field} kind={kind} question={question} />
          ))}
        </div>
      </fieldset>
      <fieldset className="explore-set">
        <legend>What must hold</legend>
        <div className="switches">
          <Choices
            label="In every state"
            note={invariantWords[explore.invariant].cost}
            choices={(['recoverable', 'write-order'] as const).map((value) => ({
              value,
              label: invariantWords[value].label,
            }))}
            chosen={explore.invariant}
            onChoose={(invariant) =>
              change({ invariant, symmetry: explore.symmetry && invariant === 'recoverable' })
            }
          />
        </div>
        <Check
          label={symmetryWords.label}
          note={byWriteOrder ? 'Not with write order: there it matters which volume was written first.' : symmetryWords.cost}
          checked={explore.symmetry}
          disabled={byWriteOrder}
          onChange={(symmetry) => change({ symmetry })}
        />
      </fieldset>
    </>
  );
}

interface SwitchProps {
  readonly field: Field;
  readonly kind: ChoiceKind;
  readonly question: Scenario;
}

function Switch({ field, kind, question }: SwitchProps) {
  const { ask } = useActions();
  const chosen = String(question[field.key]);
  return (
    <Choices
      label={field.label}
      note={consequenceOf(field.name, chosen)}
      choices={kind.choices}
      chosen={chosen}
      onChoose={(value) => ask({ ...question, [field.key]: value })}
    />
  );
}

interface ChoicesProps<Value extends string> {
  readonly label: string;
  readonly note: string;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

function Choices<Value extends string>({ label, note, choices, chosen, onChoose }: ChoicesProps<Value>) {
  const id = useId();
  return (
    <div className="switch">
      <span id={`${id}-label`} className="switch-label">
        {label}
      </span>
      <div role="radiogroup" className="segments" aria-labelledby={`${id}-label`} aria-describedby={`${id}-note`}>
        {choices.map((choice) => (
          <label key={choice.value} className="segment">
            <input
              type="radio"
              name={id}
              checked={choice.value === chosen}
              onChange={() => onChoose(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      <Note id={`${id}-note`}>{note}</Note>
    </div>
  );
}

interface CheckProps {
  readonly label: string;
  readonly note: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
}

function Check({ label, note, checked, disabled = false, onChange }: CheckProps) {
  const id = useId();
  return (
    <div className="check">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        aria-describedby={`${id}-note`}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id}>{label}</label>
      <Note id={`${id}-note`}>{note}</Note>
    </div>
  );
}

const Note = ({ id, children }: { readonly id: string; readonly children: ReactNode }) => (
  <span id={id} className="explore-note">
    {children}
  </span>
);
