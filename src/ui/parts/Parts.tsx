/**
 * Renders words: emphasis, group chips, and terms that open their definition. Where a part is
 * inside a control already, or is only read aloud, `plainTerms` leaves the terms as text.
 */
import type { ReactNode } from 'react';
import type { Part, Words } from '../../words/words.ts';
import { GroupChip } from './GroupChip.tsx';
import { Term } from './Term.tsx';

export function Parts({ words, plainTerms = false }: { readonly words: Words; readonly plainTerms?: boolean }) {
  return keyed(words).map(({ key, part }, index) => {
    const tail = tailFor(part, words[index - 1], plainTerms);
    const given = tailFor(words[index + 1], part, plainTerms);
    const own = given === '' ? part : { ...part, text: part.text.slice(0, -given.length) };
    const told = <OnePart key={key} part={own} plainTerms={plainTerms} />;
    if (tail === '') return told;
    return (
      <span key={key} className="words-kept">
        <OnePart part={{ ...words[index - 1], text: tail }} plainTerms />
        {told}
      </span>
    );
  });
}

/** What of the part before stays on one line with a part: the number before a term that it counts, "group" before its number. */
function tailFor(part: Part | undefined, before: Part | undefined, plainTerms: boolean): string {
  if (part === undefined || before === undefined || before.tone !== part.tone || before.newLine) return '';
  const tail = part.group !== undefined ? /\bgroups? $/i : part.term !== undefined && !plainTerms ? /[\d,]*\d $/ : null;
  return tail?.exec(before.text)?.[0] ?? '';
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
        {part.text}
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
  return part.term === undefined || plainTerms ? kept(part.text) : <Term term={part.term}>{part.text}</Term>;
}

/** A number stays on one line with the unit or the noun after it; the text is the same. */
function kept(text: string): ReactNode {
  const match = /\d[\d.,]* \p{Ll}+/u.exec(text);
  if (match === null) return text;
  return (
    <>
      {text.slice(0, match.index)}
      <span className="words-kept">{match[0]}</span>
      {kept(text.slice(match.index + match[0].length))}
    </>
  );
}
