/**
 * What would be left if the primary site were lost at a view's moment and recovery went by the
 * table now: the protocol's own withdraw commands, done on the view's world and taken back.
 */
import { recoveryCase, tableCommits, type RecoveryCase } from '../../protocol/recovery.ts';
import { readingOf, targetContents } from '../frame/contents.ts';
import { revertableVolumes, settleRecovered } from '../recovery.ts';
import type { View } from '../view.ts';

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
  const commits = tableCommits(world);
  if (found !== 0) for (const volume of revertableVolumes(world)) settleRecovered(world, volume, commits);
  const { group, consistent } = targetContents(readingOf(view));
  world.undoTo(before);
  return { group, consistent, case: found };
}
