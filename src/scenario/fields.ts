/**
 * The fields of a link, once: what each is called, what it may hold, and what it means. The
 * parser, the writer, the scenario panel and the README's table all read this table. Names,
 * ranges and units of version 1 are frozen (a test keeps them); the defaults are in scenario.ts.
 */
import { recoveryPolicies } from '../protocol/faults.ts';
import { copies, decisions, holds, inhibits, sequences } from '../protocol/switches.ts';
import { defaultScenario, workloads } from './scenario.ts';
import type { Scenario } from './scenario.ts';

export interface Choice {
  /** As in the link. */
  readonly value: string;
  /** As a person reads it. */
  readonly label: string;
}

export type NumberKind = { readonly type: 'integer' | 'decimal'; readonly minimum: number; readonly maximum: number };
export type TimeKind = {
  readonly type: 'time';
  readonly minimumMicroseconds: number;
  readonly maximumMicroseconds: number;
};
export type ChoiceKind = {
  readonly type: 'choice';
  readonly choices: readonly Choice[];
  /** Values that are reserved, and not built in this version. */
  readonly notYet: readonly string[];
};
export type TextKind = { readonly type: 'text'; readonly maximumCharacters: number };
export type FaultsKind = { readonly type: 'faults'; readonly maximumFaults: number };
/** What is explored, and a history of it (exploration.ts). */
export type ExplorationKind = { readonly type: 'exploration' };
/** The one thing that is otherwise in the run shown beside this one (twin.ts). */
export type TwinKind = { readonly type: 'twin' };
export type ScalarKind = NumberKind | TimeKind | ChoiceKind | TextKind;

type ScalarKey = Exclude<keyof Scenario, 'faults' | 'explore' | 'twin'>;
type KeyOf<Kind> = Kind extends FaultsKind
  ? 'faults'
  : Kind extends ExplorationKind
    ? 'explore'
    : Kind extends TwinKind
      ? 'twin'
      : ScalarKey;
type AnyKind = ScalarKind | FaultsKind | ExplorationKind | TwinKind;

export interface Field<Kind extends AnyKind = AnyKind> {
  /** The name in the link. */
  readonly name: string;
  /** The field of the scenario that it sets. */
  readonly key: KeyOf<Kind>;
  readonly kind: Kind;
  /** What a number counts, '' where nothing is to be said. */
  readonly unit: string;
  readonly label: string;
}

export const maximumFaults = 10_000;

/** Decimals are rounded to this. */
export const decimalStep = 0.001;

const integer = (minimum: number, maximum: number): NumberKind => ({ type: 'integer', minimum, maximum });
const decimal = (minimum: number, maximum: number): NumberKind => ({ type: 'decimal', minimum, maximum });

const millisecond = 1_000;
const minute = 60_000_000;
const hour = 60 * minute;
const time = (minimumMicroseconds: number, maximumMicroseconds: number): TimeKind => ({
  type: 'time',
  minimumMicroseconds,
  maximumMicroseconds,
});

function choice<Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<Value, string>>,
  notYet: readonly string[] = [],
): ChoiceKind {
  return { type: 'choice', choices: values.map((value) => ({ value, label: labels[value] })), notYet };
}

/** In the order in which links are written. */
export const fields: readonly Field[] = [
  {
    name: 'title',
    key: 'title',
    kind: { type: 'text', maximumCharacters: 120 },
    unit: '',
    label: 'Title',
  },
  {
    name: 'volumes',
    key: 'volumes',
    kind: integer(1, 10_000),
    unit: '',
    label: 'Volumes',
  },
  {
    name: 'tracks',
    key: 'tracks',
    kind: integer(1, 4_096),
    unit: '',
    label: 'Tracks a volume',
  },
  {
    name: 'groups',
    key: 'groups',
    kind: integer(1, 10_000),
    unit: '',
    label: 'Consistency groups',
  },
  {
    name: 'seed',
    key: 'seed',
    kind: integer(0, 4_294_967_295),
    unit: '',
    label: 'Seed',
  },
  {
    name: 'workload',
    key: 'workload',
    unit: '',
    kind: choice(
      workloads,
      { uniform: 'all tracks alike', hotspot: 'mostly a few tracks', transactions: 'a database’s transactions' },
      ['sequential'],
    ),
    label: 'Workload',
  },
  {
    name: 'rate',
    key: 'rate',
    kind: decimal(0, 1_000_000),
    unit: 'writes a second',
    label: 'Host writes',
  },
  {
    name: 'bandwidth',
    key: 'bandwidth',
    kind: decimal(decimalStep, 1_000_000),
    unit: 'tracks a second',
    label: 'Link bandwidth',
  },
  {
    name: 'latency',
    key: 'latencyMicroseconds',
    kind: time(0, minute),
    unit: '',
    label: 'Link latency',
  },
  {
    name: 'interval',
    key: 'intervalMicroseconds',
    kind: time(0, 18 * hour),
    unit: '',
    label: 'Consistency group interval',
  },
  {
    name: 'coordination',
    key: 'coordinationMicroseconds',
    kind: time(0, minute),
    unit: '',
    label: 'Coordination time',
  },
  {
    name: 'coordination-limit',
    key: 'coordinationLimitMicroseconds',
    kind: time(0, minute),
    unit: '',
    label: 'Maximum coordination time',
  },
  {
    name: 'drain-limit',
    key: 'drainLimitMicroseconds',
    kind: time(millisecond, 36 * hour),
    unit: '',
    label: 'Maximum drain time',
  },
  {
    name: 'command-latency',
    key: 'commandLatencyMicroseconds',
    kind: time(0, minute),
    unit: '',
    label: 'Command latency',
  },
  {
    name: 'answer-limit',
    key: 'answerLimitMicroseconds',
    kind: time(millisecond, 10 * minute),
    unit: '',
    label: 'Answer limit',
  },
  {
    name: 'fail-rate',
    key: 'failRate',
    kind: decimal(0, 1),
    unit: 'of the preparations',
    label: 'Failures by chance',
  },
  {
    name: 'copy',
    key: 'copy',
    unit: '',
    kind: choice(copies, { revertable: 'revertable FlashCopy', plain: 'plain FlashCopy' }),
    label: 'FlashCopy',
  },
  {
    name: 'decide',
    key: 'decide',
    unit: '',
    kind: choice(decisions, { each: 'after each preparation', all: 'after all preparations' }),
    label: 'Decision',
  },
  {
    name: 'inhibit',
    key: 'inhibit',
    unit: '',
    kind: choice(inhibits, { on: 'on', off: 'off' }),
    label: 'Write inhibit',
  },
  {
    name: 'hold',
    key: 'hold',
    unit: '',
    kind: choice(holds, { prepared: 'until the last volume is prepared', drained: 'until the drain ends' }),
    label: 'Hold the next group’s updates',
  },
  {
    name: 'sequence',
    key: 'sequence',
    unit: '',
    kind: choice(sequences, { used: 'used in recovery', ignored: 'ignored in recovery' }),
    label: 'Sequence numbers',
  },
  {
    name: 'recover',
    key: 'recover',
    unit: '',
    kind: choice(recoveryPolicies, {
      table: 'by the table',
      commit: 'commit, whatever is found',
      revert: 'revert, whatever is found',
      none: 'settle nothing',
    }),
    label: 'Recovery',
  },
  {
    name: 'faults',
    key: 'faults',
    kind: { type: 'faults', maximumFaults },
    unit: '',
    label: 'Planned faults',
  },
  {
    name: 'explore',
    key: 'explore',
    kind: { type: 'exploration' },
    unit: '',
    label: 'Exploration',
  },
  {
    name: 'twin',
    key: 'twin',
    kind: { type: 'twin' },
    unit: '',
    label: 'Twin',
  },
];

const fieldsByName: ReadonlyMap<string, Field> = new Map(fields.map((field) => [field.name, field]));

/** By the link's name of it. */
export const fieldNamed = (name: string): Field | null => fieldsByName.get(name) ?? null;

export const isScalar = (field: Field): field is Field<ScalarKind> =>
  field.kind.type !== 'faults' && field.kind.type !== 'exploration' && field.kind.type !== 'twin';

export const defaultOf = (field: Field): Scenario[keyof Scenario] => defaultScenario[field.key];
