/** A field's text as a person would write it: a time with a blank before its unit. */
import type { Field } from '../../scenario/fields.ts';

export const spaced = (field: Field, text: string): string =>
  field.kind.type === 'time' ? text.replace(/(\d)([a-z]+)$/, '$1 $2') : text;
