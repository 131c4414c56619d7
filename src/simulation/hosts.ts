/**
 * Host writes: independent arrivals at a rate that does not fall because one waits, or those of
 * a database's sessions (sessions.ts). A write waits while the hosts are held at the cut, and
 * while its track is needed by the forming group and has not arrived; it delays only itself, and
 * what depends on it.
 */
import { drawBelow, purposes } from '../base/draw.ts';
import { bit } from '../protocol/bitmap.ts';
import { putTime } from './cells.ts';
import type { Engine } from './engine.ts';
import { eventCodes } from './names.ts';
import { outside } from './origins.ts';
import { writeStep } from './steps.ts';
import { exponentialQuantiles, exponentialUnit } from './exponential.ts';
import {
  beginSessions,
  causeOfSession,
  sessionAnswered,
  sessionsWaitingFor,
  sessionWaits,
  sessionWriteArrives,
} from './sessions.ts';

/** hotspot: three writes in four go to one track in eight, in every volume. */
const hotShare = 768;
const hotTracksOf = (tracks: number): number => Math.max(1, Math.floor(tracks / 8));

/** Begins the hosts' work. */
export function startHosts(engine: Engine): void {
  if (engine.transactions === null) scheduleArrival(engine);
  else beginSessions(engine);
}

function scheduleArrival(engine: Engine): void {
  const { world, cells, plan, settings } = engine;
  if (plan.arrivalMeanMicroseconds === Infinity) return;
  const arrival = world.cells[cells.arrivals];
  const quantile = drawBelow(settings.seed, purposes.arrival, arrival, exponentialQuantiles.length);
  engine.nextArrivalExact += (exponentialQuantiles[quantile] * plan.arrivalMeanMicroseconds) / exponentialUnit;
  engine.nextArrivalAt = Math.floor(engine.nextArrivalExact);
  putTime(world, cells.nextArrival, engine.nextArrivalAt);
}

/** The place in the scan that host write number `arrival` goes to. */
function placeOfArrival(engine: Engine, arrival: number): number {
  const { seed, volumes, tracks, workload } = engine.settings;
  if (workload === 'hotspot' && drawBelow(seed, purposes.hotspot, arrival, 1024) < hotShare) {
    return drawBelow(seed, purposes.track, arrival, hotTracksOf(tracks) * volumes);
  }
  return drawBelow(seed, purposes.track, arrival, tracks * volumes);
}

export function hostWriteArrives(engine: Engine): void {
  const { world, cells, settings } = engine;
  if (engine.transactions !== null) {
    const session = engine.nextSession;
    const index = sessionWriteArrives(engine, session);
    if (mustWait(engine, index)) noteWaitOfSession(engine, session, index);
    else writeOfSession(engine, session, index, causeOfSession(engine, session));
    return;
  }
  const arrival = world.cells[cells.arrivals];
  const place = placeOfArrival(engine, arrival);
  const volume = place % settings.volumes;
  const track = (place - volume) / settings.volumes;
  world.put(cells.arrivals, arrival + 1);
  scheduleArrival(engine);
  const index = volume * settings.tracks + track;
  if (mustWait(engine, index)) waitNow(engine, index);
  else writeNow(engine, volume, track, outside.host);
}

/** While the hosts are held, and while the forming group still needs the track. */
function mustWait({ world, cells, settings }: Engine, index: number): boolean {
  if (world.cells[cells.hostHeld] === 1) return true;
  const track = index % settings.tracks;
  return bit(world, world.layout.outOfSync, (index - track) / settings.tracks, track);
}

function waitNow(engine: Engine, index: number): void {
  const { world, cells, settings } = engine;
  const track = index % settings.tracks;
  world.put(cells.waiting + index, world.cells[cells.waiting + index] + 1);
  world.put(cells.waitingCount, world.cells[cells.waitingCount] + 1);
  engine.waitingTracks.add(engine.placeOf((index - track) / settings.tracks, track));
  engine.emit(eventCodes.hostWriteWaits, index, world.cells[cells.hostHeld], engine.group.cutEvent);
}

function noteWaitOfSession(engine: Engine, session: number, index: number): void {
  sessionWaits(engine, session, index);
  waitNow(engine, index);
}

function writeOfSession(engine: Engine, session: number, index: number, cause: number): void {
  const track = index % engine.settings.tracks;
  writeNow(engine, (index - track) / engine.settings.tracks, track, cause);
  sessionAnswered(engine, session);
}

function writeNow(engine: Engine, volume: number, track: number, cause: number): void {
  const { world, cells } = engine;
  writeStep(engine, volume, track, cause);
  const underWay = bit(world, cells.onLink, volume, track) || bit(world, cells.atGate, volume, track);
  if (!underWay) engine.toSend.add(engine.placeOf(volume, track));
}

/** The track has arrived, or its group is given up by that event: what waited for it goes on. */
export function releaseTrack(engine: Engine, volume: number, track: number, cause: number): void {
  const { world, cells, settings } = engine;
  const cell = cells.waiting + volume * settings.tracks + track;
  const count = world.cells[cell];
  if (count === 0) return;
  world.put(cell, 0);
  world.put(cells.waitingCount, world.cells[cells.waitingCount] - count);
  engine.waitingTracks.remove(engine.placeOf(volume, track));
  if (engine.transactions === null) {
    for (let write = 0; write < count; write++) writeNow(engine, volume, track, cause);
    return;
  }
  const index = volume * settings.tracks + track;
  for (const session of sessionsWaitingFor(engine, index)) writeOfSession(engine, session, index, cause);
}

/** The hold at the cut is over, or a group is given up: all go on but those whose track is still needed. */
export function releaseHosts(engine: Engine, cause: number): void {
  const { volumes } = engine.settings;
  const { world, waitingTracks } = engine;
  let left = waitingTracks.size;
  for (let from = 0; left > 0; left--) {
    const place = waitingTracks.nextFrom(from);
    const volume = place % volumes;
    const track = (place - volume) / volumes;
    if (!bit(world, world.layout.outOfSync, volume, track)) releaseTrack(engine, volume, track, cause);
    from = place + 1;
  }
}
