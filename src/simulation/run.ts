/**
 * A run that has been made: its events, the journal of what each changed, and keyframes with
 * stretches that bound the way to any of them. Showing it is view.ts's matter; nothing here changes any more.
 */
import type { World } from '../protocol/world.ts';
import type { Cells } from './cells.ts';
import type { Columns } from './columns.ts';
import type { Keyframes } from './keyframes.ts';
import type { Lineage } from './lineage.ts';
import type { Settings } from './settings.ts';
import type { RunSummary } from './summary.ts';
import type { TransactionRecord } from './transaction-record.ts';

export interface Run {
  readonly settings: Settings;
  /** Its cells are those of the last event; its journal leads to every other. */
  readonly world: World;
  readonly cells: Cells;
  readonly columns: Columns;
  readonly lineage: Lineage;
  /** What the host writes were for; null without the workload transactions. */
  readonly transactions: TransactionRecord | null;
  readonly keyframes: Keyframes;
  readonly summary: RunSummary;
}

/** As much of a run as has been made; the last event of it is whole. */
export interface RunSoFar extends Pick<Run, 'settings' | 'world' | 'cells' | 'columns' | 'transactions'> {
  readonly summary: { readonly groups: readonly { readonly cutEvent: number }[] };
}
