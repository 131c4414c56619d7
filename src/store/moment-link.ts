/** The link to the moment that is shown, with what this engine shows there. */
import type { LinkMoment, ShownMoment } from '../scenario/moment.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { linkOf } from '../scenario/write.ts';
import { engineVersion } from '../worker/contract.ts';
import { saidByTime } from './place.ts';
import type { Stage } from './stage.ts';

export function momentLink(scenario: Scenario, stage: Stage): string {
  const { frame, shown } = stage;
  if (frame === null || shown === null) return linkOf(scenario);
  const moment: LinkMoment = {
    at: shownMoment(stage),
    engine: engineVersion,
    check: { event: frame.event, stateHash: frame.stateHash },
  };
  return linkOf(scenario, moment);
}

/** A time is easier to read; where phases or milestones share the microsecond only the event's number is exact. */
function shownMoment({ frame, place, shown, settled }: Stage): ShownMoment {
  if (place !== null && shown !== null && settled && saidByTime(shown.story, place)) {
    return { type: 'time', timeMicroseconds: place.timeMicroseconds };
  }
  return { type: 'event', event: frame?.event ?? 0 };
}
