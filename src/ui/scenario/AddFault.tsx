/** A small form for one more fault. It writes the fault as a link would, and is judged as one. */
import { type SubmitEvent, type ReactNode, useId, useState } from 'react';
import type { RestartPhase } from '../../protocol/faults.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { useActions, useApp } from '../../store/react.ts';
import { capitalised } from '../../words/numbers.ts';
import { plannedPhases, plannedReasons, reasonText } from '../../words/names.ts';
import { Button } from '../parts/index.ts';
import { type FaultForm, type TypedPart, typedParts, withFault } from './fault-form.ts';

const kinds: readonly { readonly value: FaultForm['kind']; readonly label: string }[] = [
  { value: 'fail', label: 'A preparation fails' },
  { value: 'lost', label: 'An answer is lost' },
  { value: 'retry', label: 'A commit needs several tries' },
  { value: 'coordination', label: 'A coordination takes too long' },
  { value: 'drain', label: 'A drain is stuck' },
  { value: 'restart', label: 'The application restarts' },
  { value: 'link', label: 'The link is down' },
  { value: 'disaster', label: 'The primary site is lost' },
];

const phases: readonly { readonly value: RestartPhase; readonly label: string }[] = plannedPhases.map((value) => ({
  value,
  label: value,
}));

const typed: Readonly<Record<TypedPart, { readonly label: string; readonly note?: string }>> = {
  group: { label: 'in group' },
  volume: { label: 'on volume' },
  tries: { label: 'tries' },
  from: { label: 'from' },
  until: { label: 'until', note: 'for good' },
  at: { label: 'at' },
};

const first: FaultForm = {
  kind: 'fail',
  group: '',
  volume: '1',
  reason: plannedReasons[0],
  tries: '3',
  phase: 'commit',
  from: '5 s',
  until: '7 s',
  at: '8 s',
};

export function AddFault({ scenario }: { readonly scenario: Scenario }) {
  const { edit } = useActions();
  const now = useApp((state) => state.frame?.group ?? 0);
  const id = useId();
  const [form, setForm] = useState(first);
  const [refusal, setRefusal] = useState('');
  const group = form.group === '' ? String(Math.min(scenario.groups, now + 1)) : form.group;
  const shown = { ...form, group };
  const set = (change: Partial<FaultForm>) => {
    setForm({ ...form, ...change });
    setRefusal('');
  };
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const result = withFault(scenario, shown);
    setRefusal(result.ok ? '' : result.refusal);
    if (result.ok) edit(result.value);
  };
  const input = (name: TypedPart) => (
    <Labelled key={name} id={`${id}-${name}`} label={typed[name].label}>
      <input
        id={`${id}-${name}`}
        className="input fault-number"
        autoComplete="off"
        inputMode={name === 'group' || name === 'volume' || name === 'tries' ? 'numeric' : 'text'}
        placeholder={typed[name].note}
        value={shown[name]}
        aria-describedby={`${id}-refusal`}
        onChange={(event) => set({ [name]: event.target.value })}
      />
    </Labelled>
  );
  return (
    <form className="fault-form" onSubmit={add} noValidate aria-label="Plan a fault">
      <Labelled id={`${id}-kind`} label="What happens">
        <Select id={`${id}-kind`} value={form.kind} options={kinds} onChange={(kind) => set({ kind })} />
      </Labelled>
      {typedParts[form.kind].map(input)}
      {form.kind === 'restart' && (
        <Labelled id={`${id}-phase`} label="in the phase">
          <Select id={`${id}-phase`} value={form.phase} options={phases} onChange={(phase) => set({ phase })} />
        </Labelled>
      )}
      {form.kind === 'fail' && (
        <Labelled id={`${id}-reason`} label="because">
          <Select
            id={`${id}-reason`}
            value={form.reason}
            options={plannedReasons.map((value) => ({ value, label: capitalised(reasonText(value)) }))}
            onChange={(reason) => set({ reason })}
          />
        </Labelled>
      )}
      <Button type="submit">Add fault</Button>
      <p id={`${id}-refusal`} className="refusal" aria-live="polite">
        {refusal}
      </p>
    </form>
  );
}

function Labelled({
  id,
  label,
  children,
}: {
  readonly id: string;
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <span className="fault-part">
      <label htmlFor={id}>{label}</label>
      {children}
    </span>
  );
}

interface SelectProps<Value extends string> {
  readonly id: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

function Select<Value extends string>({ id, value, options, onChange }: SelectProps<Value>) {
  const choose = (text: string) => {
    const option = options.find((each) => each.value === text);
    if (option !== undefined) onChange(option.value);
  };
  return (
    <select id={id} className="input" value={value} onChange={(event) => choose(event.target.value)}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
