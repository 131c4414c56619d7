/**
 * What would be left if the primary site were lost at a view's moment and recovery went by the
 * table now: the protocol's own withdraw commands, done on the view's world and taken back.
 */
import { recoveryCase, tableCommits, type RecoveryCase } from '../protocol/recovery.ts';
import type { World } from '../protocol/world.ts';
import { readingOf, targetContents } from './contents.ts';
import { settleRecovered } from './recovery.ts';
import type { View } from './view.ts';

export interface Recovered {
  /** The number that all targets show after recovery; -1 if they show no single one. */
  readonly group: number;
  readonly consistent: boolean;
  /** 0: none of the table's, a person must look, and nothing is done. */
  readonly case: RecoveryCase;
}

export function recoveredAt(view: View): Recovered {
  const { world } = view;
  const found = recoveryCase(world);
  const before = world.journalLength;
  if (found !== 0) settle(world, tableCommits(world));
  const { group, consistent } = targetContents(readingOf(view));
  world.undoTo(before);
  return { group, consistent, case: found };
}

function settle(world: World, commits: boolean): void {
  for (let volume = 0; volume < world.layout.volumes; volume++) {
    if (world.cells[world.layout.revertable + volume] === 0) continue;
    settleRecovered(world, volume, commits);
  }
}
