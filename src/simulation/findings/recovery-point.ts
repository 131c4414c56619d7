/**
 * How old what a recovery leaves is: simulated time since its group's cut, and the host writes
 * since then, which are missing.
 */
import { eventCodes } from '../names.ts';
import type { Run } from '../run.ts';
import type { RecoveryPoint } from '../summary.ts';

/** Host writes up to and including an event. */
export function writesUpTo({ columns }: Run, event: number): number {
  for (let before = event; before > 0; before--) {
    if (columns.kind[before] === eventCodes.hostWrite) return columns.detail[before];
  }
  return 0;
}

/** When a group was cut. The initial copy is as old as the run; Infinity: of a group that never was, as it comes. */
export function cutMicrosecondsOf({ summary: { groups } }: Run, group: number): number {
  if (group === 0) return 0;
  return groups[group - 1]?.cutMicroseconds ?? Infinity;
}

/**
 * Of a group (0: the initial copy) that is left after a loss at an event, or at a time after it but before the next.
 * The coming group counts as cut at that moment.
 */
export function recoveryPointAt(
  run: Run,
  event: number,
  group: number,
  timeMicroseconds = run.columns.time[event],
): RecoveryPoint {
  const { lineage, summary } = run;
  const isCut = group === 0 || (group <= summary.groups.length && summary.groups[group - 1].cutEvent <= event);
  if (!isCut) return { seconds: 0, writesMissing: 0 };
  return {
    seconds: (timeMicroseconds - cutMicrosecondsOf(run, group)) / 1_000_000,
    writesMissing: writesUpTo(run, event) - lineage.writesAtCut[group],
  };
}
