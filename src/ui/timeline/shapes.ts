/**
 * What the timeline draws, as plain data: groups with their phases, what became of them, the
 * faults that struck or are planned, and the times at which the link is down. Whatever lies
 * after the playhead is quiet and keeps its outcome to itself, so that a class can guess.
 */
import type { Fault } from '../../protocol/faults.ts';
import type { Switches } from '../../protocol/switches.ts';
import { positionOf } from '../../scene/story.ts';
import type { Story } from '../../scene/story.ts';
import type { PhaseName } from '../../simulation/names.ts';
import type { GroupSummary, PhaseSpan, RunSummary } from '../../simulation/summary.ts';
import { groupEnd, isCutOff, type GroupEnd } from '../../words/group-end.ts';
import { phaseLabel } from '../../words/names.ts';
import type { CoordinationWord } from './phase-words.ts';

export interface PhaseShape {
  /** Index into the run's phases. */
  readonly index: number;
  readonly x: number;
  readonly width: number;
  /** '?' for what is not decided yet. */
  readonly label: string;
  /** The phase's full name, for whoever points at it. */
  readonly title: string;
  readonly state: 'past' | 'now' | 'future';
}

/** Of the sign that stands where the site is lost, half over what is before it. */
export const lossSignRadius = 11;

/** What may be told of a group's fate at the playhead. */
export type Fate = 'to come' | 'forming' | 'good' | 'bad' | 'given up';

export interface FlagShape {
  readonly x: number;
  /** "V2", "V2, V3", "3 volumes", "drain"; in full in `title`. */
  readonly label: string;
  readonly title: string;
  readonly happened: boolean;
}

export interface GroupShape {
  readonly group: number;
  readonly x: number;
  readonly width: number;
  /** From x to where the next group begins: the room for labels. */
  readonly room: number;
  readonly phases: readonly PhaseShape[];
  readonly fate: Fate;
  /** null until the group has ended. */
  readonly outcome: GroupEnd | null;
  readonly flag: FlagShape | null;
}

export interface OutageShape {
  readonly x: number;
  readonly width: number;
  readonly state: 'past' | 'now' | 'future';
}

export interface TimelineRun {
  readonly summary: RunSummary;
  readonly story: Story;
  readonly copy: Switches['copy'];
  readonly faults: readonly Fault[];
}

/** The playhead: an event in a phase. */
export interface At {
  readonly event: number;
  readonly phaseIndex: number;
}

/** Phases of one group: indexes from first to last, between groups left out. */
export interface GroupSpan {
  readonly group: number;
  readonly first: number;
  readonly last: number;
}

/** Which phases belong to which group; found once a run. */
export function groupSpans(phases: readonly PhaseSpan[]): readonly GroupSpan[] {
  const spans: GroupSpan[] = [];
  phases.forEach((phase, index) => {
    // What follows the loss of the site is no group's.
    if (phase.phase === 'between groups' || phase.phase === 'recover') return;
    const open = spans[spans.length - 1];
    if (open?.group === phase.group) spans[spans.length - 1] = { ...open, last: index };
    else spans.push({ group: phase.group, first: index, last: index });
  });
  return spans;
}

export function groupShape(
  run: TimelineRun,
  span: GroupSpan,
  pixelsPerSecond: number,
  at: At,
  coordination: CoordinationWord = 'coordinate',
): GroupShape {
  const { bounds } = run.story;
  const summary = summaryOf(run.summary, span.group);
  const decided = summary !== null && isDecided(summary, at);
  const phases: PhaseShape[] = [];
  for (let index = span.first; index <= span.last; index += 1) {
    const label = labelOf(run, index, decided, at);
    phases.push({
      index,
      x: bounds[index] * pixelsPerSecond,
      width: (bounds[index + 1] - bounds[index]) * pixelsPerSecond,
      label: label === 'coordinate' ? coordination : label,
      title: label === '?' ? 'not decided yet' : label,
      state: stateOf(index, at),
    });
  }
  const x = bounds[span.first] * pixelsPerSecond;
  const sign = follows(run.story, span, 'recover') ? lossSignRadius : 0;
  const end = summary === null ? null : groupEnd(run.summary, summary, run.copy);
  const hasEnded = end !== null && end.event <= at.event;
  return {
    group: span.group,
    x,
    width: bounds[span.last + 1] * pixelsPerSecond - x,
    room: bounds[span.last + (follows(run.story, span, 'between groups') ? 2 : 1)] * pixelsPerSecond - x - sign,
    phases,
    fate: span.first > at.phaseIndex ? 'to come' : fateOf(run, span, summary, decided, hasEnded),
    outcome: hasEnded ? end : null,
    flag: hasEnded && end.name === 'cut off' ? null : flagOf(run, span, summary, pixelsPerSecond, at),
  };
}

/** Groups are attempted one after the other, so a group's summary stands at its number. */
function summaryOf({ groups }: RunSummary, group: number): GroupSummary | null {
  const summary = groups[group - 1];
  return summary?.group === group ? summary : null;
}

/** The events at which more may be told than before, rising. With the phases' starts, all that changes the drawing. */
export function tellingEvents({ groups, outages, violation, recovery }: RunSummary): Float64Array {
  const ends = groups.flatMap((group) => (group.outcome === null ? [] : [group.endEvent]));
  // By then recovery has settled what it will.
  const settled = recovery === null ? [] : [recovery.copiedBackEvent - 1];
  const decisions = groups.flatMap((group) => (group.decisionEvent < 0 ? [] : [group.decisionEvent]));
  const failures = groups.flatMap((group) => group.failures.map((failure) => failure.event));
  const downs = outages.map((outage) => outage.fromEvent);
  const breaks = violation === null ? [] : [violation.event];
  const losses = recovery === null ? [] : [recovery.lossEvent];
  return Float64Array.from([...ends, ...decisions, ...failures, ...downs, ...breaks, ...losses, ...settled]).toSorted();
}

const follows = (story: Story, span: GroupSpan, phase: PhaseName): boolean =>
  story.phases[span.last + 1]?.phase === phase;

const isDecided = (summary: GroupSummary, at: At): boolean =>
  summary.decisionEvent >= 0 && summary.decisionEvent <= at.event;

export const stateOf = (index: number, at: At): PhaseShape['state'] => {
  if (index === at.phaseIndex) return 'now';
  return index < at.phaseIndex ? 'past' : 'future';
};

function labelOf({ story, copy }: TimelineRun, index: number, decided: boolean, at: At): string {
  const { phase } = story.phases[index];
  const settles = phase === 'commit' || phase === 'revert';
  const secret = settles && copy !== 'plain' && !decided && index > at.phaseIndex;
  return secret ? '?' : phaseLabel(phase, copy);
}

/** How the boxes look. What recovery makes of a group that the loss cut off changes nothing of its past. */
function fateOf(
  { story, summary: { recovery } }: TimelineRun,
  { first, last }: GroupSpan,
  summary: GroupSummary | null,
  decided: boolean,
  hasEnded: boolean,
): Fate {
  if (summary === null) return 'forming';
  if (isCutOff(recovery, summary)) {
    if (!decided) return 'forming';
    return story.phases.slice(first, last + 1).some(({ phase }) => phase === 'revert') ? 'bad' : 'good';
  }
  if (!decided && !hasEnded) return 'forming';
  switch (summary.outcome) {
    case 'reverted':
    case 'failed':
      return 'bad';
    case 'abandoned':
      return 'given up';
    default:
      return 'good';
  }
}

/** What struck the group by now; else what is planned for it, at the start of the phase where it will. */
function flagOf(
  { story, faults }: TimelineRun,
  span: GroupSpan,
  summary: GroupSummary | null,
  pixelsPerSecond: number,
  at: At,
): FlagShape | null {
  const struck = summary?.failures.filter((failure) => failure.event <= at.event) ?? [];
  if (struck.length > 0) {
    const volumes = struck.map((failure) => failure.volume + 1);
    const { timeMicroseconds, event } = struck[0];
    const x = positionOf(story, timeMicroseconds, phaseIndexOf(story, span, 'prepare'), event) * pixelsPerSecond;
    const title = `The preparation of ${volumesText(volumes)} failed`;
    return { x, label: volumesLabel(volumes), title, happened: true };
  }
  const own = faults.filter((fault) => 'group' in fault && fault.group === span.group);
  const indexOf = (phase: FaultyPhase): number => phaseIndexOf(story, span, phase);
  const xOf = (phase: FaultyPhase): number => story.bounds[indexOf(phase)] * pixelsPerSecond;
  // What comes first keeps the rest from coming.
  for (const { type, phase, label, told } of delays) {
    if (!own.some((fault) => fault.type === type)) continue;
    const happened = indexOf(phase) <= at.phaseIndex;
    return { x: xOf(phase), label, title: happened ? told : `Planned: ${told}`, happened };
  }
  const planned = own.flatMap((fault) => (fault.type === 'fail' ? [fault.volume] : []));
  const hasEnded = summary !== null && summary.outcome !== null && summary.endEvent <= at.event;
  if (planned.length === 0 || hasEnded) return null;
  const title = `Planned: the preparation of ${volumesText(planned)} fails`;
  return { x: xOf('prepare'), label: volumesLabel(planned), title, happened: false };
}

type FaultyPhase = 'coordinate' | 'drain' | 'prepare';

/** Faults that hold a group up until it is given up, in the order of its phases. */
const delays = [
  { type: 'coordination', phase: 'coordinate', label: 'coordination', told: 'the coordination takes too long' },
  { type: 'drain', phase: 'drain', label: 'drain', told: 'one update of this group is stuck' },
] as const;

/** The group's phase of that name; its last one if it never came so far. */
function phaseIndexOf(story: Story, span: GroupSpan, phase: FaultyPhase): number {
  for (let index = span.first; index <= span.last; index += 1) {
    if (story.phases[index].phase === phase) return index;
  }
  return span.last;
}

function volumesLabel(volumes: readonly number[]): string {
  return volumes.length <= 2 ? volumes.map((volume) => `V${volume}`).join(', ') : `${volumes.length} volumes`;
}

function volumesText(volumes: readonly number[]): string {
  if (volumes.length === 1) return `volume ${volumes[0]}`;
  return volumes.length <= 6 ? `volumes ${volumes.join(', ')}` : `${volumes.length} volumes`;
}

export function outageShapes({ summary, story }: TimelineRun, pixelsPerSecond: number, at: At): readonly OutageShape[] {
  const now = story.bounds[at.phaseIndex] * pixelsPerSecond;
  return summary.outages.map((outage) => {
    const until = Math.min(outage.untilMicroseconds, summary.endMicroseconds);
    const x = positionOf(story, outage.fromMicroseconds, undefined, outage.fromEvent) * pixelsPerSecond;
    const end = positionOf(story, until) * pixelsPerSecond;
    const begun = outage.fromEvent <= at.event;
    return { x, width: Math.max(2, end - x), state: begun ? (end <= now ? 'past' : 'now') : 'future' };
  });
}

const stepMicroseconds = 1_000_000;

/** Where a history breaks an invariant, once that has happened; null before. Its steps take a second each. */
export function brokenX({ summary, story }: TimelineRun, pixelsPerSecond: number, at: At): number | null {
  const { violation } = summary;
  if (violation === null || at.event < violation.event) return null;
  return positionOf(story, violation.event * stepMicroseconds) * pixelsPerSecond;
}
