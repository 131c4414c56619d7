/**
 * What is said when something in a link, or typed into the panel, cannot be taken: always a
 * full sentence that names the field, the bad value and what is allowed. The value comes from
 * outside, so it is shortened and rid of everything that does not show.
 */

export interface Refusal {
  /** The link's name of the field (`volumes`), `link` for the link as a whole; safe to show. */
  readonly field: string;
  /** The refused value, shortened; safe to show. */
  readonly value: string;
  /** A full sentence. */
  readonly reason: string;
}

const longestValueShown = 40;
const notShown = /[\p{C}\p{Zl}\p{Zp}]/gu;

/** Text from outside, at most 40 characters of it, with what has no shape of its own made visible. */
export function shown(text: string): string {
  const characters = Array.from(text.slice(0, 4 * longestValueShown));
  const whole = characters.length <= longestValueShown && text.length <= 4 * longestValueShown;
  const start = whole ? characters : [...characters.slice(0, longestValueShown - 1), '…'];
  return start.join('').replace(notShown, '\uFFFD');
}

export const quoted = (text: string): string => `“${shown(text)}”`;

/** “The field volumes cannot be “0”: it is a whole number from 1 to 10,000.” */
export function refusedValue(field: string, value: string, because: string): Refusal {
  return { field, value: shown(value), reason: `The field ${field} cannot be ${quoted(value)}: ${because}.` };
}

export function refusedFault(value: string, because: string): Refusal {
  return { field: 'faults', value: shown(value), reason: `The fault ${quoted(value)} is refused: ${because}.` };
}

/** A part of an exploration: “The part “writes:99” of the field explore is refused: ….” */
export function refusedPart(part: string, because: string): Refusal {
  const reason = `The part ${quoted(part)} of the field explore is refused: ${because}.`;
  return { field: 'explore', value: shown(part), reason };
}

export function refusedLink(value: string, reason: string): Refusal {
  return { field: 'link', value: shown(value), reason };
}

/** uniform; uniform or hotspot; a, b or c. */
export const oneOf = (names: readonly string[]): string => listed(names, 'or');

/** a; a and b; a, b and c. */
export function listed(names: readonly string[], last: 'and' | 'or'): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${last} ${names[names.length - 1]}`;
}

/** 1000000 as 1,000,000. */
export const grouped = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 3 });

/** 1 group; 1,200 groups. */
export const counted = (count: number, singular: string): string =>
  `${grouped(count)} ${singular}${count === 1 ? '' : 's'}`;
