/** Places in runs of any settings, by the story's clock and the true one: what the worker would show for them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { storyOf } from '../scene/story.ts';
import type { Story } from '../scene/story.ts';
import { packFrame } from '../simulation/frame/pack.ts';
import type { Run } from '../simulation/run.ts';
import { anySettings, anySwitches } from '../simulation/settings.fixture.ts';
import { simulate } from '../simulation/simulation.ts';
import { View } from '../simulation/view.ts';
import { eventPlace, landed, placeAt, saidByTime, startOf } from './place.ts';
import type { Place } from './place.ts';

/** Hosts that are held for no time leave a phase that is never seen. */
const someRun = anySettings(anySwitches)
  .filter(({ coordinationMicroseconds }) => coordinationMicroseconds > 0)
  .map(simulate);
const places = 100;

/** As the worker picks it. */
function eventAt({ columns }: Run, { moment }: Place): number {
  if (moment.type === 'event') return moment.event;
  return Math.min(moment.lastEvent, columns.lastAt(moment.timeMicroseconds));
}

function eachPlace(story: Story, check: (place: Place) => void): void {
  for (let step = 0; step <= places; step += 1) check(placeAt(story, (story.seconds * step) / places));
}

test('played, events only ever follow each other, each in the phase where the playhead is', () => {
  fc.assert(
    fc.property(someRun, (run) => {
      const view = new View(run);
      let shown = 0;
      eachPlace(storyOf(run.summary.phases, false), (place) => {
        const event = eventAt(run, place);
        expect(event).toBeGreaterThanOrEqual(shown);
        shown = event;
        view.seek(event);
        expect(packFrame(view, place.timeMicroseconds, 0, 1).phaseIndex).toBe(place.phaseIndex);
      });
    }),
  );
});

test('a place comes back from a reload, and from a link to its time where it is said by that', () => {
  fc.assert(
    fc.property(someRun, fc.boolean(), (run, trueClock) => {
      const story = storyOf(run.summary.phases, trueClock);
      eachPlace(story, (place) => {
        const event = eventAt(run, place);
        const reloaded = landed({ type: 'place', place }, story, run.summary.events, null);
        expect([eventAt(run, reloaded), reloaded.phaseIndex]).toEqual([event, place.phaseIndex]);
        if (!saidByTime(story, place)) return;
        const at = { type: 'time', timeMicroseconds: place.timeMicroseconds } as const;
        expect(eventAt(run, landed({ type: 'shown', at }, story, run.summary.events, null))).toBe(event);
      });
    }),
  );
});

test('an event that was stepped to has its place, from which play goes on', () => {
  fc.assert(
    fc.property(someRun, fc.boolean(), (run, trueClock) => {
      const story = storyOf(run.summary.phases, trueClock);
      const view = new View(run);
      for (let event = 0; event < run.columns.length; event += 1) {
        view.seek(event);
        const { timeMicroseconds, phaseIndex } = packFrame(view, run.columns.time[event], 0, 1);
        const { position } = eventPlace(story, event, timeMicroseconds, phaseIndex);
        expect(eventAt(run, placeAt(story, position))).toBeGreaterThanOrEqual(event);
        if (!trueClock) expect(placeAt(story, position).timeMicroseconds).toBe(timeMicroseconds);
      }
    }),
    { numRuns: 50 },
  );
});

test('a jump to a phase shows what began it, and no milestone that comes after', () => {
  fc.assert(
    fc.property(someRun, (run) => {
      const { phases } = run.summary;
      const story = storyOf(phases, false);
      phases.forEach(({ startEvent, milestones }, phaseIndex) => {
        const event = eventAt(run, startOf(story, phaseIndex));
        expect(event).toBeGreaterThanOrEqual(startEvent);
        const next = milestones.find((milestone) => milestone.event > startEvent);
        expect(event).toBeLessThan(next?.event ?? Infinity);
      });
    }),
  );
});
