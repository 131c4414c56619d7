/**
 * Numbers, times and lists as the page writes them, in one place, so that the same moment
 * looks the same in the sentence, the log and the dialogs.
 */
const plain = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 });
const upToHundredths = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
const hundredths = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const thousandths = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 3, maximumFractionDigits: 3 });
const conjunction = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** "1,234" or "0.5". */
export const numberText = (value: number): string => plain.format(value);

/** A moment of the run, to a hundredth, so that its width stays: "8.25 s". */
export const momentText = (microseconds: number): string => `${hundredths.format(microseconds / 1_000_000)} s`;

/** A moment of the run, to a millisecond, where 3 ms matter: "7.003 s". */
export const preciseMomentText = (microseconds: number): string => `${thousandths.format(microseconds / 1_000_000)} s`;

/** A moment of the run where there is little room, with no more decimals than it needs: "8 s", "8.25 s", "1,954.08 s". */
export const shortMomentText = (microseconds: number): string => `${upToHundredths.format(microseconds / 1_000_000)} s`;

const units = [
  { name: 'h', microseconds: 3_600_000_000 },
  { name: 'min', microseconds: 60_000_000 },
  { name: 's', microseconds: 1_000_000 },
  { name: 'ms', microseconds: 1_000 },
] as const;

/** A span of time in the largest unit that leaves it at least 1; above a minute only where it is whole: "3 ms", "2.5 s", "90 s", "4 min". */
export function durationText(microseconds: number): string {
  if (microseconds === 0) return '0 s';
  for (const unit of units) {
    const value = microseconds / unit.microseconds;
    if (value < 1) continue;
    if ((unit.name === 'h' || unit.name === 'min') && !Number.isInteger(value)) continue;
    return `${plain.format(value)} ${unit.name}`;
  }
  return `${plain.format(microseconds)} µs`;
}

/** "1, 3 and 4". */
export const listText = (items: readonly (string | number)[]): string => conjunction.format(items.map(String));

/** "1 track", "2 tracks". */
export const countText = (count: number, singular: string, plural = `${singular}s`): string =>
  `${plain.format(count)} ${count === 1 ? singular : plural}`;

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;

/** A small count as a word, a larger one in figures: "four", "12". */
export const countWord = (count: number): string => small[count] ?? plain.format(count);

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
