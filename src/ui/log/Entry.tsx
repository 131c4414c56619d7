/**
 * One entry: its time, its sentence, and beneath it the claims and the command that the claims
 * name; and "Why?", which opens what brought its event about.
 */
import { type FocusEvent, type KeyboardEvent, useId, useRef } from 'react';
import type { GroupSummary } from '../../simulation/summary.ts';
import { useApp } from '../../store/react.ts';
import type { LoggedEvent } from '../../worker/contract.ts';
import { hasWhy } from '../../words/causes.ts';
import { claimsOf, claimsText, commandOf } from '../../words/commands.ts';
import { eventWords } from '../../words/events.ts';
import { breaksHere, stepMoment } from '../../words/history.ts';
import { preciseMomentText } from '../../words/numbers.ts';
import { textOf, type Words } from '../../words/words.ts';
import { Parts, useShownScenario } from '../parts/index.ts';
import { EntryWhy } from './EntryWhy.tsx';

const noGroups: readonly GroupSummary[] = [];
const none: Words = [];

interface EntryProps {
  /** Counted from the top, the newest at 0. */
  readonly row: number;
  readonly count: number;
  readonly event: LoggedEvent | undefined;
  /** Pixels from the top of what is scrolled. */
  readonly offset: number;
  /** Of the entry alone, and with its causes where they are shown. */
  readonly rowHeight: number;
  readonly height: number;
  readonly isOpen: boolean;
  readonly inHand: boolean;
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onGo: (event: number) => void;
  /** Shows or hides the causes. */
  readonly onToggle: () => void;
  readonly onHeight: (pixels: number) => void;
  readonly onGoToCause: (event: number) => void;
}

export function Entry(props: EntryProps) {
  const { row, count, event, offset, rowHeight, height, isOpen, inHand } = props;
  const id = useId();
  const why = useRef<HTMLButtonElement>(null);
  const settings = useShownScenario();
  const groups = useApp((state) => state.summary?.groups) ?? noGroups;
  const words = event === undefined ? none : eventWords(event, settings, groups);
  const explained = event !== undefined && hasWhy(event);
  const close = () => {
    why.current?.focus({ preventScroll: true });
    props.onToggle();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- whatever of the entry has the focus, the entry is in hand
    <li
      className="log-row"
      aria-setsize={count}
      aria-posinset={row + 1}
      style={{ height, transform: `translateY(${offset}px)` }}
      onFocus={props.onFocus}
      onBlur={props.onBlur}
    >
      <div className={explained ? 'log-line log-explained' : 'log-line'} style={{ height: rowHeight }}>
        <button
          type="button"
          className="log-entry"
          data-row={row}
          aria-current={row === 0 ? 'true' : undefined}
          tabIndex={inHand ? 0 : -1}
          onKeyDown={props.onKeyDown}
          onClick={() => event !== undefined && props.onGo(event.event)}
        >
          {event === undefined ? <span className="log-sentence">…</span> : <Told event={event} words={words} />}
        </button>
        {explained && (
          <button
            ref={why}
            type="button"
            className="why-button log-why-button"
            aria-label={`Why? ${textOf(words)}`}
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            tabIndex={inHand ? 0 : -1}
            onKeyDown={props.onKeyDown}
            onClick={props.onToggle}
          >
            Why?
          </button>
        )}
      </div>
      {explained && isOpen && (
        <EntryWhy id={id} event={event.event} onHeight={props.onHeight} onGo={props.onGoToCause} onClose={close} />
      )}
    </li>
  );
}

function Told({ event, words }: { readonly event: LoggedEvent; readonly words: Words }) {
  const settings = useShownScenario();
  const isHistory = useApp((state) => state.summary?.kind === 'history');
  const breaks = useApp((state) => state.summary?.violation?.event === event.event);
  const claims = claimsText(claimsOf(event, settings).method);
  const command = commandOf(event, settings)?.claimed ?? '';
  // Kept where "Why?" stands at its end.
  const more = [claims, command].filter((text) => text !== '').join(' · ') || (hasWhy(event) ? '\u00a0' : '');
  return (
    <>
      <span className="log-time">
        {isHistory ? stepMoment(event.event) : preciseMomentText(event.timeMicroseconds)}{' '}
      </span>
      <span className="log-told">
        <span className="log-sentence">
          <Parts words={words} plainTerms />
          {breaks && <Parts words={breaksHere} />}
        </span>{' '}
        {more !== '' && <span className="log-more">{more}</span>}
      </span>
    </>
  );
}
