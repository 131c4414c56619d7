/**
 * The fields of a link, once: what each is called, what it may hold, and what it means. The
 * parser, the writer, the scenario panel and the README's table all read this table. Names,
 * ranges and units of version 1 are frozen (a test keeps them); the defaults are in scenario.ts.
 */
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
export type ScalarKind = NumberKind | TimeKind | ChoiceKind | TextKind;

type ScalarKey = Exclude<keyof Scenario, 'faults' | 'explore'>;
type KeyOf<Kind> = Kind extends FaultsKind ? 'faults' : Kind extends ExplorationKind ? 'explore' : ScalarKey;
type AnyKind = ScalarKind | FaultsKind | ExplorationKind;

export interface Field<Kind extends AnyKind = AnyKind> {
  /** The name in the link. */
  readonly name: string;
  /** The field of the scenario that it sets. */
  readonly key: KeyOf<Kind>;
  readonly kind: Kind;
  /** What a number counts, '' where nothing is to be said. */
  readonly unit: string;
  readonly label: string;
  readonly explanation: string;
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
    explanation: 'A name for this scenario.',
  },
  {
    name: 'volumes',
    key: 'volumes',
    kind: integer(1, 10_000),
    unit: '',
    label: 'Volumes',
    explanation:
      'Each is a primary volume with its FlashCopy source and FlashCopy target volume: one row of the picture.',
  },
  {
    name: 'tracks',
    key: 'tracks',
    kind: integer(1, 4_096),
    unit: '',
    label: 'Tracks a volume',
    explanation: 'How many tracks each volume has.',
  },
  {
    name: 'groups',
    key: 'groups',
    kind: integer(1, 10_000),
    unit: '',
    label: 'Consistency groups',
    explanation: 'How many consistency groups are attempted, one after the other.',
  },
  {
    name: 'seed',
    key: 'seed',
    kind: integer(0, 4_294_967_295),
    unit: '',
    label: 'Seed',
    explanation: 'What chance starts from: the same seed gives the same run, everywhere.',
  },
  {
    name: 'workload',
    key: 'workload',
    unit: '',
    kind: choice(workloads, { uniform: 'all tracks alike', hotspot: 'mostly a few tracks' }, [
      'sequential',
      'transactions',
    ]),
    label: 'Workload',
    explanation: 'Where host writes go.',
  },
  {
    name: 'rate',
    key: 'rate',
    kind: decimal(0, 1_000_000),
    unit: 'writes a second',
    label: 'Host writes',
    explanation: 'How many writes the host sends a second, to all primary volumes together.',
  },
  {
    name: 'bandwidth',
    key: 'bandwidth',
    kind: decimal(decimalStep, 1_000_000),
    unit: 'tracks a second',
    label: 'Link bandwidth',
    explanation: 'How many updates a second the link between the two storage controllers takes.',
  },
  {
    name: 'latency',
    key: 'latencyMicroseconds',
    kind: time(0, minute),
    unit: '',
    label: 'Link latency',
    explanation: 'The time from an update’s departure to its arrival at the secondary storage controller.',
  },
  {
    name: 'interval',
    key: 'intervalMicroseconds',
    kind: time(0, 18 * hour),
    unit: '',
    label: 'Consistency group interval',
    explanation:
      'From the start of one group to the start of the next, if the one is finished by then; 0 is continuously.',
  },
  {
    name: 'coordination',
    key: 'coordinationMicroseconds',
    kind: time(0, minute),
    unit: '',
    label: 'Coordination time',
    explanation: 'How long host writes are held while all primary volumes make the cut.',
  },
  {
    name: 'coordination-limit',
    key: 'coordinationLimitMicroseconds',
    kind: time(0, minute),
    unit: '',
    label: 'Maximum coordination time',
    explanation: 'A group whose coordination takes longer is given up.',
  },
  {
    name: 'drain-limit',
    key: 'drainLimitMicroseconds',
    kind: time(millisecond, 36 * hour),
    unit: '',
    label: 'Maximum drain time',
    explanation: 'A group whose drain takes longer is given up; after five in a row the next drain has no limit.',
  },
  {
    name: 'command-latency',
    key: 'commandLatencyMicroseconds',
    kind: time(0, minute),
    unit: '',
    label: 'Command latency',
    explanation:
      'The middle of the time from a FlashCopy command to its answer: each is between half and one and a half of it.',
  },
  {
    name: 'answer-limit',
    key: 'answerLimitMicroseconds',
    kind: time(millisecond, 10 * minute),
    unit: '',
    label: 'Answer limit',
    explanation: 'How long a preparation’s answer is waited for; one that has not come by then counts as failed.',
  },
  {
    name: 'copy',
    key: 'copy',
    unit: '',
    kind: choice(copies, { revertable: 'revertable FlashCopy', plain: 'plain FlashCopy' }),
    label: 'FlashCopy',
    explanation:
      'Revertable: the prior group can be had back until the new one is committed. Plain: it is gone at once.',
  },
  {
    name: 'decide',
    key: 'decide',
    unit: '',
    kind: choice(decisions, { each: 'after each preparation', all: 'after all preparations' }),
    label: 'Decision',
    explanation: 'Whether the first failed preparation stops the others, or all are attempted before the decision.',
  },
  {
    name: 'inhibit',
    key: 'inhibit',
    unit: '',
    kind: choice(inhibits, { on: 'on', off: 'off' }),
    label: 'Write inhibit',
    explanation: 'On: a prepared FlashCopy source volume takes no update until its FlashCopy is committed or reverted.',
  },
  {
    name: 'hold',
    key: 'hold',
    unit: '',
    kind: choice(holds, { prepared: 'until the last volume is prepared', drained: 'until the drain ends' }),
    label: 'Hold the next group’s updates',
    explanation: 'How long the updates of the next group stay at the primary storage controller.',
  },
  {
    name: 'sequence',
    key: 'sequence',
    unit: '',
    kind: choice(sequences, { used: 'used in recovery', ignored: 'ignored in recovery' }),
    label: 'Sequence numbers',
    explanation:
      'Whether recovery reads them: they tell a volume that has not begun from one that is committed already.',
  },
  {
    name: 'faults',
    key: 'faults',
    kind: { type: 'faults', maximumFaults },
    unit: '',
    label: 'Planned faults',
    explanation: 'What goes wrong, and where: fail@g3.v2, fail@g3.v2:inaccessible, drain@g4, link@5s-7s, link@5s-.',
  },
  {
    name: 'explore',
    key: 'explore',
    kind: { type: 'exploration' },
    unit: '',
    label: 'Exploration',
    explanation:
      'Every interleaving of so much is explored (writes:4,faults:2,lost), and a path is shown step by step instead of a simulation.',
  },
];

const fieldsByName: ReadonlyMap<string, Field> = new Map(fields.map((field) => [field.name, field]));

/** By the link's name of it. */
export const fieldNamed = (name: string): Field | null => fieldsByName.get(name) ?? null;

export const isScalar = (field: Field): field is Field<ScalarKind> =>
  field.kind.type !== 'faults' && field.kind.type !== 'exploration';

export const defaultOf = (field: Field): Scenario[keyof Scenario] => defaultScenario[field.key];
