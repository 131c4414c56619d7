/**
 * A run that has been made: its events, the journal of what each changed, and keyframes that
 * bound the way to any of them. Showing it is view.ts's matter; nothing here changes any more.
 */
import type { World } from '../protocol/world.ts';
import type { Cells } from './cells.ts';
import type { Columns } from './columns.ts';
import type { Lineage } from './lineage.ts';
import type { Settings } from './settings.ts';
import type { RunSummary } from './summary.ts';
import type { TransactionRecord } from './transaction-record.ts';

export interface Keyframe {
  /** Entries of the journal that have led to these cells. */
  readonly journalEnd: number;
  readonly cells: Int32Array;
}

export interface Run {
  readonly settings: Settings;
  /** Its cells are those of the last event; its journal leads to every other. */
  readonly world: World;
  readonly cells: Cells;
  readonly columns: Columns;
  readonly lineage: Lineage;
  /** What the host writes were for; null without the workload transactions. */
  readonly transactions: TransactionRecord | null;
  /** Rising; the first is all zeros. */
  readonly keyframes: readonly Keyframe[];
  readonly summary: RunSummary;
}

/** As much of a run as has been made; the last event of it is whole. */
export interface RunSoFar extends Pick<Run, 'settings' | 'world' | 'cells' | 'columns' | 'transactions'> {
  readonly summary: { readonly groups: readonly { readonly cutEvent: number }[] };
}

const leastJournalBetweenKeyframes = 32_768;

/** Takes a keyframe now and then: seldom enough that all of them take no more room than the journal. */
export class KeyframeMaker {
  readonly keyframes: Keyframe[];
  private readonly world: World;
  private readonly spacing: number;
  private next: number;

  constructor(world: World) {
    this.world = world;
    this.spacing = Math.max(leastJournalBetweenKeyframes, world.cells.length >>> 1);
    this.next = this.spacing;
    this.keyframes = [{ journalEnd: 0, cells: new Int32Array(world.cells.length) }];
  }

  note(): void {
    const { journalLength } = this.world;
    if (journalLength < this.next) return;
    this.keyframes.push({ journalEnd: journalLength, cells: this.world.cells.slice() });
    this.next = journalLength + this.spacing;
  }
}
