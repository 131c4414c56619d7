/**
 * At which pace a run is told, at speed 1. A phase of usual length takes its usual seconds,
 * a longer one longer (but far less than in proportion); and the story stays with each
 * milestone for as long as its sentence takes to be read, whatever happens right after it.
 */
import type { EventKind, PhaseName } from '../simulation/names.ts';
import type { Milestone, PhaseSpan } from '../simulation/summary.ts';

export const shortestPhaseSeconds = 1.5;

/** What a phase of usual length is told in, if its milestones need no more. */
const paces: Readonly<Record<PhaseName, { readonly seconds: number; readonly usualMicroseconds: number }>> = {
  'between groups': { seconds: 2.5, usualMicroseconds: 1_500_000 },
  coordinate: { seconds: 2.2, usualMicroseconds: 3_000 },
  drain: { seconds: 3, usualMicroseconds: 800_000 },
  prepare: { seconds: 4.6, usualMicroseconds: 500_000 },
  commit: { seconds: 4.6, usualMicroseconds: 500_000 },
  revert: { seconds: 4.6, usualMicroseconds: 500_000 },
  recover: { seconds: 4, usualMicroseconds: 1_000_000 },
};

/** How long the story stays with a milestone at least. Answers that differ by a number only are read faster. */
const usualDwellSeconds = 1;
const otherDwellSeconds: Partial<Readonly<Record<EventKind, number>>> = {
  drained: 1.2,
  decide: 1.2,
  prepare: 0.9,
  commit: 0.9,
  revert: 0.9,
  prepareFails: 2.5,
  prepareAnswerLost: 2.5,
  restart: 2,
  siteLost: 3.5,
  failOver: 2,
  lookAtRelationships: 4,
  reverseRestore: 2,
  startHosts: 2,
};
/** Many of one kind in a phase (the answers of twenty volumes) share this. */
const mostOfOneKindSeconds = 8;

/** A place from which on the story stays with an event for so many seconds. */
export interface Knot {
  readonly event: number;
  readonly timeMicroseconds: number;
  readonly seconds: number;
}

/** The knots of a phase, rising: its start, and each milestone after that. */
export function knotsOf(phase: PhaseSpan): readonly Knot[] {
  const { startEvent, startMicroseconds, endMicroseconds, milestones } = phase;
  const dwells = dwellsOf(milestones);
  const knots: Knot[] = [];
  // A phase that the clock began has no milestone at its start.
  if (milestones[0]?.event !== startEvent) {
    knots.push({ event: startEvent, timeMicroseconds: startMicroseconds, seconds: usualDwellSeconds });
  }
  milestones.forEach(({ event, timeMicroseconds }, index) => {
    knots.push({ event, timeMicroseconds, seconds: dwells[index] });
  });
  const dwelt = knots.reduce((sum, { seconds }) => sum + seconds, 0);
  const spare = Math.max(0, Math.max(shortestPhaseSeconds, usualSeconds(phase)) - dwelt);
  if (spare === 0) return knots;
  // What is left goes to the stretches between the knots as they lasted; where all is at once, to each alike.
  const lasted = endMicroseconds - startMicroseconds;
  return knots.map((knot, index) => {
    const until = knots[index + 1]?.timeMicroseconds ?? endMicroseconds;
    const share = lasted === 0 ? 1 / knots.length : (until - knot.timeMicroseconds) / lasted;
    return { ...knot, seconds: knot.seconds + spare * share };
  });
}

/** How long the story stays with each of a phase's milestones at least, in seconds. */
export function dwellsOf(milestones: readonly Milestone[]): readonly number[] {
  return milestones.map(({ kind }) => {
    const likeIt = milestones.filter((other) => other.kind === kind).length;
    return Math.min(otherDwellSeconds[kind] ?? usualDwellSeconds, mostOfOneKindSeconds / likeIt);
  });
}

/** Sixteen times as long is told twice as long, nothing more than eight times as long, and what is short nearly as usual. */
function usualSeconds({ phase, startMicroseconds, endMicroseconds }: PhaseSpan): number {
  const { seconds, usualMicroseconds } = paces[phase];
  const lasted = endMicroseconds - startMicroseconds;
  if (lasted === 0) return 0;
  return seconds * Math.max(0.9, Math.min(8, (lasted / usualMicroseconds) ** 0.25));
}
