/** The recovery at the playhead, as far as it has come; null as long as the primary site stands. */
import type { Recovery, RunSummary } from '../../simulation/summary.ts';
import type { Facts } from '../../words/facts.ts';
import { type RecoveryStep, recoveryStepAt } from '../../words/recovery.ts';
import { useFacts } from '../parts/index.ts';

export interface ShownRecovery {
  readonly facts: Facts;
  readonly kind: RunSummary['kind'];
  readonly recovery: Recovery;
  readonly step: RecoveryStep;
  /** The relationships have been looked at. */
  readonly isCaseKnown: boolean;
}

export function useRecovery(): ShownRecovery | null {
  const facts = useFacts();
  if (facts === null || facts.run.recovery === null || !facts.frame.siteLost) return null;
  const { recovery, kind } = facts.run;
  const step = recoveryStepAt(facts.frame.event, recovery);
  return { facts, kind, recovery, step, isCaseKnown: step.type !== 'lost' && step.type !== 'failedOver' };
}
