/**
 * What is left after the loss of the site: which group, how old, how many host writes are
 * missing, and what a database would find. At a moment before any loss: the same, if the site
 * were lost there and recovery went as the scenario has it.
 */
import type { RecoveryPolicy } from '../../protocol/faults.ts';
import type { World } from '../../protocol/world.ts';
import { readingOf, targetContents } from '../frame/contents.ts';
import { recoveryPointAt } from './recovery-point.ts';
import { revertableVolumes, settlementOf, settleRecovered } from '../recovery.ts';
import type { Run } from '../run.ts';
import type { RecoveryOutcome } from '../summary.ts';
import { transactionsOn } from './transactions.ts';
import { View } from '../view.ts';

/** The last event that the hosts have any part in: the view's, or the loss of the site where that came before. */
const lastEventOfHosts = ({ run, event }: View): number => Math.min(event, lossEventOf(run));

const lossEventOf = ({ summary }: Run): number => summary.recovery?.lossEvent ?? Infinity;

/** Undoes what it does to the view's world. */
export function outcomeAt(view: View): RecoveryOutcome {
  return leftAfter(view, view.event < lossEventOf(view.run) ? view.run.settings.recover : null);
}

/** After the settlement that a policy leads to, done on the view's world and taken back; null: as it is. */
function leftAfter(view: View, policy: RecoveryPolicy | null): RecoveryOutcome {
  const { run, world } = view;
  const before = world.journalLength;
  if (policy !== null) settleAsRecoveryWould(world, policy);
  const { group, consistent } = targetContents(readingOf(view));
  const transactions = transactionsOn(view);
  world.undoTo(before);
  const whole = consistent && group !== -1;
  const lastEvent = lastEventOfHosts(view);
  return {
    group: whole ? group : -1,
    consistent,
    recoveryPoint: whole ? recoveryPointAt(run, lastEvent, group) : null,
    transactions,
  };
}

function settleAsRecoveryWould(world: World, policy: RecoveryPolicy): void {
  const settlement = settlementOf(world, policy);
  if (settlement === 'none') return;
  for (const volume of revertableVolumes(world)) settleRecovered(world, volume, settlement === 'commit');
}

/** A run whose site was lost, with what recovery left at its end, and what the table would have left. */
export function withOutcome(run: Run): Run {
  const view = new View(run);
  const outcome = outcomeAt(view);
  return { ...run, summary: { ...run.summary, outcome, outcomeByTable: outcomeByTable(view) } };
}

/** null where the table was followed. */
function outcomeByTable(view: View): RecoveryOutcome | null {
  if (view.run.settings.recover === 'table') return null;
  view.seek(lossEventOf(view.run));
  return leftAfter(view, 'table');
}
