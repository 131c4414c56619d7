/**
 * Where things had to come together before an event could happen: what there was beside the one
 * cause that every event names (causes.ts). Noted by the engine as it acts, of rare events alone,
 * so that the many cost nothing. Like all causes it decides nothing, and no hash covers it.
 */
import type { Engine } from './engine.ts';

/** What relationships said when they were asked: so many of them, all alike. */
export interface FoundAlike {
  readonly relationships: number;
  readonly revertable: boolean;
  readonly sequenceNumber: number;
}

export interface FurtherCause {
  readonly event: number;
  /** What was found, where the event is the last that made relationships what they were; else null. */
  readonly found: FoundAlike | null;
}

export interface Further {
  /** The newest first. */
  readonly causes: readonly FurtherCause[];
  /** How many more there are that are not told. */
  readonly more: number;
}

/** Of one event. */
const mostNoted = 4;
const none: Further = { causes: [], more: 0 };

export class FurtherCauses {
  private readonly noted = new Map<number, Further>();

  /** `inAll`: how many there are, if `causes` are only the first of them. */
  note(event: number, causes: readonly FurtherCause[], inAll = causes.length): void {
    if (causes.length === 0) return;
    const told = causes.slice(0, mostNoted);
    this.noted.set(event, { causes: told, more: inAll - told.length });
  }

  of(event: number): Further {
    return this.noted.get(event) ?? none;
  }
}

/** A group is given up at a limit that counts from its cut: the cut, beside what took too long. */
export function noteCut({ columns, group }: Engine, event: number): void {
  if (columns.cause[event] !== group.cutEvent) columns.further.note(event, [{ event: group.cutEvent, found: null }]);
}

/** Not every preparation had succeeded: the other failures, beside the first. */
export function noteOtherFailures({ columns, group }: Engine, event: number): void {
  const others = group.failures.length - 1;
  const told = group.failures.slice(1, 1 + mostNoted).map((failure) => ({ event: failure.event, found: null }));
  columns.further.note(event, told, others);
}

/** The relationships were asked: for each kind among them (revertable or not, sequence number), the event that made the last of them so. */
export function noteRelationships({ columns, world, causes }: Engine, event: number): void {
  const { cells, layout } = world;
  const kinds = new Map<string, FurtherCause & { readonly found: FoundAlike }>();
  for (let volume = 0; volume < layout.volumes; volume++) {
    const revertable = cells[layout.revertable + volume] === 1;
    const sequenceNumber = cells[layout.sequence + volume];
    const key = `${revertable} ${sequenceNumber}`;
    const alike = kinds.get(key);
    kinds.set(key, {
      event: Math.max(causes.relationshipMade[volume], alike?.event ?? 0),
      found: { relationships: (alike?.found.relationships ?? 0) + 1, revertable, sequenceNumber },
    });
  }
  columns.further.note(
    event,
    [...kinds.values()].toSorted((one, other) => other.event - one.event),
  );
}
