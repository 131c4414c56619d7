/**
 * Why something is so: the chain of causes that the engine recorded, from an event back to what
 * came from outside. Nothing is worked out here but which event is asked about.
 */
import { loggedEvent, type LoggedEvent } from '../frame/log.ts';
import type { Fault } from '../../protocol/faults.ts';
import type { FoundAlike } from '../further-causes.ts';
import { wayKinds, type EventKind } from '../names.ts';
import { firstFault, outside } from '../origins.ts';
import type { Run } from '../run.ts';
import type { Settings } from '../settings.ts';

/** An event by its number; or the last of some kinds up to an event, of one volume (counted from 0) or of any (null). */
export type WhyAsked =
  | { readonly type: 'event'; readonly event: number }
  | {
      readonly type: 'last';
      readonly kinds: readonly EventKind[];
      readonly volume: number | null;
      readonly upTo: number;
    };

export interface Why {
  /** The event asked about, what brought it about, what brought that about, and so on. */
  readonly chain: readonly LoggedEvent[];
  /** Of a very long chain, how many events are left out before its last `mostAtOrigin`. */
  readonly leftOut: number;
  readonly origin: Origin;
  /** Of the events in the chain at which more than one cause came together: the others. In the chain's order. */
  readonly further: readonly FurtherOfEvent[];
}

export interface FurtherOfEvent {
  /** The event in the chain that they brought about too. */
  readonly effect: number;
  /** The newest first. */
  readonly causes: readonly FurtherTold[];
  /** How many more there are that are not told. */
  readonly more: number;
}

export interface FurtherTold {
  readonly event: LoggedEvent;
  /** What relationships said, where they were asked and this event made the last of those so; else null. */
  readonly found: FoundAlike | null;
}

/** Where a chain ends. */
export type Origin =
  | { readonly type: keyof typeof outside }
  /** A fault that the scenario plans. */
  | { readonly type: 'fault'; readonly fault: Fault };

const mostFromEvent = 40;
const mostAtOrigin = 3;
const mostBeside = 4;

/** null: there is no such event. */
export function whyOf(run: Run, asked: WhyAsked): Why | null {
  const event = asked.type === 'event' ? asked.event : lastOf(run, asked);
  const { cause, length } = run.columns;
  if (event < 0 || event >= length) return null;
  const numbers: number[] = [];
  let number = event;
  for (; number >= 0; number = cause[number]) numbers.push(number);
  const origin = originOf(run.settings, number);
  if (origin === null) return null;
  const leftOut = Math.max(0, numbers.length - mostFromEvent - mostAtOrigin);
  if (leftOut > 0) numbers.splice(mostFromEvent, leftOut);
  return {
    chain: numbers.map((each) => loggedEvent(run, each)),
    leftOut,
    origin,
    further: numbers.map((each) => furtherOf(run, each)).filter(({ causes }) => causes.length > 0),
  };
}

/** What came in beside the one cause that an event names. */
export function furtherOf(run: Run, effect: number): FurtherOfEvent {
  const { further, cause } = run.columns;
  const others = (further.get(effect) ?? []).filter(({ event }) => event !== cause[effect]);
  const told = others.toSorted((one, other) => other.event - one.event).slice(0, mostBeside);
  return {
    effect,
    causes: told.map(({ event, found = null }) => ({ event: loggedEvent(run, event), found })),
    more: others.length - told.length,
  };
}

function lastOf({ columns, settings }: Run, { kinds, volume, upTo }: Extract<WhyAsked, { type: 'last' }>): number {
  for (let event = Math.min(upTo, columns.length - 1); event >= 0; event--) {
    const kind = columns.kindOf(event);
    if (!kinds.includes(kind)) continue;
    const subject = columns.subject[event];
    const about = wayKinds.has(kind) ? Math.floor(subject / settings.tracks) : subject;
    if (volume === null || about === volume) return event;
  }
  return -1;
}

/** What a number in the place of a cause stands for; null: it is an event. */
export function originOf({ faults }: Pick<Settings, 'faults'>, cause: number): Origin | null {
  if (cause >= 0) return null;
  if (cause <= firstFault) return { type: 'fault', fault: faults[firstFault - cause] };
  const names = Object.keys(outside) as (keyof typeof outside)[];
  return { type: names[-1 - cause] };
}
