/** The primary site is lost, and what is done at the secondary then. */
import type { LogRecord, Decision } from './log.ts';
import { rowOf, settledByTable, type Settle } from './relationships.ts';
import type { Site } from './site.ts';

/** Hosts and link are gone, with whatever had not entered a source. */
export function siteIsLost(site: Site, { detail }: LogRecord): void {
  const queued = site.secondary.gates.reduce((sum, gate) => sum + gate.empty(), 0);
  const lost = site.link.breakDown() + queued;
  site.must(detail === lost, `${lost} updates are lost with the site, and not ${detail}`);
  site.lostAt = site.now;
}

/** What is done with all that is revertable, if somebody decides so. */
export function settlementBy(decision: Decision, { secondary, method }: Site): Settle {
  if (!secondary.someRevertable) return 'nothing';
  if (decision === 'table') return settledByTable(secondary.relationships, method.sequence === 'used');
  return decision === 'none' ? 'nothing' : decision;
}

export const caseNow = ({ secondary }: Site): number => rowOf(secondary.relationships)?.case ?? 0;

export function looks(site: Site, { detail }: LogRecord): void {
  site.found = { case: caseNow(site), settle: settlementBy(site.method.recover, site) };
  site.must(detail === site.found.case, `the relationships are in case ${site.found.case}, and not ${detail}`);
}

/** All is settled: the sources are what the targets are. */
export function restores(site: Site): void {
  const { secondary, found } = site;
  const isSettled = found !== null && (found.settle === 'nothing' || !secondary.someRevertable);
  site.must(isSettled, 'targets are copied back before all is settled');
  settleGroup(site);
  secondary.copyBack();
}

/** A group that the loss found prepared, if only in part, has come to what recovery made of it. */
function settleGroup({ group, secondary, method, found, stage }: Site): void {
  if (group === undefined || stage === 'over' || method.copy === 'plain' || secondary.someRevertable) return;
  const carriers = secondary.relationships.filter(({ number }) => number === group.number).length;
  const somethingDone = found?.settle !== 'nothing' || stage === 'committing' || stage === 'reverting';
  if (carriers === method.volumes) group.outcome = 'committed';
  else if (carriers === 0 && somethingDone) group.outcome = 'reverted';
}
