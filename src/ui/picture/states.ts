/**
 * Where the relationships stand, in a line: for a phone, whose picture has room for signs but
 * not for words, and where not all volumes are in view. A failure comes first; what an earlier
 * group has left is not told.
 */
import type { Copy } from '../../scene/brackets.ts';
import { type RelationState, relationOf } from '../../scene/relation.ts';
import type { Frame } from '../../simulation/frame/frame.ts';
import { volumeNames } from '../../words/names.ts';
import { capitalised, numberText } from '../../words/numbers.ts';
import { relationTitle } from './labels.ts';

export interface StateText {
  readonly state: RelationState;
  /** "V1, V3 revertable". */
  readonly text: string;
  /** Counted from 0, rising; of very many the first. */
  readonly volumes: readonly number[];
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

/** Where only a window of the volumes is known, the failures alone: of them all are. */
export function statesOf(frame: Frame, copy: Copy): readonly StateText[] {
  if (frame.rowCount < frame.volumes) return failuresOf(frame, copy);
  const volumes = new Map<RelationState, number[]>();
  for (const row of frame.rows) {
    const { state, past } = relationOf(row, frame, copy);
    if (!past) volumes.set(state, [...(volumes.get(state) ?? []), row.volume]);
  }
  return inOrder.flatMap((state) => {
    const members = volumes.get(state);
    if (members === undefined) return [];
    return [{ state, text: `${namesOf(members, frame)} ${relationTitle(state, copy)}`, volumes: members }];
  });
}

function failuresOf({ failures, totals }: Frame, copy: Copy): readonly StateText[] {
  if (failures.length === 0) return [];
  const text = `${numberText(totals.failed)} ${relationTitle('failed', copy)}`;
  return [{ state: 'failed', text, volumes: failures.map(({ volume }) => volume).toSorted((one, two) => one - two) }];
}

/** What the way to the volumes that failed is called: "Volume 12: preparation failed". */
export const failedName = ({ volumes }: StateText, { totals }: Frame, copy: Copy): string =>
  `${capitalised(volumeNames(volumes, Math.max(volumes.length, totals.failed)))}: ${relationTitle('failed', copy)}`;

function namesOf(members: readonly number[], { volumes }: Frame): string {
  if (members.length === volumes && volumes > 1) return 'All';
  return volumes <= namedAtMost ? members.map((volume) => `V${volume + 1}`).join(', ') : numberText(members.length);
}
