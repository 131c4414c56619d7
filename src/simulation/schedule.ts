/** When the next group starts: one an interval, or as soon as the one before is finished. */
import { putTime } from './cells.ts';
import type { Engine } from './engine.ts';
import { outside } from './origins.ts';

/** A run goes on for this long after its last group, so that one sees the updates flow again. */
const tailMicroseconds = 1_000_000;

/** The group that was being formed has come to its outcome. */
export function scheduleNextGroup(engine: Engine): void {
  const { settings, group } = engine;
  if (group.group === settings.groups) endSoon(engine);
  else setNextGroup(engine, Math.max(engine.now, group.cutMicroseconds + settings.intervalMicroseconds));
  const waited = engine.nextGroupAt === engine.now;
  engine.causes.nextGroup = waited ? engine.lastEvent : outside.interval;
}

export function setNextGroup(engine: Engine, atMicroseconds: number): void {
  engine.nextGroupAt = atMicroseconds;
  putTime(engine.world, engine.cells.nextGroup, atMicroseconds);
}

/** Nothing more is to come but the loss of the site, if one is planned: a run goes on until then. */
export function endSoon(engine: Engine): void {
  engine.nextGroupAt = Infinity;
  if (engine.plan.disasterMicroseconds === Infinity) engine.endAt = engine.now + tailMicroseconds;
}

/** The recovery is over, and the run a moment later. */
export function endAfterRecovery(engine: Engine): void {
  engine.endAt = engine.now + tailMicroseconds;
}
