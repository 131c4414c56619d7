/** An expression of the description in TLA+: on one line, or laid out where it would be too long. */
import { unreachable } from '../../base/assert.ts';
import { indexShapes } from './description.ts';
import { tightness, type Expression, type Operator } from './expression.ts';

export const widestLine = 100;

const operators: Readonly<Record<Operator, string>> = {
  implies: '=>',
  or: '\\/',
  and: '/\\',
  '=': '=',
  '!=': '#',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '+': '+',
  '-': '-',
  '*': '*',
};

const logical: ReadonlySet<Operator> = new Set(['implies', 'or', 'and']);

const setOf = { volume: 'Volumes', track: 'Tracks', write: 'Writes' } as const;

export interface TlaNames {
  /** Values that have a name in the description are strings in TLA+. */
  readonly values: ReadonlySet<string>;
  /** What takes its arguments in parentheses. */
  readonly definitions: ReadonlySet<string>;
}

export const bound = (indices: readonly string[]): string =>
  indices.map((index) => `${index} \\in ${setOf[indexShapes[index]]}`).join(', ');

/** The expression on one line. */
export function tla(expression: Expression, names: TlaNames): string {
  const inner = (part: Expression): string => tla(part, names);
  switch (expression.type) {
    case 'number':
      return String(expression.value);
    case 'truth':
      return expression.value ? 'TRUE' : 'FALSE';
    case 'name': {
      const { name, at } = expression;
      if (names.values.has(name)) return `"${name}"`;
      if (names.definitions.has(name)) return at.length === 0 ? name : `${name}(${at.map(inner).join(', ')})`;
      return name + at.map((index) => `[${inner(index)}]`).join('');
    }
    case 'not':
      return expression.of.type === 'name' ? `~${inner(expression.of)}` : `~(${inner(expression.of)})`;
    case 'two':
      return [expression.left, expression.right]
        .map((part) => (needsParentheses(part, expression.operator) ? `(${inner(part)})` : inner(part)))
        .join(` ${operators[expression.operator]} `);
    case 'among':
      return `${inner(expression.of)} \\in {${expression.names.map((name) => `"${name}"`).join(', ')}}`;
    case 'choice':
      return `IF ${inner(expression.when)} THEN ${inner(expression.yes)} ELSE ${inner(expression.no)}`;
    case 'all':
      return `${expression.word === 'every' ? '\\A' : '\\E'} ${bound(expression.indices)} : ${inner(expression.of)}`;
    default:
      return unreachable(expression);
  }
}

/** TLA+ refuses to guess how "and" and "or" belong together, and so do people. */
function needsParentheses(part: Expression, outer: Operator): boolean {
  if (part.type === 'choice' || part.type === 'all') return true;
  if (part.type !== 'two') return false;
  if (logical.has(outer)) return logical.has(part.operator) && part.operator !== outer;
  return tightness(part.operator) <= tightness(outer) && !(part.operator === '+' && outer === '+');
}

/** The expression in lines of which the first is to be put after `column` characters, the others stand under it. */
export function tlaLines(expression: Expression, names: TlaNames, column: number): string[] {
  const line = tla(expression, names);
  if (column + line.length <= widestLine) return [line];
  if (expression.type === 'choice') {
    return [
      ...under('IF ', tlaLines(expression.when, names, column + 3)),
      ...under('THEN ', tlaLines(expression.yes, names, column + 5)),
      ...under('ELSE ', tlaLines(expression.no, names, column + 5)),
    ];
  }
  if (expression.type === 'two' && (expression.operator === 'and' || expression.operator === 'or')) {
    const bullet = `${operators[expression.operator]} `;
    return partsOf(expression, expression.operator).flatMap((part) =>
      under(bullet, tlaLines(part, names, column + bullet.length)),
    );
  }
  return [line];
}

/** The parts of a chain of one operator, in their order. */
function partsOf(expression: Expression, operator: Operator): Expression[] {
  if (expression.type !== 'two' || expression.operator !== operator) return [expression];
  return [...partsOf(expression.left, operator), ...partsOf(expression.right, operator)];
}

/** Puts a word before the first line, and as much room before the others. */
export function under(word: string, lines: readonly string[]): string[] {
  return lines.map((line, index) => (index === 0 ? word : ' '.repeat(word.length)) + line);
}
