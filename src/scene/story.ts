/**
 * Story time: how long each part of a run is told. A coordination of 3 ms and an interval of
 * 3 s do not fit one clock, and what happens within a microsecond may need a sentence each, so
 * the story has knots: at each phase's start and at its milestones (story-pace.ts says how far
 * apart). Between two knots it goes evenly through the simulated time. Timeline and playback
 * share this one map, which never runs backwards; the true clock is the same thing with one
 * pace for all.
 */
import { assert } from '../base/assert.ts';
import type { PhaseSpan } from '../simulation/summary.ts';
import { knotsOf, type Knot } from './story-pace.ts';

export interface Story {
  readonly phases: readonly PhaseSpan[];
  /** Seconds from the start at which each phase begins, and at last the end: one more than there are phases. */
  readonly bounds: Float64Array;
  /** The whole story, told at speed 1. */
  readonly seconds: number;
  readonly knots: Knots;
}

/** The knots of all phases in a row. */
interface Knots {
  /** The first knot of each phase, which is its start, and at last how many knots there are. */
  readonly firstOfPhase: Int32Array;
  /** Seconds from the start; at last the end of the story. */
  readonly positions: Float64Array;
  /** Simulated time, in microseconds; at last the end of the run. */
  readonly times: Float64Array;
  /** The event that a knot stands for, and the last one before the next knot's. */
  readonly events: Int32Array;
  readonly lastEvents: Int32Array;
}

/** The story of a run's phases; with the true clock, a second of the run is a second of the story. */
export function storyOf(phases: readonly PhaseSpan[], trueClock: boolean): Story {
  assert(phases.length > 0, 'A run has at least one phase.');
  const knots = inARow(
    phases,
    phases.map((phase) => (trueClock ? [onTrueClock(phase)] : knotsOf(phase))),
  );
  const bounds = Float64Array.from(knots.firstOfPhase, (knot) => knots.positions[knot]);
  return { phases, bounds, seconds: bounds[phases.length], knots };
}

const onTrueClock = ({ startEvent, startMicroseconds, endMicroseconds }: PhaseSpan): Knot => ({
  event: startEvent,
  timeMicroseconds: startMicroseconds,
  seconds: (endMicroseconds - startMicroseconds) / 1_000_000,
});

function inARow(phases: readonly PhaseSpan[], knotsOfPhases: readonly (readonly Knot[])[]): Knots {
  const count = knotsOfPhases.reduce((sum, knots) => sum + knots.length, 0);
  const firstOfPhase = new Int32Array(phases.length + 1);
  const positions = new Float64Array(count + 1);
  const times = new Float64Array(count + 1);
  const events = new Int32Array(count);
  const lastEvents = new Int32Array(count);
  let at = 0;
  knotsOfPhases.forEach((knots, phaseIndex) => {
    firstOfPhase[phaseIndex] = at;
    knots.forEach(({ event, timeMicroseconds, seconds }, index) => {
      times[at] = timeMicroseconds;
      events[at] = event;
      lastEvents[at] = index + 1 < knots.length ? knots[index + 1].event - 1 : phases[phaseIndex].endEvent;
      positions[at + 1] = positions[at] + seconds;
      at += 1;
    });
  });
  firstOfPhase[phases.length] = count;
  times[count] = phases[phases.length - 1].endMicroseconds;
  return { firstOfPhase, positions, times, events, lastEvents };
}

/** The last of the rising values, between two indexes, that is at most a limit; else the first. */
function lastUpTo(value: (index: number) => number, limit: number, first: number, last: number): number {
  let low = first;
  let high = last;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (value(middle) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The phase at a position: the last one that has begun. */
export const phaseAt = ({ bounds, phases }: Story, position: number): number =>
  lastUpTo((index) => bounds[index], position, 0, phases.length - 1);

/** The phase at a time: the last one that has begun, so of several that begin together the last. */
export const phaseAtTime = ({ phases }: Story, timeMicroseconds: number): number =>
  lastUpTo((index) => phases[index].startMicroseconds, timeMicroseconds, 0, phases.length - 1);

/** What is seen at a place of the story: all up to a time, but no event beyond the last. */
export interface Sight {
  readonly timeMicroseconds: number;
  readonly lastEvent: number;
}

/** What is seen at a position within a phase: the last knot's event, and what came since. Time is in whole microseconds. */
export function sightAt(story: Story, position: number, phaseIndex = phaseAt(story, position)): Sight {
  const { positions, times, firstOfPhase, lastEvents } = story.knots;
  const last = firstOfPhase[phaseIndex + 1] - 1;
  const knot = lastUpTo((index) => positions[index], position, firstOfPhase[phaseIndex], last);
  const start = positions[knot];
  const length = positions[knot + 1] - start;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, (position - start) / length));
  const timeMicroseconds = Math.round(times[knot] + share * (times[knot + 1] - times[knot]));
  return { timeMicroseconds: Math.min(timeMicroseconds, latestIn(story, phaseIndex)), lastEvent: lastEvents[knot] };
}

/** A phase that the clock will end is over at its end; one that an event will end is not before that event. */
function latestIn({ phases }: Story, phaseIndex: number): number {
  const { startMicroseconds, endMicroseconds, endEvent } = phases[phaseIndex];
  const endsByClock = phaseIndex + 1 < phases.length && phases[phaseIndex + 1].startEvent === endEvent;
  return endsByClock ? Math.max(startMicroseconds, endMicroseconds - 1) : endMicroseconds;
}

/** What is seen at a time within a phase; of the events of that very time, none beyond the last knot whose event is at most `event`. */
export function sightAtTime(story: Story, timeMicroseconds: number, phaseIndex: number, event = Infinity): Sight {
  return {
    timeMicroseconds,
    lastEvent: story.knots.lastEvents[knotAtTime(story, timeMicroseconds, phaseIndex, event)],
  };
}

function knotAtTime({ knots }: Story, timeMicroseconds: number, phaseIndex: number, event: number): number {
  const { times, events, firstOfPhase } = knots;
  const first = firstOfPhase[phaseIndex];
  let knot = lastUpTo((index) => times[index], timeMicroseconds, first, firstOfPhase[phaseIndex + 1] - 1);
  while (knot > first && times[knot] === timeMicroseconds && events[knot] > event) knot -= 1;
  return knot;
}

/**
 * Where a time stands in the story. Of several knots at one time the last whose event is at most `event`; the phase, too,
 * tells apart what happens at once.
 */
export function positionOf(
  story: Story,
  timeMicroseconds: number,
  phaseIndex = phaseAtTime(story, timeMicroseconds),
  event = Infinity,
): number {
  const { positions, times } = story.knots;
  const knot = knotAtTime(story, timeMicroseconds, phaseIndex, event);
  const lasted = times[knot + 1] - times[knot];
  if (lasted === 0) return positions[knot];
  const share = Math.min(1, Math.max(0, (timeMicroseconds - times[knot]) / lasted));
  return positions[knot] + share * (positions[knot + 1] - positions[knot]);
}
