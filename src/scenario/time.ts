/**
 * Times as links and people write them (`2.5s`, `60ms`, `250us`), and as the simulation counts
 * them: whole microseconds.
 */

const unitMicroseconds = { us: 1, ms: 1_000, s: 1_000_000, min: 60_000_000, h: 3_600_000_000 } as const;

export const timeUnits: readonly string[] = Object.keys(unitMicroseconds);

/** The longest time that is told apart to the microsecond everywhere: 100 years. */
export const longestMicroseconds = 100 * 365.25 * 24 * 3_600_000_000;

const timeText = /^(-?\d+(?:\.\d+)?)\s*(us|ms|s|min|h)$/;

/** Whole microseconds, rounded; null if it is not a time. `0` needs no unit. May be out of any range. */
export function microsecondsFrom(text: string): number | null {
  if (text === '0') return 0;
  const parts = timeText.exec(text);
  if (parts === null) return null;
  const microseconds = Math.round(Number(parts[1]) * unitMicroseconds[parts[2] as keyof typeof unitMicroseconds]);
  return microseconds + 0; // "-0s" is 0
}

/** In the largest unit that is exact and easy to read: whole hours or minutes, else s, ms or us. */
export function timeFrom(microseconds: number, space: '' | ' ' = ''): string {
  if (microseconds === 0) return `0${space}s`;
  for (const unit of ['h', 'min'] as const) {
    const size = unitMicroseconds[unit];
    if (microseconds % size === 0) return `${microseconds / size}${space}${unit}`;
  }
  if (microseconds >= 1_000_000) return `${decimal(microseconds, 1_000_000, 6)}${space}s`;
  if (microseconds >= 1_000) return `${decimal(microseconds, 1_000, 3)}${space}ms`;
  return `${microseconds}${space}us`;
}

/** `value / size` in digits, exactly; a size of ten to the power of `places`. */
function decimal(value: number, size: number, places: number): string {
  const fraction = String(value % size)
    .padStart(places, '0')
    .replace(/0+$/, '');
  const whole = String(Math.floor(value / size));
  return fraction === '' ? whole : `${whole}.${fraction}`;
}
