/**
 * Renders words: emphasis, group chips, and terms that open their definition. Where a part is
 * inside a control already, or is only read aloud, `plainTerms` leaves the terms as text.
 */
import type { Part, Words } from '../../words/words.ts';
import { GroupChip } from './GroupChip.tsx';
import { Term } from './Term.tsx';

export function Parts({ words, plainTerms = false }: { readonly words: Words; readonly plainTerms?: boolean }) {
  return keyed(words).map(({ key, part }, index) => {
    const number = plainTerms ? '' : countOf(words[index - 1], part);
    const given = plainTerms ? '' : countOf(part, words[index + 1]);
    const own = given === '' ? part : { ...part, text: part.text.slice(0, -given.length) };
    const told = <OnePart key={key} part={own} plainTerms={plainTerms} />;
    if (number === '') return told;
    return (
      <span key={key} className="words-kept">
        {number}
        {told}
      </span>
    );
  });
}

/** The number before a term that it counts, with the space between: a term is a box of its own, which could be parted from it. */
function countOf(before: Part | undefined, part: Part | undefined): string {
  if (before === undefined || part?.term === undefined || before.tone !== undefined) return '';
  return /[\d,]*\d $/.exec(before.text)?.[0] ?? '';
}

/** A part is told by its text and how often that has come before: an opened term stays when a figure beside it changes. */
function keyed(words: Words): readonly { readonly key: string; readonly part: Part }[] {
  const seen = new Map<string, number>();
  return words.map((part) => {
    const before = seen.get(part.text) ?? 0;
    seen.set(part.text, before + 1);
    return { key: `${before} ${part.text}`, part };
  });
}

function OnePart({ part, plainTerms }: { readonly part: Part; readonly plainTerms: boolean }) {
  if (part.newLine) {
    return (
      <>
        {kept(part.text)}
        <br className="words-line" />
      </>
    );
  }
  const content = contentOf(part, plainTerms);
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

function contentOf(part: Part, plainTerms: boolean) {
  if (part.group !== undefined) return <GroupChip group={part.group} text={part.text} />;
  return part.term === undefined || plainTerms ? kept(part.text) : <Term term={part.term}>{kept(part.text)}</Term>;
}

/** A number stays with its noun or unit, and "group" with its number, also where that is the next part. */
const kept = (text: string): string =>
  text.replaceAll(/(\d) (?=\p{Ll}|$)/gu, '$1\u00a0').replace(/\b(groups?) $/i, '$1\u00a0');
