/** One array's tracks for a frame: the number that each shows, and its marks. */
import { bit } from '../../protocol/bitmap.ts';
import { marksOf, shownGroup } from './belonging.ts';
import type { Reading } from './contents.ts';
import { marks, type ArrayTracks } from './frame.ts';

/** How an array is read: the version of a track, the group its volume expects, whether newer is an alarm. */
export interface ArrayReading {
  readonly array: 'primary' | 'source' | 'target';
  readonly version: (volume: number, index: number, track: number) => number;
  readonly expected: (volume: number) => number;
  readonly prepared: (volume: number) => boolean;
}

export function packTracks(reading: Reading, firstVolume: number, count: number, how: ArrayReading): ArrayTracks {
  const { run, cuts, writes } = reading;
  const { tracks } = run.settings;
  const groups = new Uint16Array(count * tracks);
  const bits = new Uint8Array(count * tracks);
  for (let row = 0; row < count; row++) {
    const volume = firstVolume + row;
    const expected = how.expected(volume);
    const prepared = how.prepared(volume);
    for (let track = 0; track < tracks; track++) {
      const index = volume * tracks + track;
      const version = how.version(volume, index, track);
      const first = run.lineage.first(version);
      const last = run.lineage.last(index, version, writes, cuts);
      const place = row * tracks + track;
      groups[place] = shownGroup(first, last, expected);
      bits[place] = marksOf(first, last, expected, prepared) | marksOfState(reading, how.array, volume, track, index);
    }
  }
  return { groups, marks: bits };
}

/** Marks that do not come from the version: which bitmaps name the track. */
function marksOfState(
  { run, world, cells }: Reading,
  array: ArrayReading['array'],
  volume: number,
  track: number,
  index: number,
): number {
  const { layout } = world;
  if (array === 'source') return 0;
  if (array === 'target') return bit(world, layout.held, volume, track) ? marks.held : 0;
  return (
    (bit(world, layout.outOfSync, volume, track) ? marks.outOfSync : 0) |
    (bit(world, layout.changed, volume, track) ? marks.changed : 0) |
    (cells[run.cells.waiting + index] > 0 ? marks.waiting : 0)
  );
}
