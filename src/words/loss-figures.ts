/**
 * The figures of a loss of the site, in words: how old what is left is, how many host writes are
 * missing from it, and how many updates were on the way. The same on the card, the band, the plot
 * and in the log, and as precise as the page's moments, so that they can be subtracted.
 */
import type { RunSummary } from '../simulation/summary.ts';
import { countText, durationText, momentText } from './numbers.ts';

/** "0.91 s", "3 ms"; of a history, in which each step takes a second, "2 steps". */
export function ageText(seconds: number, kind: RunSummary['kind']): string {
  if (kind === 'history') return countText(Math.floor(seconds), 'step');
  const microseconds = seconds * 1_000_000;
  return seconds > 0 && seconds < 0.01 ? durationText(Math.round(microseconds)) : momentText(microseconds);
}

/** "7 host writes are missing". */
export const missingText = (writes: number): string =>
  writes === 0
    ? 'no host write is missing'
    : `${countText(writes, 'host write')} ${writes === 1 ? 'is' : 'are'} missing`;

/** ", with 2 updates on the way": they had left, and had not entered a source. Empty without any. */
export const onTheWayText = (updates: number): string =>
  updates === 0 ? '' : `, with ${countText(updates, 'update')} on the way`;
