/** One entry: its time, its sentence, and beneath it the claims and the command that the claims name. */
import type { FocusEvent, KeyboardEvent } from 'react';
import type { GroupSummary } from '../../simulation/summary.ts';
import { useApp } from '../../store/react.ts';
import type { LoggedEvent } from '../../worker/contract.ts';
import { claimsOf, claimsText, commandOf } from '../../words/commands.ts';
import { eventWords } from '../../words/events.ts';
import { breaksHere, stepMoment } from '../../words/history.ts';
import { preciseMomentText } from '../../words/numbers.ts';
import { Parts, useShownScenario } from '../parts/index.ts';

const noGroups: readonly GroupSummary[] = [];

interface EntryProps {
  /** Counted from the top, the newest at 0. */
  readonly row: number;
  readonly count: number;
  readonly event: LoggedEvent | undefined;
  /** Pixels from the top of what is scrolled. */
  readonly offset: number;
  readonly height: number;
  readonly inHand: boolean;
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onGo: (event: number) => void;
}

export function Entry({ row, count, event, offset, height, inHand, onFocus, onBlur, onKeyDown, onGo }: EntryProps) {
  return (
    <li
      className="log-row"
      aria-setsize={count}
      aria-posinset={row + 1}
      style={{ height, transform: `translateY(${offset}px)` }}
    >
      <button
        type="button"
        className="log-entry"
        data-row={row}
        aria-current={row === 0 ? 'true' : undefined}
        tabIndex={inHand ? 0 : -1}
        onFocus={onFocus}
        onBlur={onBlur}
        onKeyDown={onKeyDown}
        onClick={() => event !== undefined && onGo(event.event)}
      >
        {event === undefined ? <span className="log-sentence">…</span> : <Told event={event} />}
      </button>
    </li>
  );
}

function Told({ event }: { readonly event: LoggedEvent }) {
  const settings = useShownScenario();
  const groups = useApp((state) => state.summary?.groups) ?? noGroups;
  const isHistory = useApp((state) => state.summary?.kind === 'history');
  const breaks = useApp((state) => state.summary?.violation?.event === event.event);
  const claims = claimsText(claimsOf(event, settings).method);
  const command = commandOf(event, settings)?.claimed ?? '';
  const more = [claims, command].filter((text) => text !== '').join(' · ');
  return (
    <>
      <span className="log-time">
        {isHistory ? stepMoment(event.event) : preciseMomentText(event.timeMicroseconds)}{' '}
      </span>
      <span className="log-told">
        <span className="log-sentence">
          <Parts words={eventWords(event, settings, groups)} plainTerms />
          {breaks && <Parts words={breaksHere} />}
        </span>{' '}
        {more !== '' && <span className="log-more">{more}</span>}
      </span>
    </>
  );
}
