/** The kinds of fault, the five switches, and what every state is judged by. */
import { type ReactNode, useId } from 'react';
import type { Exploration } from '../../protocol/exploration.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { invariantWords, kindNames, kindWords, switchWords, symmetryWords } from '../../words/bounds.ts';
import { consequenceOf } from '../../words/consequences.ts';
import { useAsk } from './use-ask.ts';

const switchNames = ['copy', 'decide', 'inhibit', 'hold', 'sequence'] as const;

interface PartProps {
  readonly question: Scenario;
}

/** Changes the exploration of the question. */
function useChange({ question }: PartProps): (next: Partial<Exploration>) => void {
  const ask = useAsk();
  return (next) => question.explore !== null && ask({ ...question, explore: { ...question.explore, ...next } });
}

export function KindsOfFault({ question }: PartProps) {
  const change = useChange({ question });
  return (
    <fieldset className="explore-set">
      <legend>Faults, beside preparations that fail</legend>
      <div className="settings">
        {kindNames.map((name) => (
          <Check
            key={name}
            label={kindWords[name].label}
            note={kindWords[name].cost}
            checked={question.explore?.[name] ?? false}
            onChange={(checked) => change({ [name]: checked })}
          />
        ))}
      </div>
    </fieldset>
  );
}

export function Switches({ question }: PartProps) {
  return (
    <fieldset className="explore-set">
      <legend>Rules of the method</legend>
      <div className="settings">
        {switchNames.map((name) => (
          <Switch key={name} name={name} question={question} />
        ))}
      </div>
    </fieldset>
  );
}

const invariants = (['recoverable', 'write-order'] as const).map((value) => ({
  value,
  label: invariantWords[value].label,
}));

export function Invariants({ question }: PartProps) {
  const change = useChange({ question });
  const { explore } = question;
  if (explore === null) return null;
  const { invariant, symmetry } = explore;
  const byWriteOrder = invariant === 'write-order';
  return (
    <fieldset className="explore-set">
      <legend>What must hold</legend>
      <div className="settings">
        <Choices
          label="In every state"
          note={invariantWords[invariant].cost}
          choices={invariants}
          chosen={invariant}
          onChoose={(chosen) => change({ invariant: chosen, symmetry: symmetry && chosen === 'recoverable' })}
        />
        <Check
          label={symmetryWords.label}
          note={byWriteOrder ? symmetryWords.notByWriteOrder : symmetryWords.cost}
          checked={symmetry}
          disabled={byWriteOrder}
          onChange={(checked) => change({ symmetry: checked })}
        />
      </div>
    </fieldset>
  );
}

interface SwitchProps extends PartProps {
  readonly name: (typeof switchNames)[number];
}

function Switch({ name, question }: SwitchProps) {
  const ask = useAsk();
  const { label, choices } = switchWords[name];
  return (
    <Choices
      label={label}
      note={consequenceOf(name, question[name])}
      choices={Object.entries<string>(choices).map(([value, text]) => ({ value, label: text }))}
      chosen={question[name]}
      onChoose={(value) => ask({ ...question, [name]: value })}
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
    <div className="choices">
      <span id={`${id}-label`} className="choices-label">
        {label}
      </span>
      <div role="radiogroup" className="segments" aria-labelledby={`${id}-label`} aria-describedby={`${id}-note`}>
        {choices.map((choice) => (
          <label key={choice.value} className="segment">
            <input type="radio" name={id} checked={choice.value === chosen} onChange={() => onChoose(choice.value)} />
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
      <label>
        <input
          type="checkbox"
          checked={checked}
          disabled={disabled}
          aria-describedby={`${id}-note`}
          onChange={(event) => onChange(event.target.checked)}
        />
        {label}
      </label>
      <Note id={`${id}-note`}>{note}</Note>
    </div>
  );
}

const Note = ({ id, children }: { readonly id: string; readonly children: ReactNode }) => (
  <span id={id} className="explore-note">
    {children}
  </span>
);
