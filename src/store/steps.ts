/**
 * Moving the playhead by hand: event by event and phase by phase, both ways. Steps that come
 * faster than the frames are counted all the same, and none is lost while another run is about
 * to be shown.
 */
import { placeAt, startOf } from './place.ts';
import type { Stage } from './stage.ts';

/** While playing, Previous phase so soon after a phase's start means the one before, as on any player. */
const graceSeconds = 0.75;

export function stepEvents(stage: Stage, steps: 1 | -1): void {
  const step = (): void => {
    const moment = stage.place?.moment;
    const event = moment?.type === 'event' ? moment.event : stage.frame?.event;
    if (event !== undefined) stage.goToEvent(event + steps);
  };
  stage.onceShown(() => {
    // An event asked for by its number is a place to step on from, whether its frame is there or not.
    if (stage.place?.moment.type === 'event') step();
    else stage.onceSettled(step);
  });
}

export function toNextPhase(stage: Stage): void {
  oncePlaceKnown(stage, () => {
    const { shown, place } = stage;
    if (shown === null || place === null) return;
    const next = place.phaseIndex + 1;
    stage.goTo(
      next < shown.story.phases.length ? startOf(shown.story, next) : placeAt(shown.story, shown.story.seconds),
    );
  });
}

/** To the start of this phase; from there, to the start of the one before. */
export function toPreviousPhase(stage: Stage, playing: boolean): void {
  oncePlaceKnown(stage, () => {
    const { shown, place } = stage;
    if (shown === null || place === null) return;
    const since = place.position - shown.story.bounds[place.phaseIndex];
    const atStart = playing ? since < graceSeconds : since < 1e-6;
    stage.goTo(startOf(shown.story, Math.max(0, atStart ? place.phaseIndex - 1 : place.phaseIndex)));
  });
}

export function toStart(stage: Stage): void {
  stage.onceShown(() => {
    if (stage.shown !== null) stage.goTo(startOf(stage.shown.story, 0));
  });
}

export function toEnd(stage: Stage): void {
  stage.onceShown(() => {
    if (stage.shown !== null) stage.goTo(placeAt(stage.shown.story, stage.shown.story.seconds));
  });
}

export function toPosition(stage: Stage, seconds: number): void {
  if (stage.shown !== null) stage.goTo(placeAt(stage.shown.story, seconds));
}

/** Now; or, where an event was asked for by its number, as soon as its frame tells where it stands. */
export function oncePlaceKnown(stage: Stage, action: () => void): void {
  if (stage.place?.moment.type === 'event') stage.onceSettled(action);
  else stage.onceShown(action);
}
