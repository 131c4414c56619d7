/**
 * What a loss of the site would leave, in sentences: at a moment, by the table or as a person
 * decides. Of a history, where each step takes a second, the age is told in steps.
 */
import type { RunSummary } from '../simulation/summary.ts';
import type { LossLeft } from '../simulation/findings/loss-left.ts';
import { stepMoment } from './history.ts';
import { ageText, missingText } from './loss-figures.ts';
import { momentText, numberText } from './numbers.ts';
import { settlementByTable } from './recovery-table.ts';

type Kind = RunSummary['kind'];

/** "Lost here, recovery by the table (case 4: commit) leaves group 3, whole, 0.91 s old; 7 host writes are missing." */
export const lossSentence = (left: LossLeft, kind: Kind): string =>
  `Lost here, ${deciding(left)} ${leaving(left, kind)}.`;

/** The same without "Lost here", where the label says so already. */
export function lossWords(left: LossLeft, kind: Kind): string {
  const text = `${deciding(left)} ${leaving(left, kind)}.`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Once the site is lost, of the moment of the loss. */
export const lostWords = (left: LossLeft, kind: Kind): string =>
  `As the site was lost, ${deciding(left)} ${leaving(left, kind, 'would leave')}.`;

function deciding({ decision, case: found, settles }: LossLeft): string {
  switch (decision) {
    case 'table':
      return `recovery by the table (${tableText(found, settles)})`;
    case 'commit':
      return settles === 'none' ? 'with nothing to commit, recovery' : 'recovery that commits all';
    case 'revert':
      return settles === 'none' ? 'with nothing to revert, recovery' : 'recovery that reverts all';
    default:
      return 'recovery that settles nothing';
  }
}

/** "case 4: commit"; where a rule of the table is broken, "case 4, against its rule: revert". */
function tableText(found: LossLeft['case'], settles: LossLeft['settles']): string {
  if (found === 0) return 'none of its cases: a person must look';
  if (settles !== 'none' && settles !== settlementByTable(found)) return `case ${found}, against its rule: ${settles}`;
  return `case ${found}: ${settles === 'none' ? 'nothing to settle' : settles}`;
}

function leaving({ group, recoveryPoint }: LossLeft, kind: Kind, leaves = 'leaves'): string {
  if (recoveryPoint === null) return `${leaves} no whole group: the targets are torn`;
  const { seconds, writesMissing } = recoveryPoint;
  return `${leaves} ${groupText(group)}, whole, ${ageText(seconds, kind)} old; ${missingText(writesMissing)}`;
}

/** "group 3", "the initial copy". */
export const groupText = (group: number): string => (group === 0 ? 'the initial copy' : `group ${numberText(group)}`);

/** A moment of the run: "8.25 s", or "Step 12" of a history. */
export const momentOfRun = (timeMicroseconds: number, event: number, kind: Kind): string =>
  kind === 'history' ? stepMoment(event) : momentText(timeMicroseconds);
