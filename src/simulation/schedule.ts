/** The end of a group and the start of the next: one an interval, or as soon as the one before is finished. */
import { putTime } from './cells.ts';
import type { Engine } from './engine.ts';
import type { Outcome } from './names.ts';

/** A run goes on for this long after its last group, so that one sees the updates flow again. */
const tailMicroseconds = 1_000_000;

/** The group that was being formed has come to its outcome by the event just noted. */
export function scheduleNextGroup(engine: Engine, outcome: Outcome): void {
  const { settings, group } = engine;
  group.outcome = outcome;
  group.endEvent = engine.lastEvent;
  group.endMicroseconds = engine.now;
  const isLast = group.group === settings.groups;
  engine.beginPhase('between groups', isLast ? group.group : group.group + 1, true);
  if (isLast) endSoon(engine);
  else setNextGroup(engine, Math.max(engine.now, group.cutMicroseconds + settings.intervalMicroseconds));
}

export function setNextGroup(engine: Engine, atMicroseconds: number): void {
  engine.nextGroupAt = atMicroseconds;
  putTime(engine.world, engine.cells.nextGroup, atMicroseconds);
}

export function endSoon(engine: Engine): void {
  engine.nextGroupAt = Infinity;
  engine.endAt = engine.now + tailMicroseconds;
}
