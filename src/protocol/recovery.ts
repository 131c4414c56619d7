/**
 * Recovery after the primary site is lost: what the relationships say, the case of the table
 * (domain: sequence numbers and the recovery table) and what it leaves on the targets.
 */
import type { World } from './world.ts';

/** 1 to 4 as in the table; 0: anything else, a person must look. */
export type RecoveryCase = 0 | 1 | 2 | 3 | 4;

/** Which case the relationships are in, asked one by one. */
export function recoveryCase(world: World): RecoveryCase {
  const { cells, layout } = world;
  let revertable = 0;
  // One sequence number in each of the two sets (revertable or not), or more than one.
  let first = [-1, -1];
  let equalWithin = true;
  for (let volume = 0; volume < layout.volumes; volume++) {
    const set = cells[layout.revertable + volume];
    const sequence = cells[layout.sequence + volume];
    revertable += set;
    if (first[set] === -1) first = set === 0 ? [sequence, first[1]] : [first[0], sequence];
    else if (first[set] !== sequence) equalWithin = false;
  }
  if (!equalWithin) return 0;
  if (revertable === 0) return 1;
  if (revertable === layout.volumes) return 3;
  return first[0] === first[1] ? 4 : 2;
}

/**
 * Whether recovery commits what is revertable (else it reverts it). As the reference model's
 * TableCommits: without sequence numbers, case 2 cannot be told from case 4.
 */
export function tableCommits(world: World): boolean {
  const { cells, layout, model } = world;
  const firstSequence = cells[layout.sequence];
  let some = false;
  let all = true;
  let same = true;
  for (let volume = 0; volume < layout.volumes; volume++) {
    if (cells[layout.revertable + volume] === 1) some = true;
    else all = false;
    if (cells[layout.sequence + volume] !== firstSequence) same = false;
  }
  if (!some) return false;
  if (all) return same && model.recoveryTable[3] === 'commit';
  return model.recoveryTable[same || !model.sequenceNumbers ? 4 : 2] === 'commit';
}

/** The version that a FlashCopy target volume reads as: its own, or the source's through it. */
export function targetVersion(world: World, volume: number, track: number): number {
  const { cells, layout } = world;
  const word = cells[layout.held + volume * layout.volumeWords + (track >>> 5)];
  const index = volume * layout.tracks + track;
  return ((word >>> (track & 31)) & 1) === 1 ? cells[layout.heldVersion + index] : cells[layout.source + index];
}

/** The version that a target would read as if the site were lost now and recovery went by the table. */
export function recoveredVersion(world: World, commits: boolean, volume: number, track: number): number {
  const { cells, layout } = world;
  return commits && cells[layout.revertable + volume] === 1
    ? cells[layout.source + volume * layout.tracks + track]
    : targetVersion(world, volume, track);
}
