/**
 * A chain of causes: each a clause and a button that goes there, and at the end what came from
 * outside. Of a long one the middle is folded, until somebody wants it. Where more than one cause
 * came together the others stand under the first, each with a chain of its own to open.
 */
import { Fragment, useId, useMemo, useState } from 'react';
import type { GroupSummary } from '../../simulation/summary.ts';
import type { LoggedEvent } from '../../worker/contract.ts';
import type { FurtherOfEvent, FurtherTold, Why } from '../../simulation/findings/why.ts';
import { useApp } from '../../store/react.ts';
import { becauseWords, hasWhy } from '../../words/causes.ts';
import { eventWords } from '../../words/events.ts';
import { furtherClause } from '../../words/further-causes.ts';
import { capitalised, countText, numberText } from '../../words/numbers.ts';
import { say, textOf, type Words } from '../../words/words.ts';
import { Parts } from './Parts.tsx';
import { useShownScenario } from './use-facts.ts';
import { useWhy } from './use-why.ts';
import { WhyOrigin } from './WhyOrigin.tsx';
import './why.css';

const noGroups: readonly GroupSummary[] = [];

/** Of more causes than this the middle is folded, but for the first ones and the last ones. */
const mostAtOnce = 8;
const firstOnes = 5;
const lastOnes = 2;

interface Ways {
  readonly onGo: (event: number) => void;
  /** Where the fault at the origin can be taken out: called when that was done. */
  readonly onRemoved?: (() => void) | undefined;
}

interface WhyChainProps extends Ways {
  readonly why: Why;
  /** Begins with the event itself; else with what brought it about. */
  readonly withEvent?: boolean;
}

export function WhyChain({ why, withEvent = false, onGo, onRemoved }: WhyChainProps) {
  const settings = useShownScenario();
  const groups = useApp((state) => state.summary?.groups) ?? noGroups;
  const { chain, leftOut } = why;
  const further = { all: why.further, onGo, onRemoved };
  const [unfolded, setUnfolded] = useState(false);
  const causes = chain.slice(1).map((cause, index) => ({ cause, effect: chain[index] }));
  const folded = !unfolded && causes.length + leftOut > mostAtOnce ? causes.length - firstOnes - lastOnes : 0;
  const shown = folded > 0 ? causes.filter((_, index) => index < firstOnes || index >= firstOnes + folded) : causes;
  // Where events are missing: they were left out by the worker before the last ones, or are folded here.
  const gapBefore = folded > 0 ? firstOnes : causes.length - 3;
  return (
    <div className="why-chain">
      <ol className="why-links">
        {withEvent && (
          <li>
            <Link event={chain[0]} words={eventWords(chain[0], settings, groups)} onGo={onGo} />
          </li>
        )}
        {shown.map(({ cause, effect }, index) => (
          <Fragment key={cause.event}>
            {index === gapBefore && folded > 0 && (
              <li className="why-fold">
                <button type="button" className="why-more" onClick={() => setUnfolded(true)}>
                  Show {countText(folded, 'cause')} in between
                </button>
              </li>
            )}
            {index === gapBefore && folded === 0 && leftOut > 0 && (
              <li className="why-fold">and {countText(leftOut, 'event')} more, link by link</li>
            )}
            <li>
              <Link event={cause} words={becauseWords(cause, effect, { settings, groups })} onGo={onGo} />
            </li>
            <Further effect={effect} firstLead="and because " {...further} />
          </Fragment>
        ))}
        {/* What brought this about is told at the end: no cause stands before these. */}
        <Further effect={chain[chain.length - 1]} firstLead="because " {...further} />
      </ol>
      <WhyOrigin why={why} onRemoved={onRemoved} />
    </div>
  );
}

interface LinkProps {
  readonly event: LoggedEvent;
  readonly words: Words;
  readonly onGo: (event: number) => void;
}

function Link({ event, words, onGo }: LinkProps) {
  return (
    <button type="button" className="why-link" onClick={() => onGo(event.event)}>
      <span className="why-told">
        <Parts words={words} plainTerms />
      </span>{' '}
      <span className="why-event">e{event.event}</span>
    </button>
  );
}

interface FurtherProps extends Ways {
  readonly effect: LoggedEvent;
  /** Of all the chain. */
  readonly all: readonly FurtherOfEvent[];
  readonly firstLead: string;
}

/** What else brought an event about: it branches off the chain. */
function Further({ effect, all, firstLead, ...ways }: FurtherProps) {
  const further = all.find((each) => each.effect === effect.event);
  if (further === undefined) return null;
  const { causes, more } = further;
  return (
    <>
      {causes.map((cause, index) => (
        <Branch
          key={cause.event.event}
          cause={cause}
          effect={effect}
          lead={index === 0 ? firstLead : 'and because '}
          {...ways}
        />
      ))}
      {more > 0 && <li className="why-branch why-fold">and {numberText(more)} more</li>}
    </>
  );
}

interface BranchProps extends Ways {
  readonly cause: FurtherTold;
  readonly effect: LoggedEvent;
  readonly lead: string;
}

/** One of them, and what led to it, when that is asked for. */
function Branch({ cause, effect, lead, ...ways }: BranchProps) {
  const id = useId();
  const settings = useShownScenario();
  const groups = useApp((state) => state.summary?.groups) ?? noGroups;
  const [open, setOpen] = useState(false);
  const clause = furtherClause(cause, effect, { settings, groups });
  const { event } = cause;
  return (
    <li className="why-branch">
      <div className="why-asked">
        <Link event={event} words={say(lead, clause)} onGo={ways.onGo} />
        {hasWhy(event) && (
          <button
            type="button"
            className="why-button"
            aria-label={`Why? ${capitalised(textOf(clause))}`}
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={() => setOpen(!open)}
          >
            Why?
          </button>
        )}
      </div>
      {open && <Followed id={id} event={event.event} {...ways} />}
    </li>
  );
}

function Followed({ id, event, ...ways }: Ways & { readonly id: string; readonly event: number }) {
  const why = useWhy(useMemo(() => ({ type: 'event', event }) as const, [event]));
  return <div id={id}>{why !== 'coming' && why !== null && <WhyChain why={why} {...ways} />}</div>;
}
