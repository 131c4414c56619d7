/** What must hold in every state, and over every step: the reference model's invariants, by its names. */
import { recoveredVersion, tableCommits } from './recovery.ts';
import { phase } from './model.ts';
import type { World } from './world.ts';

/** Lose the primary site now, settle by the table: the targets hold one whole group. Needs a layout with cuts. */
export function recoverable(world: World): boolean {
  const { cells, layout } = world;
  const commits = tableCommits(world);
  let prior = true;
  let next = true;
  for (let volume = 0; volume < layout.volumes; volume++) {
    for (let track = 0; track < layout.tracks; track++) {
      const index = volume * layout.tracks + track;
      const version = recoveredVersion(world, commits, volume, track);
      prior &&= cells[layout.priorCut + index] === version;
      next &&= cells[layout.newCut + index] === version;
      if (!prior && !next) return false;
    }
  }
  return true;
}

/**
 * The same, judged by the host alone: what is there includes all that the host wrote before it.
 * Needs a layout that records the order of the writes.
 */
export function writeOrder(world: World): boolean {
  const { cells, layout } = world;
  const commits = tableCommits(world);
  let oldestMissing = Infinity;
  let newestThere = 0;
  for (let volume = 0; volume < layout.volumes; volume++) {
    for (let track = 0; track < layout.tracks; track++) {
      const version = recoveredVersion(world, commits, volume, track);
      newestThere = Math.max(newestThere, version);
      oldestMissing = Math.min(oldestMissing, nextWriteTo(world, 1 + volume * layout.tracks + track, version));
    }
  }
  return newestThere < oldestMissing || cells[layout.writes] === 0;
}

/** The first write after `version` to the track that the record calls `recorded`; Infinity if there is none. */
function nextWriteTo({ cells, layout }: World, recorded: number, version: number): number {
  for (let write = version + 1; write <= cells[layout.writes]; write++) {
    if (cells[layout.record + write - 1] === recorded) return write;
  }
  return Infinity;
}

/** Nothing stays inhibited or unsettled between groups. */
export function settledWhenIdle(world: World): boolean {
  const { cells, layout } = world;
  if (cells[layout.phase] !== phase.idle) return true;
  for (let volume = 0; volume < layout.volumes; volume++) {
    if (cells[layout.inhibited + volume] === 1 || cells[layout.revertable + volume] === 1) return false;
  }
  return true;
}

/** An inhibited source does not change. `before` are the world's cells before the step. */
export function inhibitFreezes(before: Int32Array, world: World): boolean {
  const { cells, layout } = world;
  for (let volume = 0; volume < layout.volumes; volume++) {
    if (before[layout.inhibited + volume] !== 1 || cells[layout.inhibited + volume] !== 1) continue;
    const first = layout.source + volume * layout.tracks;
    for (let cell = first; cell < first + layout.tracks; cell++) if (before[cell] !== cells[cell]) return false;
  }
  return true;
}
