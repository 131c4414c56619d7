/**
 * The question as a TLA+ module with the configuration that TLC needs: the description printed
 * in TLA+, rule by rule. Pure: a text from a question. The module does not depend on the bounds
 * and switches (they are in the configuration) but for WriteOrder, which needs a record.
 */
import type { Question } from '../explored.ts';
import { checked, type Definition, type Variable } from './description.ts';
import { read, type Expression } from './expression.ts';
import { heading, wrapped } from './heading.ts';
import { descriptionOf, namedValues, type Description } from './names.ts';
import { chosenIndices, frozenVariable, inhibitFreezes, type Change, type RuleText } from './rule-texts.ts';
import { bound, tla, tlaLines, under, widestLine, type TlaNames } from './tla-expression.ts';

export interface TlaText {
  /** Holdfast.tla */
  readonly module: string;
  /** Holdfast.cfg */
  readonly config: string;
}

const howToRun = [
  'As Holdfast.tla, with Holdfast.cfg beside it:',
  '  java -XX:+UseParallelGC -jar tla2tools.jar -workers auto Holdfast',
];

export function tlaModule(question: Question): TlaText {
  const description = descriptionOf(question);
  return {
    module: lines([
      '------------------------------ MODULE Holdfast ------------------------------',
      ...comment(heading(question, howToRun)),
      'EXTENDS Naturals',
      '',
      ...declarations(description),
      ...start(description.variables),
      ...section('the host and the primary storage controller'),
      ...description.words.flatMap((word) => definition(word, description)),
      ...description.hostRules.flatMap((rule) => action(rule, description)),
      ...section('prepare, decide, commit or revert'),
      ...description.groupRules.flatMap((rule) => action(rule, description)),
      ...next(description),
      ...section('what must hold'),
      ...description.invariants.flatMap((word) => definition(word, description)),
      ...(description.overSteps ? overSteps : []),
      '=============================================================================',
    ]),
    config: lines([
      ...comment(heading(question, howToRun)),
      'SPECIFICATION Spec',
      '',
      'CONSTANTS',
      ...description.constants.map(({ name, value }) => `  ${name} = ${String(value).toUpperCase()}`),
      '',
      'INVARIANTS',
      ...description.invariants.filter(({ name }) => checked.has(name)).map(({ name }) => `  ${name}`),
      ...(description.overSteps ? ['', 'PROPERTY', `  ${inhibitFreezes.name}`] : []),
      '',
      '\\* When nothing more may happen within the bounds, that is the end and not a deadlock.',
      'CHECK_DEADLOCK FALSE',
    ]),
  };
}

const lines = (all: readonly string[]): string => `${all.join('\n')}\n`;

const comment = (text: readonly string[]): string[] => text.map((line) => `\\* ${line}`.trimEnd());

const section = (title: string): string[] => [`\\* --- ${title} `.padEnd(77, '-'), ''];

const namesOf = ({ words, invariants, variables }: Description): TlaNames => ({
  values: new Set(namedValues(variables).keys()),
  definitions: new Set([...words, ...invariants].map(({ name }) => name)),
});

function declarations({ constants, variables }: Description): string[] {
  const listed = (all: readonly { readonly name: string; readonly says: string }[]): string[] => {
    const room = Math.max(...all.map(({ name }) => name.length)) + 1;
    return all.map(
      ({ name, says }, index) => `  ${`${name}${index < all.length - 1 ? ',' : ''}`.padEnd(room)}  \\* ${says}`,
    );
  };
  return [
    'CONSTANTS',
    ...listed(constants),
    '',
    'VARIABLES',
    ...listed(variables),
    '',
    ...tuple('vars == ', variables),
    '',
    'Volumes == 1..VolumeCount',
    'Tracks  == 1..TrackCount',
    ...(variables.some(({ shape }) => shape === 'write') ? ['Writes  == 1..MaxWrites'] : []),
    '',
  ];
}

/** `<<a, b, c>>` after a word, in as many lines as it takes. */
function tuple(word: string, variables: readonly Variable[]): string[] {
  const names = variables.map(({ name }) => name).join(', ');
  return under(`${word}<<`, wrapped(`${names}>>`, widestLine - word.length - `  /\\ <<`.length));
}

const indicesOf = { whole: [], volume: ['v'], track: ['v', 't'], write: ['w'] } as const;

/** A value at every one of these indices, a function of the first to functions of the second. */
const everywhere = (indices: readonly string[], value: string): string =>
  indices.reduceRight((inner, index) => `[${bound([index])} |-> ${inner}]`, value);

function start(variables: readonly Variable[]): string[] {
  const first = ({ values }: Variable): string =>
    values.type === 'truth' ? 'FALSE' : values.type === 'named' ? `"${values.names[0]}"` : '0';
  return [
    'Init ==',
    ...variables.map(
      (variable) => `  /\\ ${variable.name} = ${everywhere(indicesOf[variable.shape], first(variable))}`,
    ),
    '',
  ];
}

function definition({ name, parameters, is, says }: Definition, description: Description): string[] {
  const head = `${name}${parameters.length === 0 ? '' : `(${parameters.join(', ')})`} ==`;
  const body = tlaLines(read(is), namesOf(description), 2);
  const whole = body.length === 1 && head.length + 1 + body[0].length <= widestLine;
  return [
    ...comment(says === '' ? [] : wrapped(says)),
    ...(whole ? [`${head} ${body[0]}`] : [head, ...under('  ', body)]),
    '',
  ];
}

function action(rule: RuleText, description: Description): string[] {
  const names = namesOf(description);
  const chosen = chosenIndices[rule.scope];
  const guard = [...(rule.only === undefined ? [] : [rule.only]), ...rule.guard];
  const unchanged = description.variables.filter(({ name }) => !rule.changes.some(({ of }) => of === name));
  return [
    ...comment(wrapped(rule.says)),
    `${rule.name}${chosen.length === 0 ? '' : `(${chosen.join(', ')})`} ==`,
    ...guard.flatMap((text) => under('  /\\ ', tlaLines(read(text), names, 5))),
    ...rule.changes.flatMap((change) => under('  /\\ ', assignment(change, chosen, names))),
    ...under('  /\\ ', tuple('UNCHANGED ', unchanged)),
    '',
  ];
}

/** What a variable is after the step: new where the rule chose, or everywhere. */
function assignment({ of, at, to }: Change, chosen: readonly string[], names: TlaNames): string[] {
  const value = read(to);
  const here = at.filter((index) => chosen.includes(index));
  const rest = at.filter((index) => !chosen.includes(index));
  const left = `${of}' = `;
  if (at.length === 0) return under(left, tlaLines(value, names, `  /\\ ${left}`.length));
  const all = here.length === 0 && isCopy(value, at, names) ? value.name : everywhere(rest, tla(value, names));
  if (here.length === 0) return [left + all];
  const except = `${left}[${of} EXCEPT !${here.map((index) => `[${index}]`).join('')} =`;
  const line = `${except} ${all}]`;
  return line.length + 5 <= widestLine ? [line] : [except, `${' '.repeat(left.length + 4)}${all}]`];
}

/** Whether each place takes what another variable has at that place. */
function isCopy(
  value: Expression,
  at: readonly string[],
  names: TlaNames,
): value is Expression & { readonly type: 'name' } {
  return (
    value.type === 'name' &&
    !names.definitions.has(value.name) &&
    value.at.length === at.length &&
    value.at.every((index, position) => index.type === 'name' && index.name === at[position])
  );
}

function next({ hostRules, groupRules }: Description): string[] {
  const rules = [...hostRules, ...groupRules];
  const ofScope = (scope: RuleText['scope']): string => {
    const chosen = chosenIndices[scope];
    const calls = rules
      .filter((rule) => rule.scope === scope)
      .map(({ name }) => (chosen.length === 0 ? name : `${name}(${chosen.join(', ')})`));
    return calls.join(' \\/ ');
  };
  return [
    'Next ==',
    `  \\/ \\E ${bound(['v', 't'])} :`,
    `       ${ofScope('track')}`,
    `  \\/ \\E ${bound(['v'])} :`,
    `       ${ofScope('volume')}`,
    `  \\/ ${ofScope('whole')}`,
    '',
    'Spec == Init /\\ [][Next]_vars',
    '',
  ];
}

const overSteps = [
  ...comment([inhibitFreezes.says]),
  `${inhibitFreezes.name} ==`,
  `  [][\\A v \\in Volumes : inhibited[v] /\\ inhibited'[v] => ${frozenVariable}'[v] = ${frozenVariable}[v]]_vars`,
  '',
];
