/**
 * The primary site is lost in a simulation: the hosts stop, the link dies, what is in flight is
 * gone, commands are forgotten; then recovery, at the pace of people and of commands.
 */
import { clearBit, bit } from '../protocol/bitmap.ts';
import { dropCommands, latencyOf } from './commands.ts';
import type { Engine } from './engine.ts';
import { plannedFault } from './origins.ts';
import { recover, type Pace } from './recovery.ts';
import type { Recovery } from './summary.ts';

/** Between the steps of a recovery that no command's latency decides. */
const stepMicroseconds = 1_000_000;

/** Strikes now, and goes on to the end of the recovery. */
export function loseSite(engine: Engine): Recovery {
  const updatesLost = forgetFlight(engine);
  stopHosts(engine);
  dropCommands(engine);
  const planned = plannedFault(engine.settings, ({ type }) => type === 'disaster');
  return recover(engine, updatesLost, planned, paceOf(engine));
}

/** Updates on the link and at closed gates are gone; returns how many. */
function forgetFlight(engine: Engine): number {
  const { world, cells, settings } = engine;
  const departed = world.cells[cells.departed];
  let lost = departed - world.cells[cells.arrived];
  world.put(cells.arrived, departed);
  world.put(cells.linkDown, 1);
  world.put(cells.stuck, 0);
  for (let word = 0; word < settings.volumes * world.layout.volumeWords; word++) world.put(cells.onLink + word, 0);
  for (let volume = 0; volume < settings.volumes; volume++) {
    const queued = world.cells[cells.queued + volume];
    if (queued === 0) continue;
    lost += queued;
    world.put(cells.queued + volume, 0);
    for (let track = 0; track < settings.tracks; track++) {
      if (bit(world, cells.atGate, volume, track)) clearBit(world, cells.atGate, volume, track);
    }
  }
  return lost;
}

/** Nobody waits for an answer any more. */
function stopHosts({ world, cells, settings }: Engine): void {
  world.put(cells.hostHeld, 0);
  if (world.cells[cells.waitingCount] === 0) return;
  world.put(cells.waitingCount, 0);
  for (let index = 0; index < settings.volumes * settings.tracks; index++) world.put(cells.waiting + index, 0);
}

/** A second between the steps; the withdraw commands go to all at once and each takes its latency. */
function paceOf(engine: Engine): Pace {
  const goTo = (microseconds: number): void => {
    engine.columns.seal(engine.world);
    engine.now = microseconds;
  };
  return {
    nextStep: () => goTo(engine.now + stepMicroseconds),
    settle(volumes, settleOne) {
      const sent = engine.now;
      const due = volumes.map((volume) => ({ volume, at: sent + latencyOf(engine, volume, 'commit') }));
      for (const { volume, at } of due.toSorted((one, other) => one.at - other.at || one.volume - other.volume)) {
        goTo(at);
        settleOne(volume);
      }
    },
  };
}
