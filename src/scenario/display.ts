/**
 * What stands before the `#`: how to show the page, whatever the scenario is. Names that are
 * not Holdfast's are left alone there, as mail programs and networks add their own to any address.
 */
import { pairsOf } from './fragment.ts';
import { quoted, refusedValue, shown } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { displayNamesNotYet } from './reserved.ts';

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export interface Display {
  /** null: as the system has it. */
  readonly theme: Theme | null;
  readonly refusals: readonly Refusal[];
}

/** Reads the query of the page's address, with or without its `?`. */
export function parseDisplay(query: string): Display {
  const refusals: Refusal[] = [];
  let theme: Theme | null = null;
  let themesGiven = 0;
  for (const { name, value } of pairsOf(query.replace(/^\?/, ''))) {
    if (displayNamesNotYet.includes(name)) {
      refusals.push({
        field: name,
        value: shown(value),
        reason: `The field ${name} before the # is not in this version.`,
      });
    } else if (name === 'theme' && themesGiven++ > 0) {
      const reason = `The field theme is given more than once: the first counts, and ${quoted(value)} is left out.`;
      refusals.push({ field: name, value: shown(value), reason });
    } else if (name === 'theme') {
      theme = themeNamed(value);
      if (theme === null) refusals.push(refusedValue(name, value, 'it is light or dark'));
    }
  }
  return { theme, refusals };
}

const themeNamed = (name: string): Theme | null => themes.find((theme) => theme === name) ?? null;
