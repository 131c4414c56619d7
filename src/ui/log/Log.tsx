/**
 * The event log. It ends at the playhead, so that a class can guess what comes; the newest
 * entry is on top. Pressing an entry goes to its moment. Only what is in view is in the page.
 */
import { useState } from 'react';
import { Parts, Term, useShownScenario } from '../parts/index.ts';
import { useActions, useApp } from '../../store/react.ts';
import type { LogFilter, LoggedEvent } from '../../worker/contract.ts';
import { claimsOf, claimsText, commandOf } from '../../words/commands.ts';
import { say } from '../../words/words.ts';
import { Entries } from './Entries.tsx';
import './log.css';

const filters: readonly { readonly value: LogFilter; readonly label: string }[] = [
  { value: 'milestones', label: 'Milestones' },
  { value: 'all', label: 'Every event' },
];

export function Log() {
  const [told, setTold] = useState<LoggedEvent | null>(null);
  return (
    <section className="log" aria-label="Event log">
      <div className="log-head">
        <h2 className="panel-title">Event log</h2>
        <Filter />
      </div>
      <Entries onTold={setTold} />
      <Command event={told} />
    </section>
  );
}

function Filter() {
  const filter = useApp((state) => state.logFilter);
  const { setLogFilter } = useActions();
  return (
    <fieldset className="segments">
      <legend className="visually-hidden">Events shown</legend>
      {filters.map(({ value, label }) => (
        <label key={value} className="segment">
          <input type="radio" name="log-filter" checked={filter === value} onChange={() => setLogFilter(value)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** What the entry in hand stands for in a real storage system. */
function Command({ event }: { readonly event: LoggedEvent | null }) {
  const settings = useShownScenario();
  const command = event === null ? null : commandOf(event, settings);
  const claims = event === null ? '' : claimsText(claimsOf(event, settings).all);
  return (
    <dl className="log-command">
      <div>
        <dt>Storage command</dt>
        <dd>
          {command === null ? 'none: it happens by itself' : <code>{command.commandLine}</code>}
          {command !== null && command.tso !== '' && (
            <>
              {' '}
              <Parts words={say({ text: 'or under z/OS', tone: 'quiet' })} /> <code>{command.tso}</code>
            </>
          )}
        </dd>
      </div>
      <div>
        <dt>Carries out</dt>
        <dd>
          {claims === '' ? 'no ' : ''}
          <Term term="claims">{claims === '' ? 'claim' : claims}</Term>
        </dd>
      </div>
    </dl>
  );
}
