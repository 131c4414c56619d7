/**
 * What the explore command is asked, read from its options. Each option that a link has too
 * is judged as there; what cannot be taken is refused with a sentence that names the option.
 */
import { totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { refused, taken, type Result } from '../../base/result.ts';
import { defaultExploration, explorationInvariants, type Exploration } from '../../protocol/exploration.ts';
import { explorationLimits, tooLargeToExplore } from '../../scenario/exploration-limits.ts';
import { fieldNamed, type ChoiceKind, type NumberKind, type ScalarKind } from '../../scenario/fields.ts';
import { oneOf, quoted } from '../../scenario/refusal.ts';
import { defaultScenario, type Scenario } from '../../scenario/scenario.ts';
import { readValue } from '../../scenario/values.ts';

export interface Asked {
  /** With an exploration without a path. */
  readonly scenario: Scenario;
  readonly limitBytes: number;
}

/** Small enough to be searched in the blink of an eye. */
const defaultSize = { volumes: 2, tracks: 1, groups: 2 } as const;
const settlements = ['commit', 'revert'] as const;

const within = (limits: { readonly minimum: number; readonly maximum: number }): NumberKind => ({
  type: 'integer',
  ...limits,
});
const among = (values: readonly string[]): ChoiceKind => ({
  type: 'choice',
  choices: values.map((value) => ({ value, label: value })),
  notYet: [],
});
function switchNamed(name: string): ScalarKind {
  const kind = fieldNamed(name)?.kind;
  if (kind?.type !== 'choice') throw new Error(`A link has no switch ${name}.`);
  return kind;
}

const { volumes, tracksInAll, groups, writes, faults } = explorationLimits;
const valued: Readonly<Record<string, ScalarKind>> = {
  volumes: within(volumes),
  tracks: within(tracksInAll),
  writes: within(writes),
  groups: within(groups),
  faults: within(faults),
  copy: switchNamed('copy'),
  decide: switchNamed('decide'),
  inhibit: switchNamed('inhibit'),
  hold: switchNamed('hold'),
  sequence: switchNamed('sequence'),
  invariant: among(explorationInvariants),
  case2: among(settlements),
  case3: among(settlements),
  case4: among(settlements),
};
const flags = ['lost', 'restarts', 'drain-timeouts', 'symmetry'] as const;
const memoryOption = 'memory';
const names: readonly string[] = [...Object.keys(valued), ...flags, memoryOption];

/** By option: the value that it was given, as read; true for a flag. */
type Given = ReadonlyMap<string, string | number | true>;

/** The question of a command line's words, or the sentence that says why there is none. */
export function readOptions(words: readonly string[]): Result<Asked, string> {
  const read = given(words);
  if (!read.ok) return read;
  const scenario = scenarioOf(read.value);
  const tooLarge = tooLargeToExplore(scenario);
  if (tooLarge !== null) {
    const [blamed] = tooLarge.fields;
    return refused(`The option --${blamed} cannot be “${scenario[blamed]}”: ${tooLarge.because}.`);
  }
  if (scenario.explore?.symmetry === true && scenario.explore.invariant === 'write-order') {
    return refused(
      'The option --symmetry cannot stand beside --invariant write-order: by the order of writes, volumes are not interchangeable.',
    );
  }
  return taken({ scenario, limitBytes: Number(read.value.get(memoryOption) ?? defaultLimitBytes()) });
}

/** The smaller of 2 GB and a quarter of the machine's memory. */
const defaultLimitBytes = (): number => Math.min(2e9, Math.floor(totalmem() / 4));

function given(words: readonly string[]): Result<Given, string> {
  const options = Object.fromEntries(
    names.map((name) => [name, { type: flags.some((flag) => flag === name) ? 'boolean' : 'string' } as const]),
  );
  const { tokens } = parseArgs({ args: [...words], options, strict: false, allowPositionals: true, tokens: true });
  const found = new Map<string, string | number | true>();
  for (const token of tokens) {
    if (token.kind === 'positional') {
      return refused(`${quoted(token.value)} is not an option: they are written as in --volumes 3.`);
    }
    if (token.kind === 'option-terminator') continue;
    if (!names.includes(token.name)) {
      return refused(
        `There is no option ${quoted(token.rawName)}: there are ${names.map((name) => `--${name}`).join(', ')}.`,
      );
    }
    if (found.has(token.name)) return refused(`The option --${token.name} is given more than once.`);
    const value = valueFrom(token.name, token.value);
    if (!value.ok)
      return refused(`The option --${token.name} cannot be ${quoted(token.value ?? '')}: ${value.refusal}.`);
    found.set(token.name, value.value);
  }
  return taken(found);
}

function valueFrom(name: string, text: string | undefined): Result<string | number | true, string> {
  if (name === memoryOption) return bytesFrom(text ?? '');
  const kind = valued[name];
  if (kind !== undefined) return readValue(kind, text ?? '');
  return text === undefined ? taken(true) : refused(`it is only --${name}, or left out`);
}

const unitBytes = { kB: 1e3, MB: 1e6, GB: 1e9 } as const;
const leastBytes = 1e6;
const mostBytes = 64e9;

/** `500MB`, `2GB`. */
function bytesFrom(text: string): Result<number, string> {
  const parts = /^(\d{1,9}(?:\.\d{1,9})?)\s*(kB|MB|GB)$/.exec(text.trim());
  const bytes = parts === null ? 0 : Math.floor(Number(parts[1]) * unitBytes[parts[2] as keyof typeof unitBytes]);
  if (bytes >= leastBytes && bytes <= mostBytes) return taken(bytes);
  return refused(`it is from 1MB to 64GB, with its unit (${oneOf(Object.keys(unitBytes))})`);
}

function scenarioOf(options: Given): Scenario {
  const isGiven = (name: (typeof flags)[number]): boolean => options.has(name);
  const value = <Value extends string | number>(name: string, standard: Value): Value =>
    (options.get(name) as Value | undefined) ?? standard;
  const table = defaultExploration.recoveryTable;
  const explore: Exploration = {
    ...defaultExploration,
    writes: value('writes', defaultExploration.writes),
    faults: value('faults', defaultExploration.faults),
    lostAnswers: isGiven('lost'),
    restarts: isGiven('restarts'),
    drainTimeouts: isGiven('drain-timeouts'),
    invariant: value('invariant', defaultExploration.invariant),
    symmetry: isGiven('symmetry'),
    recoveryTable: { 2: value('case2', table[2]), 3: value('case3', table[3]), 4: value('case4', table[4]) },
  };
  return {
    ...defaultScenario,
    volumes: value<number>('volumes', defaultSize.volumes),
    tracks: value<number>('tracks', defaultSize.tracks),
    groups: value<number>('groups', defaultSize.groups),
    copy: value('copy', defaultScenario.copy),
    decide: value('decide', defaultScenario.decide),
    inhibit: value('inhibit', defaultScenario.inhibit),
    hold: value('hold', defaultScenario.hold),
    sequence: value('sequence', defaultScenario.sequence),
    explore,
  };
}
