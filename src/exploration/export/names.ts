/** Which names the description uses, and for what: both printers ask. */
import {
  constantsOf,
  groupInvariants,
  orderInvariants,
  placeWords,
  recordVariable,
  ruleWords,
  stateVariables,
  type Constant,
  type Definition,
  type Variable,
} from './description.ts';
import { groupRules, hostRules, type RuleText } from './rule-texts.ts';
import type { Question } from '../explored.ts';

/** All that is to be printed for a question. */
export interface Description {
  readonly constants: readonly Constant[];
  readonly variables: readonly Variable[];
  /** What the variables and rules speak of. */
  readonly words: readonly Definition[];
  readonly hostRules: readonly RuleText[];
  readonly groupRules: readonly RuleText[];
  readonly invariants: readonly Definition[];
  /** Whether InhibitFreezes is asked too. */
  readonly overSteps: boolean;
}

export function descriptionOf(question: Question): Description {
  const records = question.invariant === 'write-order';
  return {
    constants: constantsOf(question),
    variables: records ? [...stateVariables, recordVariable] : stateVariables,
    words: records ? [...placeWords, ...ruleWords] : ruleWords,
    hostRules: hostRules(records),
    groupRules,
    invariants: records ? orderInvariants : groupInvariants,
    overSteps: !records,
  };
}

/** The values that have names, each with its number: a variable's first is 0. */
export function namedValues(variables: readonly Variable[]): ReadonlyMap<string, number> {
  return new Map(
    variables.flatMap(({ values }) =>
      values.type === 'named' ? values.names.map((name, index): [string, number] => [name, index]) : [],
    ),
  );
}
