/**
 * Where the relationships stand, in a line: for a phone, whose picture has room for signs but
 * not for words. A failure comes first; what an earlier group has left is not told.
 */
import type { Copy } from '../../scene/brackets.ts';
import { type RelationState, relationOf } from '../../scene/relation.ts';
import type { Frame } from '../../simulation/frame/frame.ts';
import { numberText } from '../../words/numbers.ts';
import { relationTitle } from './labels.ts';

export interface StateText {
  readonly state: RelationState;
  /** "V1, V3 revertable". */
  readonly text: string;
}

const inOrder: readonly RelationState[] = [
  'failed',
  'preparing',
  'revertable',
  'committing',
  'reverting',
  'committed',
  'reverted',
];

/** More volumes than these are counted, so that the line stays one. */
const namedAtMost = 4;

/** Empty where only a window of the volumes is known: then the sentence tells. */
export function statesOf(frame: Frame, copy: Copy): readonly StateText[] {
  if (frame.rowCount < frame.volumes) return [];
  const volumes = new Map<RelationState, number[]>();
  for (const row of frame.rows) {
    const { state, past } = relationOf(row, frame, copy);
    if (!past) volumes.set(state, [...(volumes.get(state) ?? []), row.volume + 1]);
  }
  return inOrder.flatMap((state) => {
    const members = volumes.get(state);
    return members === undefined ? [] : [{ state, text: `${namesOf(members, frame)} ${relationTitle(state, copy)}` }];
  });
}

function namesOf(numbers: readonly number[], { volumes }: Frame): string {
  if (numbers.length === volumes && volumes > 1) return 'All';
  return volumes <= namedAtMost ? numbers.map((number) => `V${number}`).join(', ') : numberText(numbers.length);
}
