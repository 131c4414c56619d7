/**
 * What the page is told of a run's phases and groups once the run is made: the milestones of
 * each phase, at which its story turns, and what leaked into a group. One pass over the events,
 * for simulations and histories alike.
 */
import type { Columns } from './columns.ts';
import type { Engine, PhaseInTheMaking } from './engine.ts';
import { leaksOf } from './leaks.ts';
import { eventKinds, wayKinds } from './names.ts';
import type { GroupSummary, Milestone, PhaseSpan, Violation } from './summary.ts';

/** A phase with more of them (many volumes) has none: nobody reads so many, and thousands of groups stay small. */
const mostMilestones = 24;
/** By a kind's code. */
const isWay = Uint8Array.from(eventKinds, (kind) => (wayKinds.has(kind) ? 1 : 0));

/** `violation`: where a history breaks an invariant, whatever its event. */
export function toldPhasesAndGroups(
  engine: Engine,
  violation: Violation | null,
): { readonly phases: readonly PhaseSpan[]; readonly groups: readonly GroupSummary[] } {
  const { columns } = engine;
  const leaks = leaksOf(engine, engine.groups.length);
  const turns = new Set(leaks.flat().map(({ event }) => event));
  if (violation !== null) turns.add(violation.event);
  const phases = engine.phases.map((span, index) => {
    const milestones = milestonesIn(columns, firstEventOf(engine.phases, index), span.endEvent, turns);
    return { ...span, milestones };
  });
  return { phases, groups: engine.groups.map((group, index) => ({ ...group, leaks: leaks[index] })) };
}

/** A phase that the clock began has its first event later: what one sees as it begins belongs to the phase before. */
function firstEventOf(phases: readonly PhaseInTheMaking[], index: number): number {
  const { startEvent } = phases[index];
  return index > 0 && phases[index - 1].endEvent === startEvent ? startEvent + 1 : startEvent;
}

function milestonesIn(columns: Columns, first: number, last: number, turns: ReadonlySet<number>): Milestone[] {
  const milestones: Milestone[] = [];
  for (let event = first; event <= last; event++) {
    if (isWay[columns.kind[event]] === 1 && (turns.size === 0 || !turns.has(event))) continue;
    if (milestones.length === mostMilestones) return [];
    milestones.push({ event, timeMicroseconds: columns.time[event], kind: columns.kindOf(event) });
  }
  return milestones;
}
