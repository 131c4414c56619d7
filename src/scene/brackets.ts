/**
 * What the targets hold, seen from the back row: one large number a volume, a bracket around
 * neighbours that hold the same, and a sign between those that differ.
 */
import type { Frame, Shown } from '../simulation/frame/frame.ts';

export interface HoldsShape {
  /** The number of all tracks of the target; -1: no single one. */
  readonly group: number;
  /** What the tracks show, where there is no single number. */
  readonly numbers: readonly number[];
}

/** Volumes from first to last, counted from 0, hold the same. */
export interface BracketShape {
  readonly first: number;
  readonly last: number;
  /** -1: the volume shows more than one number. */
  readonly group: number;
  /** It may go on beyond the rows that the frame has. */
  readonly openAbove: boolean;
  readonly openBelow: boolean;
}

/** Between a volume and the next: their targets differ. */
export interface DifferenceShape {
  readonly after: number;
  /** settling: on the way from one whole group to the next. alarm: this is what is left. */
  readonly tone: 'settling' | 'alarm';
}

export const holdsOf = (target: Shown): HoldsShape => ({
  group: target.whole,
  numbers: target.whole >= 0 ? [] : target.numbers,
});

export function bracketsOf(frame: Frame): readonly BracketShape[] {
  const brackets: BracketShape[] = [];
  const beyond = frame.firstRow + frame.rowCount;
  for (const { volume, target } of frame.rows) {
    const group = target.whole;
    const previous = brackets.at(-1);
    if (previous !== undefined && group >= 0 && previous.group === group) {
      brackets[brackets.length - 1] = {
        ...previous,
        last: volume,
        openBelow: volume === beyond - 1 && beyond < frame.volumes,
      };
      continue;
    }
    brackets.push({
      first: volume,
      last: volume,
      group,
      openAbove: group >= 0 && volume === frame.firstRow && volume > 0,
      openBelow: group >= 0 && volume === beyond - 1 && beyond < frame.volumes,
    });
  }
  return brackets;
}

export type Copy = 'revertable' | 'plain';

/**
 * Whether targets that differ are merely on their way. A revertable group is committed
 * volume by volume, and nothing can stop it any more; plain FlashCopy overwrites at once,
 * so there what differs is what is left. Numbers may also differ though the contents equal
 * one cut; and a target that mixes groups is never on its way.
 */
/** The site is lost, and relationships are still revertable: recovery has not settled them, or will not. */
export const isUnsettled = (frame: Frame): boolean => frame.siteLost && frame.totals.revertable > 0;

export function isSettling(frame: Frame, copy: Copy): boolean {
  if (frame.consistent) return true;
  const withdrawing = frame.phase === 'commit' || frame.phase === 'revert';
  return copy === 'revertable' && (withdrawing || isUnsettled(frame)) && frame.targets.every((set) => set.group >= 0);
}

export function differencesOf(frame: Frame, copy: Copy): readonly DifferenceShape[] {
  const tone = isSettling(frame, copy) ? 'settling' : 'alarm';
  const differences: DifferenceShape[] = [];
  for (let row = 0; row + 1 < frame.rows.length; row++) {
    const upper = frame.rows[row];
    const lower = frame.rows[row + 1];
    if (upper.target.whole !== lower.target.whole || upper.target.whole < 0)
      differences.push({ after: upper.volume, tone });
  }
  return differences;
}
