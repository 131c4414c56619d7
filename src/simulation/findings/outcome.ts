/**
 * What is left after the loss of the site: which group, how old, how many host writes are
 * missing, and what a database would find. At a moment before any loss: the same, if the site
 * were lost there and recovery went as the scenario has it.
 */
import { readingOf, targetContents } from '../frame/contents.ts';
import type { Settlement } from '../names.ts';
import { recoveryPointAt } from './recovery-point.ts';
import { readSettled, settlementOf } from '../recovery.ts';
import type { Run } from '../run.ts';
import type { RecoveryOutcome } from '../summary.ts';
import { transactionsOn } from './transactions.ts';
import { View } from '../view.ts';

/** The last event that the hosts have any part in: the view's, or the loss of the site where that came before. */
const lastEventOfHosts = ({ run, event }: View): number => Math.min(event, lossEventOf(run));

const lossEventOf = ({ summary }: Run): number => summary.recovery?.lossEvent ?? Infinity;

export function outcomeAt(view: View): RecoveryOutcome {
  const { run, world } = view;
  return leftAfter(view, view.event < lossEventOf(run) ? settlementOf(world, run.settings.recover) : 'none');
}

function leftAfter(view: View, settlement: Settlement): RecoveryOutcome {
  const { run, world } = view;
  const { group, whole, transactions } = readSettled(world, settlement, () => ({
    ...targetContents(readingOf(view)),
    transactions: transactionsOn(view),
  }));
  return {
    group: whole,
    numbersDiffer: group === -1,
    recoveryPoint: whole === -1 ? null : recoveryPointAt(run, lastEventOfHosts(view), whole),
    transactions,
  };
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
  return leftAfter(view, settlementOf(view.world, 'table'));
}
