/** The updates on the link and at the closed gates, for a frame: those of the window's rows, in the order of departure. */
import { bit } from '../../protocol/bitmap.ts';
import { phase } from '../../protocol/model.ts';
import { shownGroup } from './belonging.ts';
import { ringStride, timeAt } from '../cells.ts';
import type { Reading } from './contents.ts';
import type { UpdateColumns } from './frame.ts';

interface Update {
  readonly track: number;
  readonly group: number;
  readonly departed: number;
  readonly atGate: number;
}

export function packUpdates(reading: Reading, firstVolume: number, count: number): UpdateColumns {
  const { latencyMicroseconds } = reading.run.settings;
  const updates = [...atGates(reading, firstVolume, count), ...onLink(reading, firstVolume, count)];
  return {
    count: updates.length,
    track: Uint32Array.from(updates, (update) => update.track),
    group: Uint16Array.from(updates, (update) => update.group),
    departedMicroseconds: Float64Array.from(updates, (update) => update.departed),
    arrivesMicroseconds: Float64Array.from(updates, (update) => update.departed + latencyMicroseconds),
    atGate: Uint8Array.from(updates, (update) => update.atGate),
  };
}

/** What drains goes across for the group that has been cut, anything else for the coming one. */
function groupOf({ run, world, cells, writes, cuts }: Reading, index: number, version: number): number {
  const expected = cells[world.layout.phase] === phase.drain ? cuts : cuts + 1;
  return shownGroup(run.lineage.first(version), run.lineage.last(index, version, writes, cuts), expected);
}

/** What waits at a gate will be read again as it enters, so it shows what the primary has now. */
function atGates(reading: Reading, firstVolume: number, count: number): Update[] {
  const { run, world, cells } = reading;
  const { tracks } = run.settings;
  const updates: Update[] = [];
  for (let volume = firstVolume; volume < firstVolume + count; volume++) {
    let left = cells[run.cells.queued + volume];
    for (let track = 0; left > 0; track++) {
      if (!bit(world, run.cells.atGate, volume, track)) continue;
      const index = volume * tracks + track;
      const group = groupOf(reading, index, cells[world.layout.primary + index]);
      updates.push({ track: index - firstVolume * tracks, group, departed: 0, atGate: 1 });
      left--;
    }
  }
  return updates;
}

function onLink(reading: Reading, firstVolume: number, count: number): Update[] {
  const { run, cells } = reading;
  const { tracks } = run.settings;
  const updates: Update[] = [];
  const departed = cells[run.cells.departed];
  for (let update = cells[run.cells.arrived]; update < departed; update++) {
    const entry = run.cells.ring + (update % run.cells.ringLength) * ringStride;
    const index = cells[entry];
    const place = index - firstVolume * tracks;
    if (place < 0 || place >= count * tracks) continue;
    updates.push({
      track: place,
      group: groupOf(reading, index, cells[entry + 1]),
      departed: timeAt(cells, entry + 2),
      atGate: 0,
    });
  }
  return updates;
}
