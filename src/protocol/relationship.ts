/**
 * What the three commands do to one FlashCopy relationship, as they take effect on a volume,
 * and how an update reaches the source beneath it. Used by the rules and by nothing else.
 */
import { bit, clearBit, setBit } from './bitmap.ts';
import { answer } from './model.ts';
import type { World } from './world.ts';

/**
 * An update enters the source. Where the target reads through, it first takes its own copy of
 * what is about to be overwritten. The bit that stands for the track is cleared only if the
 * primary has not moved on since the update left.
 */
export function receive(world: World, bitmap: number, volume: number, track: number, version: number): void {
  const { cells, layout } = world;
  const index = volume * layout.tracks + track;
  const source = layout.source + index;
  if (cells[source] !== version && !bit(world, layout.held, volume, track)) {
    world.put(layout.heldVersion + index, cells[source]);
    setBit(world, layout.held, volume, track);
  }
  world.put(source, version);
  if (cells[layout.primary + index] !== version) return;
  if (bitmap === layout.outOfSync && bit(world, bitmap, volume, track)) {
    world.put(layout.outOfSyncCount, cells[layout.outOfSyncCount] - 1);
  }
  clearBit(world, bitmap, volume, track);
}

/** From now on every target track reads through: the target is what the source is. */
function readThrough(world: World, volume: number): void {
  const { cells, layout } = world;
  const firstTrack = layout.heldVersion + volume * layout.tracks;
  for (let word = 0; word < layout.volumeWords; word++) {
    const cell = layout.held + volume * layout.volumeWords + word;
    for (let left = cells[cell]; left !== 0; left &= left - 1) {
      world.put(firstTrack + word * 32 + 31 - Math.clz32(left & -left), 0);
    }
    world.put(cell, 0);
  }
}

/** Establish-FlashCopy-revertable (claim 4) with its write inhibit (claim 1); plain FlashCopy overwrites the target at once. */
export function establish(world: World, volume: number): void {
  const { cells, layout, model } = world;
  world.put(layout.inhibited + volume, model.writeInhibit);
  world.put(layout.priorSequence + volume, cells[layout.sequence + volume]);
  world.put(layout.sequence + volume, cells[layout.group]);
  if (model.revertable) world.put(layout.revertable + volume, 1);
  else readThrough(world, volume);
}

/** Withdraw-FlashCopy-commit (claim 5). Releases the write inhibit (claim 3). */
export function withdrawCommit(world: World, volume: number): void {
  const { layout, model } = world;
  if (model.revertable) readThrough(world, volume);
  world.put(layout.revertable + volume, 0);
  world.put(layout.inhibited + volume, 0);
  world.put(layout.priorSequence + volume, 0);
}

/** Withdraw-FlashCopy-revert (claim 6): the prior sequence number is back, the target is as it was. */
export function withdrawRevert(world: World, volume: number): void {
  const { cells, layout } = world;
  world.put(layout.revertable + volume, 0);
  world.put(layout.inhibited + volume, 0);
  world.put(layout.sequence + volume, cells[layout.priorSequence + volume]);
  world.put(layout.priorSequence + volume, 0);
}

/** After a recovery the target is copied back to its source (fast reverse restore): both are what the target was. */
export function reverseRestore(world: World, volume: number): void {
  const { cells, layout } = world;
  const first = volume * layout.tracks;
  for (let word = 0; word < layout.volumeWords; word++) {
    for (let left = cells[layout.held + volume * layout.volumeWords + word]; left !== 0; left &= left - 1) {
      const index = first + word * 32 + 31 - Math.clz32(left & -left);
      world.put(layout.source + index, cells[layout.heldVersion + index]);
    }
  }
  readThrough(world, volume);
}

/** A volume has nothing left of the group to commit or to revert. */
export function settled(world: World, volume: number): boolean {
  const { cells, layout, model } = world;
  return (
    cells[layout.revertable + volume] === 0 &&
    cells[layout.inhibited + volume] === 0 &&
    (model.revertable || cells[layout.answer + volume] !== answer.ok)
  );
}
