/**
 * What a volume's FlashCopy relationship shows between its source and its target: where it
 * stands, which outcomes are still open, and why it failed. States and numbers only; the
 * words for them are the picture's.
 */
import { unreachable } from '../base/assert.ts';
import type { Frame, VolumeRow } from '../simulation/frame/frame.ts';
import type { Copy } from './brackets.ts';

export type RelationState =
  | 'none'
  | 'preparing'
  | 'revertable'
  | 'committing'
  | 'reverting'
  | 'committed'
  | 'reverted'
  | 'failed';

export interface RelationShape {
  readonly state: RelationState;
  /** The group that a commit would leave; meaningful while an outcome is open. */
  readonly wouldHold: number;
  /** The group that a revert keeps; meaningful while an outcome is open. */
  readonly wouldKeep: number;
  /** null: nobody reads it. Plain FlashCopy's goes back when the group is given up, whatever the target holds. */
  readonly sequenceNumber: number | null;
  /** Why the preparation failed; '' if it did not. */
  readonly reason: string;
  /** It tells of an earlier group than the one being formed: old news, drawn quietly. */
  readonly past: boolean;
}

function stateOf(row: VolumeRow, copy: Copy): RelationState {
  if (row.failure !== '') return 'failed';
  if (row.command === 'establish') return 'preparing';
  // With plain FlashCopy a relationship is committed for good: what counts is whether it was copied for this group.
  if (copy === 'plain') return row.copied ? 'committed' : 'none';
  if (row.relationship !== 'revertable') return row.relationship;
  switch (row.command) {
    case 'commit':
      return 'committing';
    case 'revert':
      return 'reverting';
    case 'none':
      return 'revertable';
    default:
      return unreachable(row.command);
  }
}

const settled: ReadonlySet<RelationState> = new Set(['none', 'committed', 'reverted']);
/** Phases in which a group is under way that the relationship has not met yet, or has. */
const underWay: ReadonlySet<Frame['phase']> = new Set(['coordinate', 'drain', 'prepare']);

export function relationOf(row: VolumeRow, frame: Frame, copy: Copy): RelationShape {
  const state = stateOf(row, copy);
  const open = row.relationship === 'revertable';
  return {
    state,
    wouldHold: open ? row.sequenceNumber : frame.group,
    wouldKeep: open ? row.priorSequenceNumber : row.sequenceNumber,
    sequenceNumber: copy === 'plain' ? null : row.sequenceNumber,
    reason: row.failure,
    past: settled.has(state) && underWay.has(frame.phase) && row.sequenceNumber !== frame.group,
  };
}
