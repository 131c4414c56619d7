/** A field's value as a person reads it: “2.5 s”, “12 writes a second”, “plain FlashCopy”. */
import { unreachable } from '../base/assert.ts';
import type { Field, ScalarKind } from './fields.ts';
import { grouped } from './refusal.ts';
import { timeFrom } from './time.ts';
import type { ScalarValue } from './values.ts';

export function valueInWords({ kind, unit }: Field<ScalarKind>, value: ScalarValue): string {
  switch (kind.type) {
    case 'integer':
    case 'decimal':
      return `${grouped(Number(value))} ${unit}`.trim();
    case 'time':
      return timeFrom(Number(value), ' ');
    case 'choice':
      return kind.choices.find((choice) => choice.value === value)?.label ?? String(value);
    case 'text':
      return String(value);
    default:
      return unreachable(kind);
  }
}
