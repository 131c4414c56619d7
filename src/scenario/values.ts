/**
 * One value of a link's field, from its text and back. A text that cannot be taken is answered
 * with what is allowed, in words that follow on “cannot be “…”: ”.
 */
import { unreachable } from '../base/assert.ts';
import { refused, taken } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { decimalStep } from './fields.ts';
import type { ChoiceKind, NumberKind, ScalarKind, TextKind, TimeKind } from './fields.ts';
import { grouped, oneOf } from './refusal.ts';
import { microsecondsFrom, timeFrom, timeUnits } from './time.ts';

export type ScalarValue = number | string;

/** The value of a text, or why there is none. */
export function readValue(kind: ScalarKind, text: string): Result<ScalarValue, string> {
  const trimmed = text.trim();
  if (trimmed === '' && kind.type !== 'text') return refused(`it has no value; ${allowed(kind)}`);
  switch (kind.type) {
    case 'integer':
    case 'decimal':
      return readNumber(kind, trimmed);
    case 'time':
      return readTime(kind, trimmed);
    case 'choice':
      return readChoice(kind, trimmed);
    case 'text':
      return readText(kind, trimmed);
    default:
      return unreachable(kind);
  }
}

/** The text of a value in a link, before anything is escaped. */
export function writeValue(kind: ScalarKind, value: ScalarValue): string {
  return kind.type === 'time' ? timeFrom(Number(value)) : String(value);
}

/** What a field of this kind may be: “it is a whole number from 1 to 10,000”. */
function allowed(kind: ScalarKind): string {
  switch (kind.type) {
    case 'integer':
      return `it is a whole number ${rangeOf(kind)}`;
    case 'decimal':
      return `it is a number ${rangeOf(kind)}`;
    case 'time':
      return `it is a time ${rangeOf(kind)}`;
    case 'choice':
      return `it is ${oneOf(kind.choices.map((each) => each.value))}`;
    case 'text':
      return `it is a text ${rangeOf(kind)}`;
    default:
      return unreachable(kind);
  }
}

/** “from 1 to 10,000”, “of at most 120 characters”; the names of a choice. */
export function rangeOf(kind: ScalarKind): string {
  switch (kind.type) {
    case 'integer':
    case 'decimal':
      return `from ${grouped(kind.minimum)} to ${grouped(kind.maximum)}`;
    case 'time':
      return `from ${timeFrom(kind.minimumMicroseconds, ' ')} to ${timeFrom(kind.maximumMicroseconds, ' ')}`;
    case 'choice':
      return oneOf(kind.choices.map((each) => each.value));
    case 'text':
      return `of at most ${kind.maximumCharacters} characters`;
    default:
      return unreachable(kind);
  }
}

const numberText = /^-?\d+(?:\.\d+)?$/;

function readNumber(kind: NumberKind, text: string): Result<ScalarValue, string> {
  const exact = numberText.test(text) ? Number(text) : Number.NaN;
  const steps = 1 / decimalStep;
  const value = (kind.type === 'integer' ? exact : Math.round(exact * steps) / steps) + 0; // "-0" is 0
  const whole = kind.type === 'decimal' || Number.isInteger(value);
  return whole && value >= kind.minimum && value <= kind.maximum ? taken(value) : refused(allowed(kind));
}

function readTime(kind: TimeKind, text: string): Result<ScalarValue, string> {
  const value = microsecondsFrom(text);
  if (value === null && numberText.test(text)) return refused(`a time needs its unit, ${oneOf(timeUnits)}`);
  if (value === null) return refused(`${allowed(kind)}, written as 250us, 60ms, 2.5s, 4min or 1h`);
  return value >= kind.minimumMicroseconds && value <= kind.maximumMicroseconds ? taken(value) : refused(allowed(kind));
}

function readChoice(kind: ChoiceKind, text: string): Result<ScalarValue, string> {
  if (kind.choices.some((each) => each.value === text)) return taken(text);
  return refused(kind.notYet.includes(text) ? `that is not in this version; ${allowed(kind)}` : allowed(kind));
}

/** Control characters and the like, lone surrogates, and what turns the direction of the text around it. */
const notInText = /[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u;

function readText(kind: TextKind, text: string): Result<ScalarValue, string> {
  if (text.length > 2 * kind.maximumCharacters || Array.from(text).length > kind.maximumCharacters) {
    return refused(allowed(kind));
  }
  return notInText.test(text) ? refused('it has characters that cannot be shown') : taken(text);
}
