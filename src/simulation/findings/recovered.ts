/**
 * What would be left if the primary site were lost at a view's moment and recovery went by the
 * table now.
 */
import { recoveryCase, type RecoveryCase } from '../../protocol/recovery.ts';
import { readingOf, targetContents } from '../frame/contents.ts';
import { readSettled, settlementOf } from '../recovery.ts';
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
  const { group, consistent } = readSettled(world, settlementOf(world, 'table'), () => targetContents(readingOf(view)));
  return { group, consistent, case: recoveryCase(world) };
}
