/**
 * Where the playhead is: in the story, in simulated time, and as the question that the worker
 * is asked. All three say the same moment. And where it lands when the run under it changes.
 */
import { unreachable } from '../base/assert.ts';
import type { ShownMoment } from '../scenario/moment.ts';
import { phaseAt, phaseAtTime, positionOf, sightAt, sightAtTime } from '../scene/story.ts';
import type { Sight, Story } from '../scene/story.ts';
import type { PhaseName } from '../simulation/names.ts';
import type { Moment } from '../worker/contract.ts';

export interface Place {
  /** Seconds of the story from its start. */
  readonly position: number;
  readonly phaseIndex: number;
  readonly timeMicroseconds: number;
  readonly moment: Moment;
}

/** Where the playhead goes when a run is shown for the first time. */
export type Landing =
  | { readonly type: 'start' }
  /** What a link shows, or what was shown before the page was left. */
  | { readonly type: 'shown'; readonly at: ShownMoment }
  | { readonly type: 'place'; readonly place: Place }
  /** The same event and time: after a fault was changed. */
  | { readonly type: 'keep' }
  /** The start of the same phase of the same group: after anything else was changed. */
  | { readonly type: 'phase' };

export function placeAt(story: Story, position: number): Place {
  const inside = Math.min(story.seconds, Math.max(0, position));
  const phaseIndex = phaseAt(story, inside);
  return seenPlace(inside, phaseIndex, sightAt(story, inside, phaseIndex));
}

export function startOf(story: Story, phaseIndex: number): Place {
  const { startMicroseconds, startEvent } = story.phases[phaseIndex];
  const sight = sightAtTime(story, startMicroseconds, phaseIndex, startEvent);
  return seenPlace(story.bounds[phaseIndex], phaseIndex, sight);
}

/** At a time, but not beyond the story's last event there: what happens at once stays apart. */
function seenPlace(position: number, phaseIndex: number, { timeMicroseconds, lastEvent }: Sight): Place {
  return { position, phaseIndex, timeMicroseconds, moment: { type: 'time', timeMicroseconds, lastEvent } };
}

/** Just after an event, whose frame has told when and in which phase that is. */
export function eventPlace(story: Story, event: number, timeMicroseconds: number, phaseIndex: number): Place {
  const position = positionOf(story, timeMicroseconds, phaseIndex, event);
  return { position, phaseIndex, timeMicroseconds, moment: { type: 'event', event } };
}

/** The same moment on another clock. */
export function onStory(story: Story, place: Place): Place {
  const position = positionOf(story, place.timeMicroseconds, place.phaseIndex, lastEventOf(place.moment));
  return { ...place, position };
}

const lastEventOf = (moment: Moment): number => (moment.type === 'event' ? moment.event : moment.lastEvent);

/** Whether a time alone says all of a place: else phases or milestones of the same microsecond follow. */
export function saidByTime(story: Story, { moment, timeMicroseconds }: Place): boolean {
  if (moment.type === 'event') return false;
  return sightAtTime(story, timeMicroseconds, phaseAtTime(story, timeMicroseconds)).lastEvent === moment.lastEvent;
}

/** Where the playhead lands in a new run, seen from where it was in the one before. */
export function landed(landing: Landing, story: Story, lastEvent: number, before: Before | null): Place {
  switch (landing.type) {
    case 'start':
      return startOf(story, 0);
    case 'shown':
      return shownPlace(landing.at, story, lastEvent);
    case 'place':
      return samePlace(landing.place, story, lastEvent);
    case 'keep':
      return before === null ? startOf(story, 0) : samePlace(before.place, story, lastEvent);
    case 'phase':
      return before === null ? startOf(story, 0) : startOf(story, samePhase(before, story));
    default:
      return unreachable(landing);
  }
}

export interface Before {
  readonly place: Place;
  readonly story: Story;
}

function shownPlace(at: ShownMoment, story: Story, lastEvent: number): Place {
  if (at.type === 'event') {
    const event = Math.min(at.event, lastEvent);
    const phaseIndex = story.phases.findIndex((phase) => event <= phase.endEvent);
    // The frame will tell the time; until then the phase's start is as near as can be.
    return { ...startOf(story, Math.max(0, phaseIndex)), moment: { type: 'event', event } };
  }
  return atTime(story, at.timeMicroseconds);
}

/** After all events up to and including a time; where it is in the hinted phase, of that time's own no later than `lastEvent`. */
export function atTime(story: Story, wanted: number, hint = -1, lastEvent = Infinity): Place {
  const timeMicroseconds = Math.min(wanted, story.phases[story.phases.length - 1].endMicroseconds);
  const isHinted = covers(story, hint, timeMicroseconds);
  const phaseIndex = isHinted ? hint : phaseAtTime(story, timeMicroseconds);
  const event = isHinted ? lastEvent : Infinity;
  const position = positionOf(story, timeMicroseconds, phaseIndex, event);
  return seenPlace(position, phaseIndex, sightAtTime(story, timeMicroseconds, phaseIndex, event));
}

function covers(story: Story, phaseIndex: number, timeMicroseconds: number): boolean {
  const phase = story.phases[phaseIndex];
  return (
    phase !== undefined && phase.startMicroseconds <= timeMicroseconds && timeMicroseconds <= phase.endMicroseconds
  );
}

function samePlace(place: Place, story: Story, lastEvent: number): Place {
  const timed = atTime(story, place.timeMicroseconds, place.phaseIndex, lastEventOf(place.moment));
  if (place.moment.type === 'time') return timed;
  return { ...timed, moment: { type: 'event', event: Math.min(place.moment.event, lastEvent) } };
}

const order: Readonly<Record<PhaseName, number>> = {
  'between groups': 0,
  coordinate: 1,
  drain: 2,
  prepare: 3,
  commit: 4,
  revert: 4,
  recover: 5,
};

/** The group's phase of that name (of several the same one); else the next one of the group, or its last; else the run's last. */
function samePhase(before: Before, story: Story): number {
  const { phase, group } = before.story.phases[before.place.phaseIndex];
  const earlier = before.story.phases.slice(0, before.place.phaseIndex);
  const occurrence = earlier.filter((each) => each.phase === phase && each.group === group).length;
  let last = story.phases.length - 1;
  let seen = 0;
  let next = -1;
  for (let index = 0; index < story.phases.length; index += 1) {
    const candidate = story.phases[index];
    if (candidate.group !== group) continue;
    last = index;
    if (candidate.phase === phase) {
      if (seen === occurrence) return index;
      seen += 1;
    } else if (next < 0 && order[candidate.phase] >= order[phase]) next = index;
  }
  return next < 0 ? last : next;
}
