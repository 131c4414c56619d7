/**
 * The notation in which the model is described (description.ts): a few words of logic over
 * variables, constants and definitions, read once into a tree that both printers walk.
 *
 *   not a, a and b, a or b, a implies b, if a then b else c, = != < <= > + - *,
 *   phase in {commit, revert}, every v, t: …, some v: …, primary[v][t], (…), 12, true, false
 */
import { assert, AssertionFailure } from '../../base/assert.ts';

const levels = [['implies'], ['or'], ['and'], ['=', '!=', '<', '<=', '>'], ['+', '-'], ['*']] as const;

export type Operator = (typeof levels)[number][number];

export type Expression =
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'truth'; readonly value: boolean }
  /** A variable, a constant, a definition, a named value or an index, and what it is asked at. */
  | { readonly type: 'name'; readonly name: string; readonly at: readonly Expression[] }
  | { readonly type: 'not'; readonly of: Expression }
  | { readonly type: 'two'; readonly operator: Operator; readonly left: Expression; readonly right: Expression }
  | { readonly type: 'among'; readonly of: Expression; readonly names: readonly string[] }
  | { readonly type: 'choice'; readonly when: Expression; readonly yes: Expression; readonly no: Expression }
  | {
      readonly type: 'all';
      readonly word: 'every' | 'some';
      readonly indices: readonly string[];
      readonly of: Expression;
    };

/** How tightly an operator binds: the larger, the tighter. */
export const tightness = (operator: Operator): number =>
  levels.findIndex((level) => (level as readonly string[]).includes(operator));

/** Reads an expression. What cannot be read is a fault of the description, so it throws. */
export function read(text: string): Expression {
  const reader = new Reader(text);
  const expression = reader.expression();
  reader.end();
  return expression;
}

class Reader {
  private readonly text: string;
  private readonly tokens: readonly string[];
  private next = 0;

  constructor(text: string) {
    this.text = text;
    this.tokens = text.match(/[a-z]\w*|\d+|!=|<=|[^\s\w]/gi) ?? [];
  }

  expression(): Expression {
    if (this.takes('if')) {
      const when = this.expression();
      this.must('then');
      const yes = this.expression();
      this.must('else');
      return { type: 'choice', when, yes, no: this.expression() };
    }
    for (const word of ['every', 'some'] as const) {
      if (!this.takes(word)) continue;
      const indices = this.names();
      this.must(':');
      return { type: 'all', word, indices, of: this.expression() };
    }
    return this.chain(0);
  }

  end(): void {
    assert(this.next === this.tokens.length, `“${this.tokens[this.next]}” is too much in “${this.text}”.`);
  }

  /** Operators of one level, from left to right. */
  private chain(level: number): Expression {
    const operators: readonly Operator[] | undefined = levels[level];
    if (operators === undefined) return this.single();
    let left = this.chain(level + 1);
    for (;;) {
      const operator = operators.find((word) => this.takes(word));
      if (operator === undefined) return left;
      left = { type: 'two', operator, left, right: this.chain(level + 1) };
    }
  }

  private single(): Expression {
    if (this.takes('not')) return { type: 'not', of: this.single() };
    if (this.takes('(')) {
      const inner = this.expression();
      this.must(')');
      return inner;
    }
    const token = this.take();
    if (/^\d/.test(token)) return { type: 'number', value: Number(token) };
    if (token === 'true' || token === 'false') return { type: 'truth', value: token === 'true' };
    if (!/^\w/.test(token)) throw new AssertionFailure(`“${token}” is not expected in “${this.text}”.`);
    const at: Expression[] = [];
    while (this.takes('[')) {
      at.push(this.expression());
      this.must(']');
    }
    const name: Expression = { type: 'name', name: token, at };
    return this.takes('in') ? { type: 'among', of: name, names: this.set() } : name;
  }

  private set(): string[] {
    this.must('{');
    const names = this.names();
    this.must('}');
    return names;
  }

  private names(): string[] {
    const names = [this.take()];
    while (this.takes(',')) names.push(this.take());
    return names;
  }

  private take(): string {
    const token = this.tokens[this.next++];
    if (token === undefined) throw new AssertionFailure(`Something is missing at the end of “${this.text}”.`);
    return token;
  }

  private takes(token: string): boolean {
    if (this.tokens[this.next] !== token) return false;
    this.next++;
    return true;
  }

  private must(token: string): void {
    assert(this.takes(token), `“${token}” is missing in “${this.text}”.`);
  }
}
