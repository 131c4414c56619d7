/**
 * A word that opens its definition, where it stands. It is a button, so it is never put inside
 * another control.
 */
import { lazy, Suspense, useId } from 'react';
import type { TermKey } from '../../words/terms.ts';
import { Popover } from './Popover.tsx';

const Definition = lazy(async () => {
  const parts = await import('./Definition.tsx');
  return { default: parts.Definition };
});

type TermText = string | readonly (string | number)[];

export function Term({ term, children }: { readonly term: TermKey; readonly children: TermText }) {
  const id = useId();
  return (
    <>
      <button type="button" className="term" popoverTarget={id}>
        {children}
      </button>
      <Popover id={id} role="note" label={`Definition of ${wordsIn(children)}`} className="term-sheet">
        {() => (
          <Suspense>
            <Definition term={term} />
          </Suspense>
        )}
      </Popover>
    </>
  );
}

/** "sequence 3" comes as two pieces. */
const wordsIn = (children: TermText): string => (typeof children === 'object' ? children.join('') : children);
