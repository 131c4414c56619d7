/**
 * The table of a link's fields as the README has it, made from the same table that the parser
 * reads, so that neither can say something else.
 */
import { defaultOf, fields, isScalar } from './fields.ts';
import type { Field } from './fields.ts';
import { grouped } from './refusal.ts';
import { rangeOf } from './values.ts';
import { defaultText } from './write.ts';

/** In Markdown, a row for each field. */
export function fieldTable(): string {
  const rows = fields.map((field) => [`\`${field.name}\``, field.explanation, rangeText(field), defaultInTable(field)]);
  const head = ['Field', 'What it says', 'May be', 'Default'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function rangeText(field: Field): string {
  if (!isScalar(field)) return field.kind.type === 'faults' ? `at most ${grouped(field.kind.maximumFaults)}` : '';
  const range = rangeOf(field.kind);
  const kind = { integer: 'a whole number', decimal: 'a number', time: 'a time', choice: '', text: 'a text' }[
    field.kind.type
  ];
  return `${kind} ${range}${field.unit === '' ? '' : ` (${field.unit})`}`.trim();
}

function defaultInTable(field: Field): string {
  const value = defaultOf(field);
  return value === '' || (typeof value === 'object' && value.length === 0) ? 'none' : defaultText(field);
}
