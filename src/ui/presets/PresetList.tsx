/** The scenarios that Holdfast offers, under headings, each with what it shows: the items of a menu. */
import { Check } from 'lucide-react';
import { useLayoutEffect } from 'react';
import { type ListedPreset, presetList } from '../../scenario/preset-list.ts';
import { presetOf, presets } from '../../scenario/presets.ts';
import { useActions, useApp } from '../../store/react.ts';
import { moveFocus } from '../parts/move-focus.ts';

export function PresetList() {
  const scenario = useApp((state) => state.scenario);
  const current = presetOf(scenario)?.name ?? null;
  // The list may come after the sheet that it stands in has opened and looked for it.
  useLayoutEffect(() => {
    document.querySelector<HTMLElement>('[role="menu"] [data-first-focus]')?.focus({ preventScroll: true });
  }, []);
  return presetList.map(({ heading, presets: listed }) => (
    <fieldset key={heading} className="preset-group">
      <legend className="preset-heading">{heading}</legend>
      {listed.map((preset) => (
        <Choice key={preset.name} preset={preset} current={current} />
      ))}
    </fieldset>
  ));
}

function Choice({ preset, current }: { readonly preset: ListedPreset; readonly current: string | null }) {
  const { openLink } = useActions();
  const { name, title, summary, link } = preset;
  const isFirst = name === (current ?? presets[0]?.name);
  return (
    <button
      type="button"
      role="menuitemradio"
      aria-checked={name === current}
      data-first-focus={isFirst ? '' : undefined}
      tabIndex={isFirst ? 0 : -1}
      className="preset-choice"
      onKeyDown={moveFocus}
      onClick={(event) => {
        openLink(link);
        event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
      }}
    >
      <span className="preset-name">
        {title}
        {name === current && <Check aria-hidden size={16} />}
      </span>
      <span className="preset-summary">{summary}</span>
    </button>
  );
}
