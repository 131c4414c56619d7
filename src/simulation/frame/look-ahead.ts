/**
 * Which preparation of a volume comes next in a run: the one that the page's switch lets
 * fail. The events of a group's preparation are looked through once and kept.
 */
import type { EventKind } from '../names.ts';
import type { Run } from '../run.ts';
import type { PhaseSpan } from '../summary.ts';

const preparing: ReadonlySet<EventKind> = new Set(['prepare', 'prepareAnswerLost', 'prepareFails']);
const preparations = new WeakMap<PhaseSpan, Int32Array>();

/** The event at which each volume's preparation takes effect or fails; -1 where it was not prepared. */
function preparationsIn(run: Run, span: PhaseSpan): Int32Array {
  const known = preparations.get(span);
  if (known !== undefined) return known;
  const events = new Int32Array(run.settings.volumes).fill(-1);
  // The event that ended the phase may be the preparation that failed.
  const end = Math.min(span.endEvent + 1, run.columns.length - 1);
  for (let event = span.startEvent; event <= end; event++) {
    if (!preparing.has(run.columns.kindOf(event))) continue;
    const volume = run.columns.subject[event];
    // One whose answer is lost takes effect first, and counts as failed later.
    if (events[volume] === -1) events[volume] = event;
  }
  preparations.set(span, events);
  return events;
}

/** For a moment: the group in which a volume is next prepared; 0 if it is not any more. */
export function nextPreparations(run: Run, event: number): (volume: number) => number {
  const coming = run.summary.phases.filter((span) => span.phase === 'prepare' && span.endEvent + 1 > event);
  return (volume) => coming.find((span) => preparationsIn(run, span)[volume] > event)?.group ?? 0;
}
