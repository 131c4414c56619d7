/**
 * Where things had to come together before an event could happen: those beside the one cause
 * that every event names (causes.ts). Noted by the engine as it acts, of rare events alone, so
 * that the many cost nothing. Like all causes it decides nothing, and no hash covers it.
 */
import type { World } from '../protocol/world.ts';

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

/** The relationships are asked: for each kind among them (revertable or not, sequence number), the event that made the last of them so. `made`: by volume, the event that made its relationship what it is. */
export function relationshipsFound({ cells, layout }: World, made: Int32Array): readonly FurtherCause[] {
  const kinds: { event: number; readonly found: FoundAlike & { relationships: number } }[] = [];
  for (let volume = 0; volume < layout.volumes; volume++) {
    const revertable = cells[layout.revertable + volume] === 1;
    const sequenceNumber = cells[layout.sequence + volume];
    let kind = kinds.find(({ found }) => found.revertable === revertable && found.sequenceNumber === sequenceNumber);
    if (kind === undefined) {
      kind = { event: 0, found: { relationships: 0, revertable, sequenceNumber } };
      kinds.push(kind);
    }
    kind.found.relationships++;
    kind.event = Math.max(kind.event, made[volume]);
  }
  return kinds;
}
