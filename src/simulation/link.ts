/**
 * The link: updates leave one after the other at its bandwidth, and arrive its latency later.
 * An update takes the track's version as it departs; its bit is cleared as it enters the
 * source, and only if the primary has not moved on. At a write-inhibited source it waits at
 * the gate. A track has one update under way at the most.
 *
 * An update that a FlashCopy command overtook (it waited at the gate, or the command took
 * effect while it was on the link) is read again as it enters, and so is one whose group was
 * given up: that is what keeps every run a
 * path of the reference model, in which an update is sent in one step (see src/README.md).
 */
import { bit, clearBit, setBit } from '../protocol/bitmap.ts';
import { sends } from '../protocol/rules.ts';
import { putTime, timeAt } from './cells.ts';
import type { Engine } from './engine.ts';
import { releaseTrack } from './hosts.ts';
import { eventCodes } from './names.ts';
import { plannedFault } from './origins.ts';
import { isDraining, updateStep } from './steps.ts';
import type { TrackSet } from './track-set.ts';

const setToScan = (engine: Engine): TrackSet => (isDraining(engine) ? engine.toDrain : engine.toSend);

/** When the next update leaves; Infinity if none can. */
export function departsAt(engine: Engine): number {
  const { world, cells } = engine;
  if (world.cells[cells.linkDown] === 1 || world.cells[cells.hostHeld] === 1) return Infinity;
  const draining = isDraining(engine);
  if (!draining && !sends(world)) return Infinity;
  if ((draining ? engine.toDrain : engine.toSend).size === 0) return Infinity;
  return Math.max(engine.now, engine.linkFreeAt, draining ? 0 : engine.resumeAt);
}

export function departNext(engine: Engine): void {
  const { world, cells, settings, plan } = engine;
  const set = setToScan(engine);
  const place = set.nextFrom(engine.scanFrom);
  set.remove(place);
  engine.scanFrom = place + 1;
  const volume = place % settings.volumes;
  const track = (place - volume) / settings.volumes;
  const index = volume * settings.tracks + track;
  const version = world.cells[world.layout.primary + index];
  const departed = world.cells[cells.departed];
  const entry = engine.ringEntry(departed);
  world.put(entry, index);
  world.put(entry + 1, version);
  putTime(world, entry + 2, engine.now);
  world.put(entry + 4, world.cells[cells.overtakings + volume]);
  world.put(cells.departed, departed + 1);
  setBit(world, cells.onLink, volume, track);
  engine.linkFreeAt = engine.now + plan.gapMicroseconds;
  putTime(world, cells.linkFree, engine.linkFreeAt);
  engine.causes.departed[index] = engine.emit(eventCodes.depart, index, version, engine.causes.written[index]);
}

/** When the first update on the link arrives; Infinity if there is none. */
export function arrivesAt(engine: Engine): number {
  const { world, cells, settings } = engine;
  const arrived = world.cells[cells.arrived];
  if (arrived === world.cells[cells.departed]) return Infinity;
  const entry = engine.ringEntry(arrived);
  return timeAt(world.cells, entry + 2) + settings.latencyMicroseconds;
}

export function arriveFirst(engine: Engine): void {
  const { world, cells, settings } = engine;
  const arrived = world.cells[cells.arrived];
  const entry = engine.ringEntry(arrived);
  const index = world.cells[entry];
  const version = world.cells[entry + 1];
  const overtakingsAtDeparture = world.cells[entry + 4];
  const track = index % settings.tracks;
  const volume = (index - track) / settings.tracks;
  world.put(cells.arrived, arrived + 1);
  clearBit(world, cells.onLink, volume, track);
  if (world.cells[cells.stuck] === index + 1) {
    engine.causes.stuckLost = engine.emit(eventCodes.updateLost, index, version, stuckBy(engine));
  } else if (world.cells[world.layout.inhibited + volume] === 1) {
    setBit(world, cells.atGate, volume, track);
    world.put(cells.queued + volume, world.cells[cells.queued + volume] + 1);
    engine.emit(eventCodes.arriveAtGate, index, version, engine.causes.gateClosed[volume]);
  } else {
    const overtaken = world.cells[cells.overtakings + volume] !== overtakingsAtDeparture;
    const entering = overtaken ? world.cells[world.layout.primary + index] : version;
    enter(engine, volume, track, entering, engine.causes.departed[index]);
  }
}

/** The planned fault that keeps one update of the group from getting across. */
export const stuckBy = ({ settings, group }: Engine): number =>
  plannedFault(settings, (fault) => fault.type === 'drain' && fault.group === group.group);

function enter(engine: Engine, volume: number, track: number, version: number, cause: number): void {
  const { world, cells, settings } = engine;
  const draining = isDraining(engine);
  updateStep(engine, volume, track, version, cause);
  // What the primary has overwritten meanwhile is still marked in the bitmap, and goes across again.
  const overwritten = version !== world.cells[world.layout.primary + volume * settings.tracks + track];
  if (overwritten) setToScan(engine).add(engine.placeOf(volume, track));
  const stillNeeded = draining && overwritten;
  if (!stillNeeded && world.cells[cells.hostHeld] === 0) releaseTrack(engine, volume, track, engine.lastEvent);
}

/** The write inhibit of a volume is released by the event just noted: what queued at its gate enters. */
export function openGate(engine: Engine, volume: number): void {
  const opened = engine.lastEvent;
  const { world, cells, settings } = engine;
  for (let track = 0; world.cells[cells.queued + volume] > 0; track++) {
    if (!bit(world, cells.atGate, volume, track)) continue;
    clearBit(world, cells.atGate, volume, track);
    world.put(cells.queued + volume, world.cells[cells.queued + volume] - 1);
    enter(engine, volume, track, world.cells[world.layout.primary + volume * settings.tracks + track], opened);
  }
}

/** What is on the link is lost, and will be sent again because its bits are still set. */
export function linkGoesDown(engine: Engine): void {
  const { world, cells, settings } = engine;
  const departed = world.cells[cells.departed];
  const arrived = world.cells[cells.arrived];
  for (let update = arrived; update < departed; update++) {
    const index = world.cells[engine.ringEntry(update)];
    const track = index % settings.tracks;
    const volume = (index - track) / settings.tracks;
    clearBit(world, cells.onLink, volume, track);
    if (world.cells[cells.stuck] !== index + 1) setToScan(engine).add(engine.placeOf(volume, track));
  }
  world.put(cells.arrived, departed);
  world.put(cells.linkDown, 1);
  const planned = plannedFault(settings, (fault) => fault.type === 'link' && fault.fromMicroseconds === engine.now);
  const event = engine.emit(eventCodes.linkDown, -1, departed - arrived, planned);
  engine.causes.linkDown = event;
  engine.outages.push({ fromMicroseconds: engine.now, fromEvent: event, untilMicroseconds: Infinity });
}

export function linkComesUp(engine: Engine): void {
  engine.world.put(engine.cells.linkDown, 0);
  engine.causes.linkUp = engine.emit(eventCodes.linkUp, -1, 0, engine.causes.linkDown);
  engine.outages[engine.outages.length - 1].untilMicroseconds = engine.now;
}
