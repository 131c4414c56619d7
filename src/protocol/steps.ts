/** Which rule a step's key stands for. */
import type { Action } from './actions.ts';
import * as all from './rules.ts';
import { stepKeys, type Step, type StepKey } from './step.ts';

export const ruleOfKey: Readonly<Record<StepKey, all.Rule>> = {
  write: all.hostWrite,
  send: all.sendChanged,
  cut: all.coordinate,
  drain: all.drain,
  drained: all.drained,
  timeout: all.drainTimeout,
  prepare: all.prepare,
  fail: all.prepareFails,
  lost: all.prepareAnswerLost,
  decide: all.decide,
  commit: all.commit,
  revert: all.revert,
  finish: all.finish,
  restart: all.restart,
};

const keyOfRule = new Map(stepKeys.map((key) => [ruleOfKey[key], key]));

/** An action of the rules as a step. */
export function stepOf({ rule, volume, track }: Action): Step {
  const key = keyOfRule.get(rule);
  if (key === undefined) throw new Error(`The rule ${rule.name} has no key.`);
  return { key, volume, track };
}
