/**
 * What would be left if the primary site were lost at a view's moment and recovery went by the
 * table now.
 */
import { recoveryCase, type RecoveryCase } from '../../protocol/recovery.ts';
import { readingOf, targetContents } from '../frame/contents.ts';
import { readSettled, settlementOf } from '../recovery.ts';
import type { View } from '../view.ts';

export interface Recovered {
  /** As contents.ts tells them, after recovery. */
  readonly group: number;
  readonly whole: number;
  /** 0: none of the table's, a person must look, and nothing is done. */
  readonly case: RecoveryCase;
}

export function recoveredAt(view: View): Recovered {
  const { world } = view;
  const { group, whole } = readSettled(world, settlementOf(world, 'table'), () => targetContents(readingOf(view)));
  return { group, whole, case: recoveryCase(world) };
}
