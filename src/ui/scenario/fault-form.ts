/** From what a person has filled in to the scenario with that fault, or the sentence that says why not. */
import { refused, type Result, taken } from '../../base/result.ts';
import type { FailureReason } from '../../protocol/faults.ts';
import { changedField } from '../../scenario/edit.ts';
import { faultFrom, misplacement } from '../../scenario/faults.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { fieldText } from '../../scenario/write.ts';
import { faultsField } from './groups.ts';

/** All as typed. */
export interface FaultForm {
  readonly kind: 'fail' | 'drain' | 'link';
  readonly group: string;
  readonly volume: string;
  readonly reason: FailureReason;
  readonly from: string;
  /** Empty: for good. */
  readonly until: string;
}

/** The fault as a link has it. */
function textOfForm({ kind, group, volume, reason, from, until }: FaultForm): string {
  const tight = (text: string): string => text.replaceAll(/\s/g, '');
  if (kind === 'fail') return `fail@g${tight(group)}.v${tight(volume)}:${reason}`;
  return kind === 'drain' ? `drain@g${tight(group)}` : `link@${tight(from)}-${tight(until)}`;
}

export function withFault(scenario: Scenario, form: FaultForm): Result<Scenario, string> {
  const text = textOfForm(form);
  const fault = faultFrom(text);
  if (!fault.ok) return refused(`The fault “${text}” is refused: ${fault.refusal}.`);
  const misplaced = misplacement(fault.value, scenario);
  if (misplaced !== null) return refused(`The fault “${text}” is refused: ${misplaced}.`);
  const present = fieldText(scenario, faultsField);
  const result = changedField(scenario, faultsField, present === '' ? text : `${present},${text}`);
  return result.ok ? taken(result.value) : refused(result.refusal.reason);
}
