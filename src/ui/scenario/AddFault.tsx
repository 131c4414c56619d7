/** A small form for one more fault. It writes the fault as a link would, and is judged as one. */
import { type SubmitEvent, type ReactNode, useId, useState } from 'react';
import type { Scenario } from '../../scenario/scenario.ts';
import { useActions, useApp } from '../../store/react.ts';
import { capitalised } from '../../words/numbers.ts';
import { plannedReasons, reasonText } from '../../words/names.ts';
import { Button } from '../parts/index.ts';
import { type FaultForm, withFault } from './fault-form.ts';

const kinds: readonly { readonly value: FaultForm['kind']; readonly label: string }[] = [
  { value: 'fail', label: 'A preparation fails' },
  { value: 'drain', label: 'A drain is stuck' },
  { value: 'link', label: 'The link is down' },
];

export function AddFault({ scenario }: { readonly scenario: Scenario }) {
  const { edit } = useActions();
  const now = useApp((state) => state.frame?.group ?? 0);
  const id = useId();
  const [form, setForm] = useState<FaultForm>({
    kind: 'fail',
    group: '',
    volume: '1',
    reason: plannedReasons[0],
    from: '5 s',
    until: '7 s',
  });
  const [refusal, setRefusal] = useState('');
  const group = form.group === '' ? String(Math.min(scenario.groups, now + 1)) : form.group;
  const set = (change: Partial<FaultForm>) => {
    setForm({ ...form, ...change });
    setRefusal('');
  };
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const result = withFault(scenario, { ...form, group });
    setRefusal(result.ok ? '' : result.refusal);
    if (result.ok) edit(result.value);
  };
  const input = (name: 'group' | 'volume' | 'from' | 'until', label: string, value: string, note = '') => (
    <Labelled id={`${id}-${name}`} label={label}>
      <input
        id={`${id}-${name}`}
        className="input fault-number"
        autoComplete="off"
        inputMode={name === 'group' || name === 'volume' ? 'numeric' : 'text'}
        placeholder={note}
        value={value}
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
      {form.kind !== 'link' && input('group', 'in group', group)}
      {form.kind === 'fail' && input('volume', 'on volume', form.volume)}
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
      {form.kind === 'link' && input('from', 'from', form.from)}
      {form.kind === 'link' && input('until', 'until', form.until, 'for good')}
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
