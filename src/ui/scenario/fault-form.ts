/**
 * What is typed into the form for a fault, and the fault that it comes to: written as in a
 * link and judged as one, or refused with the sentence that says why not.
 */
import { unreachable } from '../../base/assert.ts';
import { refused, type Result, taken } from '../../base/result.ts';
import type { FailureReason, Fault, RestartPhase } from '../../protocol/faults.ts';
import { changedField } from '../../scenario/edit.ts';
import { faultFrom, misplacement } from '../../scenario/faults.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { fieldText } from '../../scenario/write.ts';
import { faultsField } from './groups.ts';

/** All as typed. */
export interface FaultForm {
  readonly kind: Fault['type'];
  readonly group: string;
  readonly volume: string;
  readonly reason: FailureReason;
  readonly tries: string;
  readonly phase: RestartPhase;
  readonly from: string;
  /** Empty: for good. */
  readonly until: string;
  readonly at: string;
}

export type TypedPart = 'group' | 'volume' | 'tries' | 'from' | 'until' | 'at';

/** What is typed for each kind, in the order of the sentence that it makes. */
export const typedParts: Readonly<Record<Fault['type'], readonly TypedPart[]>> = {
  fail: ['group', 'volume'],
  lost: ['group', 'volume'],
  retry: ['group', 'volume', 'tries'],
  coordination: ['group'],
  drain: ['group'],
  restart: ['group'],
  link: ['from', 'until'],
  disaster: ['at'],
};

/** The fault as a link has it. */
function textOfForm({ kind, group, volume, reason, tries, phase, from, until, at }: FaultForm): string {
  const inGroup = `@g${tight(group)}`;
  const place = `${inGroup}.v${tight(volume)}`;
  switch (kind) {
    case 'fail':
      return `fail${place}:${reason}`;
    case 'lost':
      return `lost${place}`;
    case 'retry':
      return `retry${place}:${tight(tries)}`;
    case 'coordination':
    case 'drain':
      return `${kind}${inGroup}`;
    case 'restart':
      return `restart${inGroup}.${phase}`;
    case 'link':
      return `link@${tight(from)}-${tight(until)}`;
    case 'disaster':
      return `disaster@${tight(at)}`;
    default:
      return unreachable(kind);
  }
}

const tight = (text: string): string => text.replaceAll(/\s/g, '');

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
