/**
 * Text as data. What the page says is made here from the engine's facts, as parts that React
 * renders with chips and emphasis, that the live region reads out, and that a terminal could
 * print. No word on the page about the run is written anywhere else.
 */
import { capitalised } from './numbers.ts';
import type { TermKey } from './terms.ts';

export type Tone = 'plain' | 'strong' | 'alarm' | 'good' | 'quiet';

/** A stretch of text of one kind. */
export interface Part {
  readonly text: string;
  readonly tone?: Tone;
  /** The text is this group's number, and stands on the group's colour. */
  readonly group?: number;
  /** The text is a term of the glossary, and opens its definition. */
  readonly term?: TermKey;
  /** Where there is room, a new line begins here. */
  readonly newLine?: true;
}

export type Words = readonly Part[];

type Piece = string | Part | Words;

const sameKind = (one: Part, other: Part): boolean =>
  one.tone === other.tone &&
  one.newLine === other.newLine &&
  one.group === undefined &&
  other.group === undefined &&
  one.term === undefined &&
  other.term === undefined;

/** Joins strings, parts and words; neighbours of one kind become one part, empty ones vanish. */
export function say(...pieces: readonly Piece[]): Words {
  const parts: Part[] = [];
  for (const piece of pieces) {
    const next: Words = typeof piece === 'string' ? [{ text: piece }] : 'text' in piece ? [piece] : piece;
    for (const part of next) {
      if (part.text === '') continue;
      const last = parts.at(-1);
      if (last !== undefined && sameKind(last, part))
        parts[parts.length - 1] = { ...last, text: last.text + part.text };
      else parts.push(part);
    }
  }
  return parts;
}

/** Between two sentences: a blank, and where there is room a new line. */
export const next: Part = { text: ' ', newLine: true };

const toned = (tone: Tone, pieces: readonly Piece[]): Words =>
  say(...pieces).map((part) => (part.tone === undefined ? { ...part, tone } : part));

export const strong = (...pieces: readonly Piece[]): Words => toned('strong', pieces);
export const alarm = (...pieces: readonly Piece[]): Words => toned('alarm', pieces);
export const quiet = (...pieces: readonly Piece[]): Words => toned('quiet', pieces);

/** "group 3", its number on the group's colour; group 0 is "the initial copy". */
export const groupName = (group: number): Words =>
  group === 0
    ? [{ text: 'the initial copy', term: 'initial-copy' }]
    : [{ text: 'group ' }, { text: String(group), group }];

/** The words with a capital at the start, to begin a sentence. */
export const startSentence = (words: Words): Words =>
  words.map((part, index) => (index === 0 ? { ...part, text: capitalised(part.text) } : part));

/** The words as plain text. */
export const textOf = (words: Words): string => words.map((part) => part.text).join('');
