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
