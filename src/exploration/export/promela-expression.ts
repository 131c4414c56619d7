/**
 * An expression of the description in Promela. "Every" and "some" are written out: there are few
 * volumes and tracks, and a loop would cost the checker time in every state.
 */
import { AssertionFailure, unreachable } from '../../base/assert.ts';
import { indexShapes } from './description.ts';
import { tightness, type Expression, type Operator } from './expression.ts';

const operators: Readonly<Record<Exclude<Operator, 'implies'>, string>> = {
  or: '||',
  and: '&&',
  '=': '==',
  '!=': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '+': '+',
  '-': '-',
  '*': '*',
};

/** How many there are of each thing that an index may stand for. */
export type Counts = Readonly<Record<'volume' | 'track' | 'write', number>>;

/** What an index stands for where it is written out. */
export type Bound = Readonly<Record<string, number>>;

export function promela(expression: Expression, counts: Counts, bound: Bound = {}): string {
  const inner = (part: Expression): string => promela(part, counts, bound);
  switch (expression.type) {
    case 'number':
      return String(expression.value);
    case 'truth':
      return expression.value ? '1' : '0';
    case 'name': {
      const { name, at } = expression;
      if (at.length > 0) return `${name}(${at.map(inner).join(', ')})`;
      return String(bound[name] ?? name);
    }
    case 'not':
      return `!${expression.of.type === 'name' ? inner(expression.of) : `(${inner(expression.of)})`}`;
    case 'two':
      return two(expression, inner);
    case 'among':
      return `(${expression.names.map((name) => `${inner(expression.of)} == ${name}`).join(' || ')})`;
    case 'choice':
      return `(${inner(expression.when)} -> ${inner(expression.yes)} : ${inner(expression.no)})`;
    case 'all': {
      const operator = expression.word === 'every' ? 'and' : 'or';
      const each = everyBound(expression.indices, counts, bound).map((one) => {
        const text = promela(expression.of, counts, one);
        return needsParentheses(expression.of, operator) ? `(${text})` : text;
      });
      if (each.length === 0) return expression.word === 'every' ? '1' : '0';
      return `(${each.join(` ${operators[operator]} `)})`;
    }
    default:
      return unreachable(expression);
  }
}

/** Every way to give each of these indices a value. */
export function everyBound(indices: readonly string[], counts: Counts, bound: Bound = {}): Bound[] {
  return indices.reduce<Bound[]>(
    (all, index) => {
      const shape = indexShapes[index];
      if (shape === undefined) throw new AssertionFailure(`“${index}” is not an index.`);
      return all.flatMap((one) => Array.from({ length: counts[shape] }, (_, at) => ({ ...one, [index]: at + 1 })));
    },
    [bound],
  );
}

function two(
  { operator, left, right }: Expression & { readonly type: 'two' },
  inner: (part: Expression) => string,
): string {
  const side = (part: Expression): string => (needsParentheses(part, operator) ? `(${inner(part)})` : inner(part));
  return operator === 'implies'
    ? `!(${inner(left)}) || ${side(right)}`
    : `${side(left)} ${operators[operator]} ${side(right)}`;
}

/** Also "and" within "or", which C compilers warn of, and people misread. */
function needsParentheses(part: Expression, outer: Operator): boolean {
  if (part.type !== 'two') return false;
  if (part.operator === outer) return outer !== 'and' && outer !== 'or' && outer !== '+';
  return tightness(part.operator) <= tightness(outer) || (outer === 'or' && part.operator === 'and');
}
