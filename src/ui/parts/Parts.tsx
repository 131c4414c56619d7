/**
 * Renders words: emphasis, group chips, and terms that open their definition. Where a part is
 * inside a control already, or is only read aloud, `plainTerms` leaves the terms as text.
 */
import type { Part, Words } from '../../words/words.ts';
import { GroupChip } from './GroupChip.tsx';
import { Term } from './Term.tsx';
import './parts.css';

export function Parts({ words, plainTerms = false }: { readonly words: Words; readonly plainTerms?: boolean }) {
  return words.map((part, index) => (
    // A sentence's parts have no identity but their place.
    // biome-ignore lint/suspicious/noArrayIndexKey: the place is the identity
    <OnePart key={index} part={part} plainTerms={plainTerms} />
  ));
}

function OnePart({ part, plainTerms }: { readonly part: Part; readonly plainTerms: boolean }) {
  if (part.newLine) {
    return (
      <>
        {part.text}
        <br className="words-line" />
      </>
    );
  }
  const content =
    part.group !== undefined ? (
      <GroupChip group={part.group} text={part.text} />
    ) : part.term !== undefined && !plainTerms ? (
      <Term term={part.term}>{part.text}</Term>
    ) : (
      part.text
    );
  switch (part.tone) {
    case 'strong':
      return <strong className="words-strong">{content}</strong>;
    case 'alarm':
      return <strong className="words-alarm">{content}</strong>;
    case 'good':
      return <strong className="words-good">{content}</strong>;
    case 'quiet':
      return <span className="words-quiet">{content}</span>;
    default:
      return content;
  }
}
