/**
 * What outlives a reload: the moment in the tab's storage, preferences in the browser's. Both
 * come from outside, so both are checked; a browser may refuse either, and nothing breaks.
 */
import * as v from 'valibot';
import { logFilters } from '../worker/contract.ts';
import type { LogFilter } from '../worker/contract.ts';
import type { Place } from './place.ts';
import type { ThemeChoice } from './types.ts';

/** Text by name. Neither function throws, whatever the browser refuses. */
export interface TextStorage {
  read(): string | null;
  write(text: string): void;
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const savedMoment = v.object({
  version: v.literal(1),
  /** The address that it belongs to, without the `#`. */
  fragment: v.string(),
  place: v.object({
    position: v.pipe(v.number(), v.finite(), v.minValue(0)),
    phaseIndex: count,
    timeMicroseconds: count,
    moment: v.variant('type', [
      v.object({ type: v.literal('event'), event: count }),
      v.object({ type: v.literal('time'), timeMicroseconds: count, lastEvent: count }),
    ]),
  }),
});

/** The place that was saved with this address, or null. */
export function readPlace(storage: TextStorage, fragment: string): Place | null {
  const saved = v.safeParse(savedMoment, parsed(storage.read()));
  return saved.success && saved.output.fragment === fragment ? saved.output.place : null;
}

export function writePlace(storage: TextStorage, fragment: string, place: Place): void {
  storage.write(JSON.stringify({ version: 1, fragment, place }));
}

export interface Preferences {
  readonly theme: ThemeChoice;
  readonly speed: number;
  readonly trueClock: boolean;
  readonly logFilter: LogFilter;
}

const themes = ['system', 'light', 'dark'] as const satisfies readonly ThemeChoice[];

/** Each preference stands alone: one that can't be read has its default. */
const savedPreferences = v.object({
  theme: v.fallback(v.picklist(themes), 'system'),
  speed: v.fallback(v.pipe(v.number(), v.minValue(0.125), v.maxValue(16)), 1),
  trueClock: v.fallback(v.boolean(), false),
  logFilter: v.fallback(v.picklist(logFilters), 'milestones'),
});

export function readPreferences(storage: TextStorage): Preferences {
  const saved = v.safeParse(savedPreferences, parsed(storage.read()) ?? {});
  return saved.success ? saved.output : v.parse(savedPreferences, {});
}

export function writePreferences(storage: TextStorage, preferences: Preferences): void {
  storage.write(JSON.stringify(preferences));
}

function parsed(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
