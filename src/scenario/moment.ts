/**
 * What a link says beside the scenario: the moment that it shows, and what the sender saw
 * there, so that the receiver's page can tell when it does not show the same.
 */
import { refused, taken } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { longestMicroseconds, microsecondsFrom, timeFrom } from './time.ts';

export type ShownMoment =
  | { readonly type: 'event'; readonly event: number }
  | { readonly type: 'time'; readonly timeMicroseconds: number };

export interface Check {
  readonly event: number;
  /** 16 hexadecimal digits. */
  readonly stateHash: string;
}

export interface LinkMoment {
  /** null: the page starts paused at e0, and the command goes to the end. */
  readonly at: ShownMoment | null;
  /** The engine that the sender's page was built with. */
  readonly engine: string | null;
  readonly check: Check | null;
}

export const noMoment: LinkMoment = { at: null, engine: null, check: null };

const longestEngine = 40;

/** `e412` or `8.25s`; as all the readers here, refuses with what is allowed. */
export function readAt(text: string): Result<ShownMoment, string> {
  const event = /^e(\d{1,9})$/.exec(text);
  if (event !== null) return taken({ type: 'event', event: Number(event[1]) });
  const timeMicroseconds = microsecondsFrom(text);
  if (timeMicroseconds !== null && timeMicroseconds >= 0 && timeMicroseconds <= longestMicroseconds) {
    return taken({ type: 'time', timeMicroseconds });
  }
  return refused('it is a time with its unit (at=8.25s), or an event (at=e412)');
}

/** `e123:0123456789abcdef`. */
export function readCheck(text: string): Result<Check, string> {
  const parts = /^e(\d{1,9}):([0-9a-f]{16})$/.exec(text);
  if (parts === null) return refused('it is an event and 16 hexadecimal digits (check=e123:0123456789abcdef)');
  return taken({ event: Number(parts[1]), stateHash: parts[2] });
}

export function readEngine(text: string): Result<string, string> {
  const right = text.length <= longestEngine && /^[0-9A-Za-z._-]+$/.test(text);
  return right
    ? taken(text)
    : refused(`it is the name of a version, of at most ${longestEngine} letters, digits, points and dashes`);
}

/** A playhead between two microseconds has passed the events of the first. */
export const writeAt = (at: ShownMoment): string =>
  at.type === 'event' ? `e${at.event}` : timeFrom(Math.floor(at.timeMicroseconds));

export const writeCheck = (check: Check): string => `e${check.event}:${check.stateHash}`;
