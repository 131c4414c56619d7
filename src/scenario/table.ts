/**
 * The table of a link's fields as the README has it, made from the same table that the parser
 * reads, so that neither can say something else.
 */
import { explorationNames } from './exploration.ts';
import { explorationLimits } from './exploration-limits.ts';
import { explanationOf } from './explanations.ts';
import { fields } from './fields.ts';
import type { Field } from './fields.ts';
import { grouped } from './refusal.ts';
import { rangeOf } from './values.ts';
import { defaultText } from './write.ts';

/** In Markdown, a row for each field. */
export function fieldTable(): string {
  const rows = fields.map((field) => [
    `\`${field.name}\``,
    explanationOf(field),
    rangeText(field),
    defaultInTable(field),
  ]);
  const head = ['Field', 'What it says', 'May be', 'Default'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function rangeText(field: Field): string {
  const { kind } = field;
  if (kind.type === 'faults') return `at most ${grouped(kind.maximumFaults)}`;
  if (kind.type === 'exploration') return explorationRange();
  if (kind.type === 'twin') return 'one other field and its value; not of `title`, `explore`';
  const named = { integer: 'a whole number', decimal: 'a number', time: 'a time', choice: '', text: 'a text' };
  return `${named[kind.type]} ${rangeOf(kind)}${field.unit === '' ? '' : ` (${field.unit})`}`.trim();
}

function explorationRange(): string {
  const { writes, faults, volumes, tracksInAll, groups, steps } = explorationLimits;
  return (
    `${explorationNames.map((name) => `\`${name}\``).join(' ')}: at most ${writes.maximum} writes, ${faults.maximum} faults, ` +
    `${grouped(steps.maximum)} steps; with it at most ${volumes.maximum} volumes, ${tracksInAll.maximum} tracks in all, ${groups.maximum} groups`
  );
}

const defaultInTable = (field: Field): string => defaultText(field) || 'none';
