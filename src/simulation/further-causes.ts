/**
 * Where things had to come together before an event could happen: those beside the one cause
 * that every event names (causes.ts). Noted by the engine as it acts, of rare events alone, so
 * that the many cost nothing. Like all causes it decides nothing, and no hash covers it.
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
  /** What was found, where the event is the last that made relationships what they were. */
  readonly found?: FoundAlike;
}

/** By event: all that came together, in no order; the one cause that the event names may be among them. */
export type FurtherCauses = Map<number, readonly FurtherCause[]>;

/** The relationships are asked: for each kind among them (revertable or not, sequence number), the event that made the last of them so. */
export function noteRelationships({ columns, world, causes }: Engine, event: number): void {
  const { cells, layout } = world;
  const kinds = new Map<number, FurtherCause & { readonly found: FoundAlike }>();
  for (let volume = 0; volume < layout.volumes; volume++) {
    const revertable = cells[layout.revertable + volume];
    const sequenceNumber = cells[layout.sequence + volume];
    const kind = sequenceNumber * 2 + revertable;
    const alike = kinds.get(kind);
    kinds.set(kind, {
      event: Math.max(causes.relationshipMade[volume], alike?.event ?? 0),
      found: { relationships: (alike?.found.relationships ?? 0) + 1, revertable: revertable === 1, sequenceNumber },
    });
  }
  columns.further.set(event, [...kinds.values()]);
}
