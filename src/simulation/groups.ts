/** How a group forms: the cut, the hold, the drain; or how it is given up at one of its limits. */
import { assert } from '../base/assert.ts';
import { bit } from '../protocol/bitmap.ts';
import { phase } from '../protocol/model.ts';
import { drainTimeoutsBeforeLimitIsLifted } from '../protocol/parameters.ts';
import { putTime } from './cells.ts';
import type { Engine } from './engine.ts';
import { releaseHosts } from './hosts.ts';
import { stuckBy } from './link.ts';
import { outside, plannedFault } from './origins.ts';
import { beginPreparation } from './preparation.ts';
import { scheduleNextGroup } from './schedule.ts';
import { cutStep, drainedStep, giveUpStep } from './steps.ts';

/** All hosts are held at once: the cut. */
export function startGroup(engine: Engine): void {
  const { world, cells, plan } = engine;
  [engine.toDrain, engine.toSend] = [engine.toSend, engine.toDrain];
  engine.nextGroupAt = Infinity;
  cutStep(engine, () => {
    world.put(cells.hostHeld, 1);
    putTime(world, cells.cutAt, engine.now);
    world.put(cells.restarts, 0);
    for (let volume = 0; volume < engine.settings.volumes; volume++) world.put(cells.failedTries + volume, 0);
    if (plan.stuckGroups.has(world.cells[world.layout.group])) planStuckUpdate(engine);
  });
  setHold(engine);
}

function setHold(engine: Engine): void {
  const { settings, plan, now } = engine;
  const tooLong =
    settings.coordinationMicroseconds > settings.coordinationLimitMicroseconds ||
    plan.slowCoordinations.has(engine.group.group);
  engine.holdEndsAt = tooLong ? Infinity : now + settings.coordinationMicroseconds;
  engine.coordinationLimitAt = tooLong ? now + settings.coordinationLimitMicroseconds : Infinity;
}

/** The drain's limit counts from its start; a stuck update is stuck for as long, even if the limit was lifted. */
function setDrainLimit(engine: Engine): void {
  const { settings, world, cells, now } = engine;
  const limitLifted = world.cells[cells.drainTimeoutsInRow] >= drainTimeoutsBeforeLimitIsLifted;
  const drainLimitAt = now + settings.drainLimitMicroseconds;
  engine.drainLimitAt = limitLifted ? Infinity : drainLimitAt;
  engine.stuckUntil = world.cells[cells.stuck] > 0 && limitLifted ? drainLimitAt : Infinity;
}

/** One update of the group does not get across: one that has not left yet, or else one on the link. */
function planStuckUpdate(engine: Engine): void {
  const { world, cells, settings, toDrain } = engine;
  const place = toDrain.nextFrom(0);
  if (place !== -1) {
    toDrain.remove(place);
    const volume = place % settings.volumes;
    world.put(cells.stuck, volume * settings.tracks + (place - volume) / settings.volumes + 1);
    return;
  }
  const first = world.cells[cells.arrived];
  if (first === world.cells[cells.departed]) return;
  world.put(cells.stuck, world.cells[engine.ringEntry(first)] + 1);
}

/** The stuck update can leave again, unless it is on the link still and will arrive. */
export function releaseStuck(engine: Engine): void {
  const { world, cells, settings } = engine;
  const index = world.cells[cells.stuck] - 1;
  const track = index % settings.tracks;
  const volume = (index - track) / settings.tracks;
  world.put(cells.stuck, 0);
  engine.stuckUntil = Infinity;
  if (!bit(world, cells.onLink, volume, track)) engine.toDrain.add(engine.placeOf(volume, track));
}

/** The hosts go on, the drain begins. */
export function endHold(engine: Engine): void {
  engine.holdEndsAt = Infinity;
  engine.world.put(engine.cells.hostHeld, 0);
  engine.beginPhase('drain', engine.group.group, false);
  setDrainLimit(engine);
  releaseHosts(engine, engine.group.cutEvent);
  goOnWhenDrained(engine);
}

/** Nothing of the group is left to go across: every source volume is to be prepared. */
export function goOnWhenDrained(engine: Engine): void {
  const { world, cells } = engine;
  if (world.cells[world.layout.phase] !== phase.drain || world.cells[cells.hostHeld] === 1) return;
  if (world.cells[world.layout.outOfSyncCount] > 0) return;
  engine.drainLimitAt = Infinity;
  engine.stuckUntil = Infinity;
  world.put(cells.stuck, 0);
  world.put(cells.drainTimeoutsInRow, 0);
  drainedStep(engine);
  beginPreparation(engine);
}

export function drainLimitReached(engine: Engine): void {
  const { world, cells } = engine;
  world.put(cells.drainTimeoutsInRow, world.cells[cells.drainTimeoutsInRow] + 1);
  abandon(engine, 'drainTimeout', drainDelay(engine));
}

export function coordinationLimitReached(engine: Engine): void {
  assert(engine.world.cells[engine.cells.hostHeld] === 1, 'The coordination is over its limit while hosts are held.');
  engine.world.put(engine.cells.hostHeld, 0);
  const { settings, plan, group } = engine;
  const cause = plan.slowCoordinations.has(group.group)
    ? plannedFault(settings, (fault) => fault.type === 'coordination' && fault.group === group.group)
    : outside.longCoordination;
  abandon(engine, 'coordinationLimit', cause);
}

/** Why the drain took too long: an update is stuck, the link was down, or else the cut left too much to send. */
function drainDelay(engine: Engine): number {
  const { world, cells, causes, group } = engine;
  if (world.cells[cells.stuck] > 0) return causes.stuckLost > group.cutEvent ? causes.stuckLost : stuckBy(engine);
  const wasDown = world.cells[cells.linkDown] === 1 || causes.linkUp > group.cutEvent;
  return wasDown ? causes.linkDown : group.cutEvent;
}

/** The group is given up: its tracks are changed tracks again, and whatever waited goes on. */
function abandon(engine: Engine, kind: 'drainTimeout' | 'coordinationLimit', cause: number): void {
  const { world, cells, toDrain, toSend } = engine;
  engine.drainLimitAt = Infinity;
  engine.coordinationLimitAt = Infinity;
  if (world.cells[cells.stuck] > 0) releaseStuck(engine);
  for (let volume = 0; volume < engine.settings.volumes; volume++) engine.overtakeUpdates(volume);
  for (let place = toDrain.nextFrom(0); place !== -1; place = toDrain.nextFrom(0)) {
    toDrain.remove(place);
    toSend.add(place);
  }
  giveUpStep(engine, kind, cause);
  const givenUp = engine.lastEvent;
  scheduleNextGroup(engine);
  releaseHosts(engine, givenUp);
}
