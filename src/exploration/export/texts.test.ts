/**
 * The exported texts, compared with saved ones: whoever changes the description sees what becomes
 * of them. And what must be so in any TLA+ module, since TLC does not run here.
 */
import { describe, expect, it } from 'vitest';
import { promelaModel } from './promela.ts';
import { questionOfRow, referenceRows } from './reference-counts.ts';
import { tlaModule } from './tla.ts';

const base = questionOfRow({});
const writeOrder = questionOfRow({ invariant: 'write-order', size: [2, 2, 3, 2, 1] });

describe('the saved texts', () => {
  it.each([
    ['Holdfast.tla', () => tlaModule(base).module],
    ['Holdfast.cfg', () => tlaModule(base).config],
    ['Holdfast.pml', () => promelaModel(base)],
    ['WriteOrder.tla', () => tlaModule(writeOrder).module],
    ['WriteOrder.cfg', () => tlaModule(writeOrder).config],
    ['WriteOrder.pml', () => promelaModel(writeOrder)],
  ])('%s is as it was saved', async (file, text) => {
    await expect(text()).toMatchFileSnapshot(`saved/${file}`);
  });
});

describe.each([
  ['base', base],
  ['write order', writeOrder],
])('the TLA+ module, %s', (_, question) => {
  const { module, config } = tlaModule(question);
  const code = module.replaceAll(/\\\*.*$/gm, '');
  const variables = namesIn(section(code, 'VARIABLES', 'vars'));
  const constants = namesIn(section(code, 'CONSTANTS', 'VARIABLES'));
  const definitions = new Map(
    code
      .split(/\n(?=\w+(?:\([\w, ]+\))? +==)/)
      .slice(1)
      .map((text): [string, string] => [/^\w+/.exec(text)?.[0] ?? '', text]),
  );
  const actions = [...definitions].filter(([, text]) => text.includes("'") && text.includes('UNCHANGED'));

  it('says of each variable, in each action, once and only once, what it is afterwards', () => {
    expect(actions).toHaveLength(14);
    for (const [name, text] of actions) {
      const changed = [...text.matchAll(/\/\\ (\w+)' =/g)].map((match) => match[1]);
      const unchanged = namesIn(section(text, '<<', '>>'));
      expect([name, [...changed, ...unchanged].toSorted()]).toEqual([name, variables.toSorted()]);
    }
  });

  it('offers every action in Next', () => {
    for (const [name] of actions) expect(definitions.get('Next')).toMatch(new RegExp(`\\b${name}\\b`));
  });

  it('uses only names that it declares', () => {
    const words = new Set('DOMAIN ELSE EXCEPT EXTENDS IF IN LET MODULE Naturals THEN TRUE FALSE UNCHANGED'.split(' '));
    const declared = new Set([
      ...words,
      ...variables,
      ...constants,
      ...definitions.keys(),
      'CONSTANTS',
      'VARIABLES',
      'vars',
    ]);
    const text = code.replaceAll(/"\w+"|\\\w+/g, '');
    const used = new Set([...text.matchAll(/[A-Za-z]\w*/g)].map(([name]) => name));
    expect([...used].filter((name) => !declared.has(name) && !/^(v|t|w|Holdfast)$/.test(name))).toEqual([]);
  });

  it('gives every definition as many arguments as it takes', () => {
    const body = code.replaceAll(/"\w+"/g, '');
    for (const [name, text] of definitions) {
      const takes = new RegExp(`^${name}(?:\\(([\\w, ]+)\\))? +==`).exec(text)?.[1]?.split(', ').length ?? 0;
      const given = [...body.matchAll(new RegExp(`\\b${name}\\b(?:\\(([\\w, ]+)\\))?`, 'g'))];
      expect([name, ...new Set(given.map((use) => use[1]?.split(', ').length ?? 0))]).toEqual([name, takes]);
    }
  });

  it('closes what it opens, and keeps to plain characters and lines of at most 100', () => {
    for (const [open, close] of ['()', '[]', '{}', ['<<', '>>']]) {
      expect([open, code.split(open).length]).toEqual([open, code.split(close).length]);
    }
    expect(`${module}${config}`).toMatch(/^[\n\x20-\x7e]*$/);
    expect(module.split('\n').filter((line) => line.length > 100)).toEqual([]);
  });

  it('has a configuration that gives every constant a value and asks only for what is defined', () => {
    const values = section(config, 'CONSTANTS', 'INVARIANTS');
    expect([...values.matchAll(/^ {2}(\w+) = (?:\d+|TRUE|FALSE)$/gm)].map((match) => match[1])).toEqual(constants);
    const asked = namesIn(section(config, 'INVARIANTS', '\\*').replace('PROPERTY', ''));
    expect(asked).toEqual(
      question.invariant === 'write-order' ? ['WriteOrder'] : ['Recoverable', 'SettledWhenIdle', 'InhibitFreezes'],
    );
    for (const name of asked) expect(definitions.has(name)).toBe(true);
  });
});

it('says in every export what to expect, where the reference knows it', () => {
  for (const row of referenceRows) {
    const { known } = row;
    const said = known.type === 'holds' ? known.states.toLocaleString('en') : `${known.violates} is broken`;
    const question = questionOfRow(row);
    for (const text of [tlaModule(question).module, tlaModule(question).config, promelaModel(question)]) {
      expect(text.replaceAll(/\n(?:\\\*| \*) /g, ' ')).toContain(said);
    }
  }
});

it('does not claim to know what it does not', () => {
  expect(promelaModel(questionOfRow({ size: [2, 3, 3, 2, 1] }))).toContain('not known beforehand');
});

function section(text: string, from: string, to: string): string {
  const start = text.indexOf(from) + from.length;
  return text.slice(start, text.indexOf(to, start));
}

function namesIn(text: string): string[] {
  return [...text.matchAll(/\w+/g)].map(([name]) => name);
}
