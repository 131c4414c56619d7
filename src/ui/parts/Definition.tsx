/** What a term means, with the storage's own word and the claim. Fetched after the page, since nobody needs it at once. */
import { listText } from '../../words/numbers.ts';
import { type TermKey, terms } from '../../words/terms.ts';

export function Definition({ term }: { readonly term: TermKey }) {
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
