/**
 * Everything that the link says, to be read and changed. A field takes what was typed on Enter
 * or when it is left; each change is one undo step, and what cannot be taken stays to be mended.
 */
import type { ReactNode } from 'react';
import { useApp } from '../../store/react.ts';
import { ChoiceInput } from './ChoiceInput.tsx';
import { Faults } from './Faults.tsx';
import { fieldGroups, seedField, titleField } from './groups.ts';
import { LinkText } from './LinkText.tsx';
import { Seed } from './Seed.tsx';
import { TextInput } from './TextInput.tsx';
import './scenario.css';

/** `twin`: the field that another panel has. */
export function ScenarioPanel({ twin }: { readonly twin: ReactNode }) {
  const scenario = useApp((state) => state.scenario);
  return (
    <section className="scenario" aria-label="Scenario">
      <h2 className="panel-title">Scenario</h2>
      <div className="scenario-groups">
        {fieldGroups.map(({ heading, fields }) => (
          <fieldset key={heading} className="scenario-group">
            <legend>{heading}</legend>
            {fields.map((field) =>
              field.kind.type === 'choice' ? (
                <ChoiceInput key={field.name} field={field} kind={field.kind} scenario={scenario} />
              ) : (
                <TextInput key={field.name} field={field} scenario={scenario} />
              ),
            )}
          </fieldset>
        ))}
        <fieldset className="scenario-group">
          <legend>Chance</legend>
          <Seed field={seedField} scenario={scenario} />
        </fieldset>
        <Faults scenario={scenario} />
        {twin}
        <fieldset className="scenario-group">
          <legend>Name and link</legend>
          <TextInput field={titleField} scenario={scenario} />
          <LinkText />
        </fieldset>
      </div>
    </section>
  );
}
