/** The description carried out, for tests: what its expressions come to in a state, and what a rule's text makes of one. */
import { AssertionFailure, unreachable } from '../../base/assert.ts';
import { namedValues, type Description } from './names.ts';
import { read, type Expression } from './expression.ts';
import { everyBound, type Bound, type Counts } from './promela-expression.ts';
import { chosenIndices, type RuleText } from './rule-texts.ts';

/** By name and place: `primary 2 1`. Truth is 1 or 0. */
export type Values = ReadonlyMap<string, number>;

export class Evaluated {
  private readonly trees = new Map<string, Expression>();
  private readonly constants: ReadonlyMap<string, number>;
  private readonly definitions: ReadonlyMap<string, { readonly parameters: readonly string[]; readonly is: string }>;
  private readonly counts: Counts;

  constructor(description: Description, counts: Counts) {
    this.counts = counts;
    this.constants = new Map([
      ...description.constants.map(({ name, value }): [string, number] => [name, Number(value)]),
      ...namedValues(description.variables),
    ]);
    this.definitions = new Map([...description.words, ...description.invariants].map((word) => [word.name, word]));
  }

  holds(text: string, state: Values, bound: Bound = {}): boolean {
    return this.valueOf(this.tree(text), state, bound) !== 0;
  }

  isEnabled(rule: RuleText, state: Values, bound: Bound): boolean {
    return [...(rule.only === undefined ? [] : [rule.only]), ...rule.guard].every((text) =>
      this.holds(text, state, bound),
    );
  }

  /** `atOnce`: every change reads the state before the step; else each reads what the ones before it have left. */
  after(rule: RuleText, before: Values, bound: Bound, atOnce: boolean): Values {
    const state = new Map(before);
    const chosen: readonly string[] = chosenIndices[rule.scope];
    for (const { of, at, to } of rule.changes) {
      for (const one of everyBound(
        at.filter((index) => !chosen.includes(index)),
        this.counts,
        bound,
      )) {
        const place = [of, ...at.map((index) => one[index])].join(' ');
        if (!state.has(place)) throw new AssertionFailure(`There is no ${place}.`);
        state.set(place, this.valueOf(this.tree(to), atOnce ? before : state, one));
      }
    }
    return state;
  }

  private tree(text: string): Expression {
    const tree = this.trees.get(text) ?? read(text);
    this.trees.set(text, tree);
    return tree;
  }

  private valueOf(expression: Expression, state: Values, bound: Bound): number {
    const value = (part: Expression): number => this.valueOf(part, state, bound);
    switch (expression.type) {
      case 'number':
      case 'truth':
        return Number(expression.value);
      case 'name':
        return this.named(expression.name, expression.at.map(value), state, bound);
      case 'not':
        return value(expression.of) === 0 ? 1 : 0;
      case 'among':
        return expression.names.some((name) => this.constants.get(name) === value(expression.of)) ? 1 : 0;
      case 'choice':
        return value(value(expression.when) === 0 ? expression.no : expression.yes);
      case 'all': {
        const truths = everyBound(expression.indices, this.counts, bound).map(
          (one) => this.valueOf(expression.of, state, one) !== 0,
        );
        return (expression.word === 'every' ? truths.every(Boolean) : truths.some(Boolean)) ? 1 : 0;
      }
      case 'two':
        return Number(two[expression.operator](value(expression.left), value(expression.right)));
      default:
        return unreachable(expression);
    }
  }

  private named(name: string, at: readonly number[], state: Values, bound: Bound): number {
    const definition = this.definitions.get(name);
    if (definition !== undefined) {
      const inner = Object.fromEntries(definition.parameters.map((parameter, index) => [parameter, at[index]]));
      return this.valueOf(this.tree(definition.is), state, inner);
    }
    const found = bound[name] ?? this.constants.get(name) ?? state.get([name, ...at].join(' '));
    if (found === undefined) throw new AssertionFailure(`“${name}” is not known.`);
    return found;
  }
}

const two = {
  implies: (left: number, right: number) => left === 0 || right !== 0,
  or: (left: number, right: number) => left !== 0 || right !== 0,
  and: (left: number, right: number) => left !== 0 && right !== 0,
  '=': (left: number, right: number) => left === right,
  '!=': (left: number, right: number) => left !== right,
  '<': (left: number, right: number) => left < right,
  '<=': (left: number, right: number) => left <= right,
  '>': (left: number, right: number) => left > right,
  '+': (left: number, right: number) => left + right,
  '-': (left: number, right: number) => left - right,
  '*': (left: number, right: number) => left * right,
} as const;
