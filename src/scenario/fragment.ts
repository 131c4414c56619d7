/**
 * The text after `#`, taken apart into names and values. It may come as it was made, or as
 * mail programs and messengers leave it: percent-encoded in part or as a whole, with `+` for
 * a space.
 */

export interface Pair {
  readonly name: string;
  readonly value: string;
  /** The percent-encoding is broken; name and value are as they came. */
  readonly broken: boolean;
}

/** A longer fragment is refused as a whole. */
export const longestFragment = 1_000_000;

/** The names and values of a fragment, with or without its `#`, in their order. */
export function pairsOf(fragment: string): readonly Pair[] {
  const text = fragment.trim().replace(/^#/, '');
  const encodedAsWhole = !text.includes('=') && /%3d/i.test(text);
  const parts = (encodedAsWhole ? (decoded(text) ?? text) : text).split('&');
  return parts.filter((part) => part.trim() !== '').map(pairOf);
}

/** The fragment of a link: of a whole address, or the text itself where there is no `#` in it. */
export function fragmentOf(link: string): string {
  const hash = link.indexOf('#');
  if (hash >= 0) return link.slice(hash + 1);
  return /^[a-z]+:\/\//i.test(link.trim()) ? '' : link;
}

function pairOf(part: string): Pair {
  const equals = part.indexOf('=');
  const rawName = equals < 0 ? part : part.slice(0, equals);
  const rawValue = equals < 0 ? '' : part.slice(equals + 1);
  const name = decoded(rawName.replaceAll('+', ' '));
  const value = decoded(rawValue.replaceAll('+', ' '));
  const broken = name === null || value === null;
  return { name: (name ?? rawName).trim(), value: (value ?? rawValue).trim(), broken };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** Escapes what would not come back from a fragment as it is; `@ : ,` stay as they are. */
export const escaped = (text: string): string =>
  encodeURIComponent(text).replace(/%(?:40|3A|2C|2F|3B|3F)/g, (harmless) => decodeURIComponent(harmless));
