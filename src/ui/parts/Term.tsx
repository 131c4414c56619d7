/**
 * A word that opens its definition, where it stands. It is a button, so it is never put inside
 * another control.
 */
import { useId, type ReactNode } from 'react';
import { listText } from '../../words/numbers.ts';
import { type TermKey, terms } from '../../words/terms.ts';
import { Popover } from './Popover.tsx';

export function Term({ term, children }: { readonly term: TermKey; readonly children?: ReactNode }) {
  const id = useId();
  const { name } = terms[term];
  return (
    <>
      <button type="button" className="term" popoverTarget={id}>
        {children ?? name}
      </button>
      <Popover id={id} role="note" label={`Definition of ${name}`} className="term-sheet">
        {() => <Definition term={term} />}
      </Popover>
    </>
  );
}

function Definition({ term }: { readonly term: TermKey }) {
  const { name, definition, alsoCalled, claims } = terms[term];
  return (
    <>
      <strong className="term-name">{name}</strong>
      <span className="term-definition">{definition}</span>
      {alsoCalled !== undefined && <span className="term-more">Storage’s own words: {alsoCalled}.</span>}
      {claims !== undefined && (
        <span className="term-more">
          {claims.length === 1 ? 'Claim' : 'Claims'} {listText(claims)}.
        </span>
      )}
    </>
  );
}
