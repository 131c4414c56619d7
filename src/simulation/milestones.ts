/**
 * What the page is told of a run's phases and groups once the run is made: the milestones of
 * each phase, at which its story turns, and what leaked into a group. One pass over the events,
 * for simulations and histories alike.
 */
import type { Columns } from './columns.ts';
import type { Engine, PhaseInTheMaking } from './engine.ts';
import { leaksOf } from './leaks.ts';
import { eventKinds, wayKinds, type EventKind } from './names.ts';
import type { GroupSummary, Milestone, PhaseSpan, RunSummary } from './summary.ts';

/** Of a phase with more (many volumes) the answers are left out: nobody reads so many, and thousands of groups stay small. */
const mostMilestones = 24;
const answerKinds: ReadonlySet<EventKind> = new Set<EventKind>(['prepare', 'commit', 'revert']);
/** By a kind's code: 1 where an event is told only if it leaked. */
const simulationWays = Uint8Array.from(eventKinds, (kind) => (wayKinds.has(kind) ? 1 : 0));
const historyWays = new Uint8Array(eventKinds.length);

/** Every step of a history is a milestone; of a simulation's events only those that are no ways, and the leaks. */
export function toldPhasesAndGroups(
  engine: Engine,
  kind: RunSummary['kind'],
): { readonly phases: readonly PhaseSpan[]; readonly groups: readonly GroupSummary[] } {
  const { columns } = engine;
  const leaks = leaksOf(engine, engine.groups.length);
  const leakEvents = new Set(leaks.flat().map(({ event }) => event));
  const ways = kind === 'history' ? historyWays : simulationWays;
  const phases = engine.phases.map((span, index) => {
    const milestones = milestonesIn(columns, firstEventOf(engine.phases, index), span.endEvent, ways, leakEvents);
    return { ...span, milestones };
  });
  return { phases, groups: engine.groups.map((group, index) => ({ ...group, leaks: leaks[index] })) };
}

/** A phase that the clock began has its first event later: what one sees as it begins belongs to the phase before. */
function firstEventOf(phases: readonly PhaseInTheMaking[], index: number): number {
  const { startEvent } = phases[index];
  return index > 0 && phases[index - 1].endEvent === startEvent ? startEvent + 1 : startEvent;
}

function milestonesIn(
  columns: Columns,
  first: number,
  last: number,
  ways: Uint8Array,
  leakEvents: ReadonlySet<number>,
): readonly Milestone[] {
  const all: Milestone[] = [];
  const besideAnswers: Milestone[] = [];
  for (let event = first; event <= last && besideAnswers.length <= mostMilestones; event++) {
    const isWay = ways[columns.kind[event]] === 1;
    if (isWay && (leakEvents.size === 0 || !leakEvents.has(event))) continue;
    const kind = columns.kindOf(event);
    const isAnswer = answerKinds.has(kind);
    if (isAnswer && all.length > mostMilestones) continue;
    const milestone = { event, timeMicroseconds: columns.time[event], kind };
    all.push(milestone);
    if (!isAnswer) besideAnswers.push(milestone);
  }
  return [all, besideAnswers].find(({ length }) => length <= mostMilestones) ?? [];
}
