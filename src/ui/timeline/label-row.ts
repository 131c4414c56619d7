/**
 * The row of labels above a group: its number, what became of it, the flag of a fault. What
 * there is no room for is left out in this order: the word of the outcome, the word "Group",
 * the flag's word; of a group that was given up, the word of the outcome last. Icons and the
 * number always stand.
 */
import { unreachable } from '../../base/assert.ts';
import type { Outcome } from '../../simulation/names.ts';
import type { GroupShape } from './shapes.ts';
import { textWidth } from './text-width.ts';

export type LabelIcon = 'check' | 'undo' | 'cross' | 'skip' | 'zap';

export interface LabelPart {
  readonly kind: 'word' | 'number' | 'outcome' | 'flag';
  readonly x: number;
  readonly text: string;
  readonly textX: number;
  /** Width of the chip behind a number. */
  readonly chipWidth: number;
  readonly icon: LabelIcon | null;
  /** Where a flag points to. */
  readonly stemX: number | null;
  readonly title: string;
  readonly happened: boolean;
}

const gap = 6;
const iconWidth = 18;
const flagRadius = 11;

const plain = { chipWidth: 0, icon: null, stemX: null, title: '', happened: true } as const;

export function labelParts(shape: GroupShape, wordy: boolean): readonly LabelPart[] {
  const attempts: Words[] = [
    { group: wordy, outcome: wordy, flag: true },
    { group: wordy, outcome: false, flag: true },
    { group: false, outcome: false, flag: true },
    { group: false, outcome: false, flag: false },
  ];
  // Its sign alone could be taken for a button of the transport.
  if (wordy && shape.outcome?.name === 'abandoned') {
    attempts.splice(1, 0, ...[true, false].map((flag) => ({ group: false, outcome: true, flag })));
  }
  const end = shape.x + shape.room - gap;
  const layouts = attempts.map((words) => layOut(shape, words));
  return (layouts.find((layout) => layout.end <= end) ?? layouts[layouts.length - 1]).parts;
}

interface Words {
  readonly group: boolean;
  readonly outcome: boolean;
  readonly flag: boolean;
}

function layOut(shape: GroupShape, words: Words): { readonly parts: readonly LabelPart[]; readonly end: number } {
  const parts: LabelPart[] = [];
  let x = shape.x;
  if (words.group) {
    parts.push({ ...plain, kind: 'word', x, text: 'Group', textX: 0 });
    x += textWidth('Group') + 4;
  }
  const number = String(shape.group);
  const chipWidth = Math.max(22, textWidth(number) + 12);
  parts.push({ ...plain, kind: 'number', x, text: number, textX: chipWidth / 2, chipWidth });
  x += chipWidth + gap;
  if (shape.outcome !== null) {
    const text = words.outcome ? shape.outcome.label : '';
    const icon = iconOf(shape.outcome.name);
    parts.push({ ...plain, kind: 'outcome', x: x + 8, text, textX: 12, icon, title: shape.outcome.label });
    x += iconWidth + (text === '' ? 0 : textWidth(text) + 4) + gap;
  }
  if (shape.flag === null) return { parts, end: x - gap };
  const text = words.flag ? shape.flag.label : '';
  const flagWidth = flagRadius + (text === '' ? 0 : textWidth(text) + 5);
  // Above where it strikes, unless it would stand on this label or on the next group's.
  const at = Math.max(x + flagRadius, Math.min(shape.flag.x, shape.x + shape.room - gap - flagWidth));
  const { title, happened } = shape.flag;
  parts.push({
    ...plain,
    kind: 'flag',
    x: at,
    text,
    textX: flagRadius + 5,
    icon: 'zap',
    // Pushed aside it points to nothing, rather than across the group.
    stemX: Math.abs(shape.flag.x - at) < flagRadius ? shape.flag.x : null,
    title,
    happened,
  });
  return { parts, end: at + flagWidth };
}

function iconOf(outcome: Outcome): LabelIcon {
  switch (outcome) {
    case 'committed':
      return 'check';
    case 'reverted':
      return 'undo';
    case 'failed':
      return 'cross';
    case 'abandoned':
      return 'skip';
    default:
      return unreachable(outcome);
  }
}
