/**
 * Packs a frame: what the page draws of one moment, for the rows that it shows. Reads the
 * view's cells, never the future: only the switch that fails a preparation looks ahead.
 */
import { targetVersion } from '../../protocol/recovery.ts';
import type { ArrayTracks, Frame, TargetSet } from './frame.ts';
import { readingOf, targetContents, targetExpected, type FindCommon, type Reading } from './contents.ts';
import { keptCommons } from './kept-contents.ts';
import { nextPreparations } from './look-ahead.ts';
import { phaseIndexAt } from '../moments.ts';
import { packTracks, type ArrayReading } from './pack-tracks.ts';
import { packRow } from './pack-rows.ts';
import { packUpdates } from './pack-updates.ts';
import { totalsOf } from './pack-totals.ts';
import type { Run } from '../run.ts';
import type { View } from '../view.ts';

/** The frame of where the view is, at a time from its event on; rows from `firstRow`. */
export function packFrame(view: View, timeMicroseconds: number, firstRow: number, rowCount: number): Frame {
  const { run, event } = view;
  const reading = readingOf(view);
  const { cells } = reading;
  const { volumes, tracks } = run.settings;
  const first = Math.max(0, Math.min(firstRow, volumes - 1));
  const count = Math.max(0, Math.min(rowCount, volumes - first));
  const phaseIndex = phaseIndexAt(run.summary.phases, event, timeMicroseconds);
  const { phase } = run.summary.phases[phaseIndex];
  const findCommon = keptCommons(view);
  const contents = targetContents(reading, findCommon);
  const { recovery } = run.summary;
  const isCopiedBack = recovery !== null && event >= recovery.copiedBackEvent;
  const columns = packWindow(reading, first, count, isCopiedBack, findCommon);
  const next = nextPreparations(run, event);
  return {
    event,
    timeMicroseconds,
    stateHash: run.columns.hashOf(event),
    phaseIndex,
    phase,
    group: reading.cuts,
    cuts: reading.cuts,
    writes: reading.writes,
    siteLost: cells[run.cells.siteLost] === 1,
    linkUp: cells[run.cells.linkDown] === 0,
    hostHeld: phase === 'coordinate',
    volumes,
    tracks,
    firstRow: first,
    rowCount: count,
    primary: columns.primary,
    source: columns.source,
    target: columns.target,
    rows: Array.from({ length: count }, (_, row) => packRow(reading, first + row, row, columns, next)),
    updates: packUpdates(reading, first, count),
    totals: totalsOf(reading),
    targets: targetSets(contents.shown),
    targetGroup: contents.group,
    consistent: contents.whole !== -1,
    failures: failuresOf(run, event),
  };
}

/** The tracks of the window's rows in the three arrays. */
function packWindow(reading: Reading, first: number, count: number, isCopiedBack: boolean, findCommon: FindCommon) {
  const { world, cells, cuts } = reading;
  const { layout } = world;
  const preparedOf = (volume: number) =>
    cells[layout.revertable + volume] === 1 || cells[layout.inhibited + volume] === 1;
  const expectedOf = Int32Array.from({ length: count }, (_, row) =>
    targetExpected(reading, first + row, findCommon(reading, first + row)),
  );
  const pack = (how: ArrayReading): ArrayTracks => packTracks(reading, first, count, how);
  return {
    primary: pack({
      version: (_volume, index) => cells[layout.primary + index],
      expected: () => cuts,
      prepared: () => false,
      array: 'primary',
    }),
    source: pack({
      version: (_volume, index) => cells[layout.source + index],
      // Copied back after a loss, a source is what its target is.
      expected: (volume) => (isCopiedBack && !preparedOf(volume) ? expectedOf[volume - first] : cuts),
      prepared: preparedOf,
      array: 'source',
    }),
    target: pack({
      version: (volume, _index, track) => targetVersion(world, volume, track),
      expected: (volume) => expectedOf[volume - first],
      prepared: () => true,
      array: 'target',
    }),
  };
}

/** Volumes by what their targets show, the largest set first, the first eight of each named. */
function targetSets(shown: Int32Array): TargetSet[] {
  const sets = new Map<number, { count: number; volumes: number[] }>();
  for (let volume = 0; volume < shown.length; volume++) {
    const set = sets.get(shown[volume]) ?? { count: 0, volumes: [] };
    set.count++;
    if (set.volumes.length < 8) set.volumes.push(volume);
    sets.set(shown[volume], set);
  }
  return [...sets].map(([group, set]) => ({ group, ...set })).toSorted((one, other) => other.count - one.count);
}

/** The preparations of the group last cut that have failed by now, the first eight. */
function failuresOf(run: Run, event: number): Frame['failures'] {
  const group = run.summary.groups.findLast(({ cutEvent }) => cutEvent <= event);
  return (group?.failures ?? [])
    .filter((failure) => failure.event <= event)
    .slice(0, 8)
    .map(({ volume, reason }) => ({ volume, reason }));
}
