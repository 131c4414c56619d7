/**
 * The row of labels above a group: its number, what became of it, the flag of a fault. What
 * there is no room for is shortened or left out in this order: the words of the outcome, the word
 * "Group", the flag's word; of a group that was given up, the word of the outcome last. The number
 * always stands, and so do icons, unless the box of a recovery tells in words what they stand for.
 */
import type { EndName, GroupEnd } from '../../words/group-end.ts';
import type { GroupShape } from './shapes.ts';
import { textWidth } from './text-width.ts';

export type LabelIcon = 'check' | 'undo' | 'cross' | 'skip' | 'zap' | 'lost' | 'open';

export interface LabelPart {
  readonly kind: 'word' | 'number' | 'outcome' | 'flag';
  readonly x: number;
  readonly text: string;
  readonly textX: number;
  /** Width of the chip behind a number. */
  readonly chipWidth: number;
  readonly icon: LabelIcon | null;
  /** Of an outcome: whether the group is kept, is not and something went wrong, or neither. */
  readonly tone: 'good' | 'bad' | 'quiet' | null;
  /** Where a flag points to. */
  readonly stemX: number | null;
  readonly title: string;
  readonly happened: boolean;
}

const gap = 6;
const iconWidth = 18;
const flagRadius = 11;

const plain = { chipWidth: 0, icon: null, tone: null, stemX: null, title: '', happened: true } as const;

export function labelParts(shape: GroupShape, wordy: boolean): readonly LabelPart[] {
  const isCutOff = shape.outcome?.isCutOff ?? false;
  const attempts: Words[] = [
    { group: wordy, outcome: wordy ? 'label' : 'sign', flag: true },
    { group: wordy, outcome: 'sign', flag: true },
    { group: false, outcome: 'sign', flag: true },
    { group: false, outcome: 'sign', flag: false },
  ];
  // Its sign alone could be taken for a button of the transport.
  if (wordy && shape.outcome?.name === 'abandoned') {
    attempts.splice(1, 0, ...[true, false].map((flag) => ({ group: false, outcome: 'label', flag }) as const));
  }
  // What a loss of the site made of a group is told in a word wherever there is room; else the box of the recovery tells it.
  if (isCutOff) {
    attempts.splice(
      wordy ? 1 : 0,
      0,
      { group: wordy, outcome: 'brief', flag: true },
      { group: false, outcome: 'brief', flag: true },
    );
    attempts.push({ group: false, outcome: 'none', flag: false });
  }
  const end = shape.x + shape.room - gap;
  const layouts = attempts.map((words) => layOut(shape, words));
  return (layouts.find((layout) => layout.end <= end) ?? layouts[layouts.length - 1]).parts;
}

/** What became of a group that the loss cut off, where its own row of labels has no room to say so: in words, from the fullest. */
export function toldElsewhere(shape: GroupShape | undefined, wordy: boolean): readonly string[] {
  if (shape?.outcome?.isCutOff !== true) return [];
  const isTold = labelParts(shape, wordy).some(({ kind, text }) => kind === 'outcome' && text !== '');
  const { label, brief } = shape.outcome;
  return isTold ? [] : [`group ${shape.group} ${label}`, `group ${shape.group} ${brief}`, brief];
}

interface Words {
  readonly group: boolean;
  readonly outcome: keyof Pick<GroupEnd, 'label' | 'brief'> | 'sign' | 'none';
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
  if (shape.outcome !== null && words.outcome !== 'none') {
    const { name, label: title } = shape.outcome;
    const text = words.outcome === 'sign' ? '' : shape.outcome[words.outcome];
    parts.push({ ...plain, kind: 'outcome', x: x + 8, text, textX: 12, ...signs[name], title });
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

const signs: Readonly<Record<EndName, Pick<LabelPart, 'icon' | 'tone'>>> = {
  committed: { icon: 'check', tone: 'good' },
  reverted: { icon: 'undo', tone: 'bad' },
  failed: { icon: 'cross', tone: 'bad' },
  abandoned: { icon: 'skip', tone: 'quiet' },
  'cut off': { icon: 'lost', tone: 'quiet' },
  'left open': { icon: 'open', tone: 'quiet' },
  lucky: { icon: 'check', tone: 'quiet' },
  torn: { icon: 'cross', tone: 'bad' },
};
