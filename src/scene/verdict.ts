/** What the targets hold all together, in one fact: the line under the picture's right end. */
import type { Frame } from '../simulation/frame/frame.ts';
import { type Copy, isSettling, isUnsettled } from './brackets.ts';

export type Verdict =
  | { readonly type: 'whole'; readonly group: number }
  /** The numbers differ, but the contents equal one cut. */
  | { readonly type: 'equal' }
  | { readonly type: 'committing'; readonly done: number; readonly of: number }
  /** After the loss of the site: they differ, and some relationships are still revertable. */
  | { readonly type: 'unsettled'; readonly left: number; readonly of: number }
  | { readonly type: 'torn' }
  /** A history has come to a state from which no whole group can be recovered, whatever the targets hold just now. */
  | { readonly type: 'unrecoverable' };

/** `violation`: of a history, the event after which no whole group can be recovered; null: it can. */
export function verdictOf(frame: Frame, copy: Copy, violation: number | null = null): Verdict {
  if (violation !== null && frame.event >= violation && !frame.siteLost) return { type: 'unrecoverable' };
  if (frame.consistent) return frame.targetGroup >= 0 ? { type: 'whole', group: frame.targetGroup } : { type: 'equal' };
  if (!isSettling(frame, copy)) return { type: 'torn' };
  if (isUnsettled(frame)) return { type: 'unsettled', left: frame.totals.revertable, of: frame.volumes };
  return { type: 'committing', done: frame.volumes - frame.totals.unsettled, of: frame.volumes };
}
