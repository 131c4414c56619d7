/** The name of the scenario, which opens the list of those that Holdfast offers; the list is given from outside. */
import { ChevronDown } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { titleOf } from '../../scenario/presets.ts';
import { useApp } from '../../store/react.ts';
import { Popover, VisuallyHidden } from '../parts/index.ts';
import './presets.css';

export function PresetMenu({ children }: { readonly children: ReactNode }) {
  const scenario = useApp((state) => state.scenario);
  const id = useId();
  return (
    <>
      <button type="button" className="preset-button" popoverTarget={id} aria-haspopup="menu">
        <VisuallyHidden>Scenario: </VisuallyHidden>
        <span className="preset-title">
          {titleOf(scenario) || (scenario.explore?.path ? 'A history' : 'Custom scenario')}
        </span>
        <ChevronDown aria-hidden size={18} />
      </button>
      <Popover id={id} role="menu" label="Scenarios to choose from" className="preset-sheet">
        {() => children}
      </Popover>
    </>
  );
}
