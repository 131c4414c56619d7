/** The name of the scenario, which opens the list of those that Holdfast offers, each with what it shows. */
import { Check, ChevronDown } from 'lucide-react';
import { type KeyboardEvent, useId } from 'react';
import { presetOf, presets, titleOf } from '../../scenario/presets.ts';
import { useActions, useApp } from '../../store/react.ts';
import { Popover, VisuallyHidden } from '../parts/index.ts';
import './presets.css';

export function PresetMenu() {
  const scenario = useApp((state) => state.scenario);
  const { openLink } = useActions();
  const id = useId();
  const current = presetOf(scenario)?.name;
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
        {(close) =>
          presets.map(({ name, title, summary, link }, index) => (
            <button
              key={name}
              type="button"
              role="menuitemradio"
              aria-checked={name === current}
              data-first-focus={name === (current ?? presets[0]?.name) ? '' : undefined}
              tabIndex={-1}
              className="preset-choice"
              onKeyDown={(event) => moveFocus(event, index)}
              onClick={() => {
                openLink(link);
                close();
              }}
            >
              <span className="preset-name">
                {title}
                {name === current && <Check aria-hidden size={16} />}
              </span>
              <span className="preset-summary">{summary}</span>
            </button>
          ))
        }
      </Popover>
    </>
  );
}

/** The keys of a menu: up and down go round, Home and End to its ends. */
function moveFocus(event: KeyboardEvent<HTMLElement>, index: number) {
  const last = presets.length - 1;
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: index === last ? 0 : index + 1,
    ArrowUp: index === 0 ? last : index - 1,
    Home: 0,
    End: last,
  };
  const target = targets[event.key];
  if (target === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  const choice = event.currentTarget.parentElement?.children[target];
  if (choice instanceof HTMLElement) choice.focus();
}
