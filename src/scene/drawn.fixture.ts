/**
 * A scene drawn as text, so that a test shows what a person sees. A row reads: volume,
 * primary, link with its gate (: open, # closed), source, relationship, target, bracket.
 */
import type { Frame } from '../simulation/frame/frame.ts';
import type { BracketShape, Copy } from './brackets.ts';
import type { Layout } from './layout.ts';
import { type ArrayName, lookCode, lookOf } from './looks.ts';
import type { RelationShape } from './relation.ts';
import { type RowShape, sceneOf } from './scene.ts';
import { chipKinds, emptyChips, linkGeometry, placeChips } from './updates.ts';
import type { Verdict } from './verdict.ts';

export function drawn(frame: Frame, layout: Layout, copy: Copy = 'revertable'): string {
  const scene = sceneOf(frame, { copy });
  const lines = scene.rows.flatMap((row, index) => {
    const cells = (array: ArrayName) => `[${trackTexts(frame, array, index).join(' ')}]`;
    const line = [
      row.label,
      row.host === 'held' ? '=|' : row.hostWritesWaiting > 0 ? `=${row.hostWritesWaiting}>` : '=>',
      cells('primary'),
      linkText(frame, layout, index) + (row.gate === 'closed' ? '#' : ':'),
      cells('source'),
      relationText(row.relation),
      cells('target'),
      holdsText(row) + bracketText(scene.brackets, row.volume),
    ].join(' ');
    const difference = scene.differences.find(({ after }) => after === row.volume);
    return difference === undefined ? [line] : [line, difference.tone === 'alarm' ? '≠' : '(≠)'];
  });
  return [...lines, verdictText(scene.verdict)].join('\n');
}

function trackTexts(frame: Frame, array: ArrayName, row: number): string[] {
  return Array.from({ length: frame.tracks }, (_, track) => {
    const at = row * frame.tracks + track;
    const look = lookOf(array, lookCode(frame[array].groups[at], frame[array].marks[at]));
    const fill = { full: '', tint: '~', outline: '°' }[look.fill];
    const signs = [
      look.hatched && '#',
      look.corner && "'",
      look.alarm && '!',
      look.toDrain && '.',
      look.awaited && '?',
    ];
    return look.group + fill + signs.filter((sign) => sign !== false).join('');
  });
}

/** The link as ten characters; a chip shows its group where it is, a queue's rest as +N. */
function linkText(frame: Frame, layout: Layout, row: number): string {
  const chips = emptyChips();
  const link = linkGeometry(layout);
  placeChips(frame, frame, link, chips);
  const places = Array.from({ length: 10 }, (): string => (frame.linkUp ? '.' : ' '));
  const more: string[] = [];
  for (let chip = 0; chip < chips.count; chip++) {
    if (chips.row[chip] !== row) continue;
    const at = Math.round(((chips.x[chip] - link.from) / (link.to - link.from)) * 9);
    if (chips.kind[chip] === chipKinds.more) more.push(`+${chips.value[chip]}`);
    else places[Math.min(9, Math.max(0, at))] = String(chips.value[chip]);
  }
  return more.join('') + places.join('');
}

function relationText({ state, wouldHold, wouldKeep, sequenceNumber, reason, past }: RelationShape): string {
  const open = state === 'revertable' ? ` ${wouldHold}?${wouldKeep}` : '';
  const sequence = sequenceNumber === null ? '' : ` #${sequenceNumber}`;
  const text = `${state}${open}${sequence}${reason === '' ? '' : `: ${reason}`}`;
  return past ? `-- (${text}) --` : `-- ${text} --`;
}

const holdsText = ({ holds }: RowShape): string =>
  holds.group >= 0 ? String(holds.group) : `mixed ${holds.numbers.join('+')}`;

function bracketText(brackets: readonly BracketShape[], volume: number): string {
  const bracket = brackets.find(({ first, last }) => first <= volume && volume <= last);
  if (bracket === undefined) return '';
  const starts = bracket.first === volume && !bracket.openAbove;
  const ends = bracket.last === volume && !bracket.openBelow;
  return starts ? (ends ? ']' : '┐') : ends ? '┘' : '│';
}

function verdictText(verdict: Verdict): string {
  switch (verdict.type) {
    case 'whole':
      return `whole: ${verdict.group}`;
    case 'committing':
      return `committing: ${verdict.done} of ${verdict.of}`;
    case 'unsettled':
      return `not settled: ${verdict.left} of ${verdict.of}`;
    case 'equal':
    case 'unrecoverable':
    case 'torn':
      return verdict.type;
    default:
      return verdict satisfies never;
  }
}
