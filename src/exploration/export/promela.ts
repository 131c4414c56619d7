/**
 * The question as a Promela model for Spin: the description printed in Promela. Pure: a text from
 * a question. One process that does one indivisible step after the other, and a state that has
 * nothing but the variables, each in as many bits as it needs: so Spin's stored states are the
 * distinct states of the search. Written to be fast, for Spin is the peer of our own search: no
 * loop is left, and what the bounds rule out is not even tried.
 */
import { unreachable } from '../../base/assert.ts';
import type { Question } from '../explored.ts';
import { checked, type Definition, type Variable } from './description.ts';
import { read } from './expression.ts';
import { heading, wrapped } from './heading.ts';
import { descriptionOf, namedValues, type Description } from './names.ts';
import { everyBound, promela, type Bound, type Counts } from './promela-expression.ts';
import { chosenIndices, frozenVariable, inhibitFreezes, type Change, type RuleText } from './rule-texts.ts';

const howToRun = [
  'As Holdfast.pml:',
  '  spin -a Holdfast.pml',
  '  gcc -O2 -DBFS -DNOREDUCE -DSAFETY -o pan pan.c',
  '  ./pan -w24                 # "states, stored" and "errors" are the answer',
  '  spin -t -p Holdfast.pml    # after an error: its steps. Its depth is counted from 0',
];

export function promelaModel(question: Question): string {
  const description = descriptionOf(question);
  const counts: Counts = { volume: question.volumes, track: question.tracks, write: question.bounds.writes };
  const all = [
    ...comment(heading(question, howToRun)),
    '',
    ...constants(description),
    ...state(description, counts),
    ...description.words.flatMap((word) => definition(word, counts)),
    ...description.invariants.flatMap((word) => definition(checked.has(word.name) ? judgement(word) : word, counts)),
    ...check(description),
    ...[...description.hostRules, ...description.groupRules].flatMap((rule) => step(rule, description, counts)),
    ...process(description, counts),
  ];
  return `${all.join('\n')}\n`;
}

const comment = (text: readonly string[]): string[] =>
  text.length === 1
    ? [`/* ${text[0]} */`]
    : text.map((line, at) => `${at === 0 ? '/*' : ' *'} ${line}${at === text.length - 1 ? ' */' : ''}`.trimEnd());

const says = (text: string): string[] => (text === '' ? [] : comment(wrapped(text)));

/** A macro in lines that are not too long; what follows the first stands further in. */
function macro(head: string, body: readonly string[]): string[] {
  const lines =
    body.length === 1 && head.length + body[0].length < 90 ? [`${head} ${body[0].trim()}`] : [head, ...body];
  return lines.map((line, at) => (at < lines.length - 1 ? `${line} \\` : line));
}

const folded = (text: string, indent: string): string[] =>
  wrapped(text, 92 - indent.length).map((line, at) => `${indent}${at === 0 ? '' : '  '}${line}`);

const parameters = (names: readonly string[]): string => (names.length === 0 ? '' : `(${names.join(', ')})`);

function constants({ constants: all, variables }: Description): string[] {
  const number = (value: number | boolean): number => Number(value);
  const room = Math.max(...all.map(({ name }) => name.length)) + 4;
  return [
    ...comment(['Bounds and switches. They are written into what follows: for others, export again.']),
    ...all.map(({ name, value, says: what }) => `${`#define ${name} ${number(value)}`.padEnd(room + 8)} /* ${what} */`),
    '',
    ...comment(['Phases, and what the application remembers of a volume.']),
    ...[...namedValues(variables)].map(([name, value]) => `#define ${name} ${value}`),
    '',
  ];
}

const indicesOf = { whole: [], volume: ['v'], track: ['v', 't'], write: ['w'] } as const;

/** Bit fields: `primary_2_1` is the version on volume 2, track 1, and `primary(2, 1)` reads it and is assigned to. */
function state(description: Description, counts: Counts): string[] {
  const bits = (variable: Variable): number => Math.max(1, 32 - Math.clz32(mostOf(variable, description, counts)));
  const room = 2 * Math.max(...description.variables.map(({ name }) => name.length)) + 20;
  return [
    ...comment(['The state: one bit field for each value. A volume and a track are chosen by their numbers.']),
    ...description.variables.flatMap((variable) => {
      const indices = indicesOf[variable.shape];
      const places = everyBound(indices, counts).map((bound) =>
        [variable.name, ...indices.map((at) => bound[at])].join('_'),
      );
      const fields = places.map((place) => `${place} : ${bits(variable)}`).join(', ');
      return fields === '' ? [] : folded(`unsigned ${fields};`, '');
    }),
    '',
    ...description.variables.map(({ name, shape, says: what }) => {
      const indices = indicesOf[shape];
      const macroOf = `#define ${name}${parameters(indices)} ${[name, ...indices].join('##_##')}`;
      return `${(indices.length === 0 ? `/* ${name} */` : macroOf).padEnd(room)} /* ${what} */`;
    }),
    '',
  ];
}

function mostOf({ values }: Variable, { constants: all }: Description, counts: Counts): number {
  switch (values.type) {
    case 'truth':
      return 1;
    case 'place':
      return counts.volume * counts.track;
    case 'named':
      return values.names.length - 1;
    case 'count':
      return Number(all.find(({ name }) => name === values.most)?.value);
    default:
      return unreachable(values);
  }
}

function definition({ name, parameters: of, is, says: what }: Definition, counts: Counts): string[] {
  const text = promela(read(is), counts);
  const whole = text.startsWith('(') && !text.includes(') ') ? text : `(${text})`;
  return [...says(what), ...macro(`#define ${name}${parameters(of)}`, folded(whole, '  ')), ''];
}

/** What an invariant says is worked out under a name of its own: the invariant's is the variable that is asserted. */
const judgement = (word: Definition): Definition => ({ ...word, name: `Is${word.name}` });

/** Asserted by name, so that Spin's message says which. (A hidden variable would do, but not with -DBFS.) */
function check({ invariants, overSteps }: Description): string[] {
  const names = invariants.map(({ name }) => name).filter((name) => checked.has(name));
  return [
    ...comment(['What is asserted has a name, for the message. Always 1 where a search goes on: it adds no states.']),
    `unsigned ${[...names, ...(overSteps ? [inhibitFreezes.name] : [])].map((name) => `${name} : 1 = 1`).join(', ')};`,
    ...macro(
      '#define Check',
      names.map((name) => `  ${name} = Is${name}; assert(${name});`),
    ),
    '',
  ];
}

function step(rule: RuleText, description: Description, counts: Counts): string[] {
  const chosen: readonly string[] = chosenIndices[rule.scope];
  const guard = rule.guard.map((text) => promela(read(text), counts)).join(' && ');
  const changes = rule.changes.flatMap((change) => assignments(change, chosen, description, counts));
  const body = ['  d_step {', ...folded(`${guard} ->`, '    '), ...changes, '    Check', '  }'];
  return [...says(rule.says), ...macro(`#define ${rule.name}${parameters(chosen)}`, body), ''];
}

/** A variable's new values, one after the other: at the place that the rule chose, or at every. */
function assignments(change: Change, chosen: readonly string[], { overSteps }: Description, counts: Counts): string[] {
  const value = read(change.to);
  const free = change.at.filter((index) => !chosen.includes(index));
  const texts = everyBound(free, counts).map((bound) => {
    const place = (name: string): string => `${name}${parameters(change.at.map((index) => written(index, bound)))}`;
    const to = promela(value, counts, bound);
    if (!overSteps || change.of !== frozenVariable) return `${place(change.of)} = ${to};`;
    const { name } = inhibitFreezes;
    const frozen = `!inhibited(${written('v', bound)}) || ${place(change.of)} == ${to}`;
    return `${name} = ${frozen}; assert(${name}); ${place(change.of)} = ${to};`;
  });
  return folded(texts.join(' '), '    ');
}

const written = (index: string, bound: Bound): string => String(bound[index] ?? index);

function process({ hostRules, groupRules }: Description, counts: Counts): string[] {
  return [
    ...comment(['Every step that there could be, again and again. Where none is left is the end, and no deadlock.']),
    'active proctype every_interleaving() {',
    'end:',
    '  do',
    ...[...hostRules, ...groupRules].flatMap(({ name, scope, only }) => {
      const chosen: readonly string[] = chosenIndices[scope];
      const options = everyBound(chosen, counts).map(
        (bound) => `  :: ${name}${parameters(chosen.map((index) => written(index, bound)))}`,
      );
      return only === undefined ? options : [`#if ${only}`, ...options, '#endif'];
    }),
    '  od',
    '}',
  ];
}
