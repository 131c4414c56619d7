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
      <button type="button" className="preset-button" popoverTarget={id}>
        <VisuallyHidden>Scenario: </VisuallyHidden>
        <span className="preset-title">{titleOf(scenario) || 'Custom scenario'}</span>
        <ChevronDown aria-hidden size={18} />
      </button>
      <Popover id={id} label="Scenarios to choose from" className="preset-sheet">
        {(close) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: arrows bubble here from the choices
          <span className="preset-list" onKeyDown={moveFocus}>
            {presets.map(({ name, title, summary, link }) => (
              <button
                key={name}
                type="button"
                className="preset-choice"
                aria-current={name === current ? 'true' : undefined}
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
            ))}
          </span>
        )}
      </Popover>
    </>
  );
}

/** Up and down go from choice to choice, as in any menu. */
function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const choices = [...event.currentTarget.querySelectorAll('button')];
  const place = choices.indexOf(document.activeElement as HTMLButtonElement);
  choices[(place + step + choices.length) % choices.length]?.focus();
}
