/**
 * The menu of faults, of a volume or of a group: what is planned is checked, and pressing it
 * again takes it out. Each choice is one undo step. Made when it is asked for, one for all.
 */
import { Check } from 'lucide-react';
import { useLayoutEffect, useState } from 'react';
import { volumeNumberOf, type VolumeIndex } from '../../base/brand.ts';
import { isPlanned, toggledFault } from '../../scenario/toggle-fault.ts';
import { useActions, useApp } from '../../store/react.ts';
import type { FaultRequest } from '../../store/types.ts';
import { moveFocus, placeBeside } from '../parts/index.ts';
import { itemsOfGroup, itemsOfVolume, type MenuPart } from './menu-items.ts';
import './faults.css';

export function FaultMenu() {
  const request = useApp((state) => state.faultRequest);
  return request === null ? null : <Opened request={request} />;
}

function Opened({ request }: { readonly request: FaultRequest }) {
  const [sheet, setSheet] = useState<HTMLElement | null>(null);
  const { askForFaults } = useActions();
  useLayoutEffect(
    () => (sheet === null ? undefined : show(sheet, request, () => askForFaults(null))),
    [sheet, request, askForFaults],
  );
  const { label, parts } = useMenu(request);
  const close = () => {
    focusAgain(request);
    askForFaults(null);
  };
  return (
    <div
      ref={setSheet}
      // Not "auto", which the button that opened it by a long press would close when it is let go.
      popover="manual"
      role="menu"
      aria-label={label}
      tabIndex={-1}
      className="popover fault-menu"
    >
      <p className="fault-menu-title" aria-hidden="true">
        {label}
      </p>
      {parts.map((part) => (
        <Part key={part.heading} part={part} close={close} />
      ))}
    </div>
  );
}

function useMenu({ subject }: FaultRequest): { readonly label: string; readonly parts: readonly MenuPart[] } {
  const scenario = useApp((state) => state.scenario);
  const frame = useApp((state) => state.frame);
  // The menu keeps the moment at which it was opened.
  const [now] = useState(frame?.timeMicroseconds ?? 0);
  const run = useApp((state) => state.summary);
  if (subject.type === 'group') {
    const { group } = subject;
    const known = frame !== null && run !== null;
    const parts = known ? itemsOfGroup(scenario, group, { timeMicroseconds: now, frame, run }) : [];
    return { label: `Faults of group ${group}`, parts };
  }
  const volume = volumeNumberOf(subject.volume as VolumeIndex);
  const row = frame?.rows.find((each) => each.volume === subject.volume);
  const group = row?.nextPreparationGroup ?? 0;
  return {
    label: group === 0 ? `No preparation of volume ${volume} follows` : `Faults of volume ${volume} in group ${group}`,
    parts: group === 0 ? [] : itemsOfVolume(scenario, group, volume),
  };
}

function Part({ part, close: closeMenu }: { readonly part: MenuPart; readonly close: () => void }) {
  const scenario = useApp((state) => state.scenario);
  const { edit } = useActions();
  return (
    <fieldset className="fault-menu-part">
      <legend>{part.heading}</legend>
      {part.items.map(({ text, fault, tooLate }) => {
        const planned = isPlanned(scenario, fault);
        // What is planned can always be taken out again.
        const isOff = tooLate !== '' && !planned;
        return (
          <button
            key={text}
            type="button"
            role="menuitemcheckbox"
            aria-checked={planned}
            aria-disabled={isOff}
            tabIndex={-1}
            className="fault-choice"
            onKeyDown={moveFocus}
            onClick={() => {
              if (isOff) return;
              closeMenu();
              edit({ faults: toggledFault(scenario, fault) });
            }}
          >
            <span className="fault-choice-sign">{planned && <Check aria-hidden size={16} strokeWidth={2.5} />}</span>
            <span>
              {text}
              {tooLate !== '' && <span className="fault-choice-note">: {tooLate}</span>}
            </span>
          </button>
        );
      })}
    </fieldset>
  );
}

/** Places the menu, as long as it is open, and gives it the focus. Returns the way to stop. */
function show(sheet: HTMLElement, request: FaultRequest, close: () => void): () => void {
  const { opener, at } = request;
  sheet.showPopover();
  const anchor = at === null ? opener.getBoundingClientRect() : { left: at.x, top: at.y, bottom: at.y };
  const { left, top } = placeBeside(anchor, sheet.getBoundingClientRect(), document.documentElement);
  sheet.style.left = `${left}px`;
  sheet.style.top = `${top}px`;
  (sheet.querySelector<HTMLElement>('.fault-choice:not([aria-disabled="true"])') ?? sheet).focus({
    preventScroll: true,
  });
  const closed = new AbortController();
  const { signal } = closed;
  const pressed = ({ target }: PointerEvent): void => {
    if (!(target instanceof Node && sheet.contains(target))) close();
  };
  const typed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' && event.key !== 'Tab') return;
    event.preventDefault();
    focusAgain(request);
    close();
  };
  document.addEventListener('pointerdown', pressed, { signal });
  sheet.addEventListener('keydown', typed, { signal });
  return () => closed.abort();
}

/** The focus goes back to where it was. */
const focusAgain = ({ opener }: FaultRequest): void => opener.focus({ preventScroll: true });
