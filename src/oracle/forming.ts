/** How a group forms: the cut, the drain, the preparations, the decision, and what is done to each volume then. */
import { Group } from './group.ts';
import type { LogRecord } from './log.ts';
import { settledByRestart } from './relationships.ts';
import type { Site } from './site.ts';

/** All writes are held for a moment: whatever the primaries hold now is the group. */
export function cut(site: Site, { detail }: LogRecord): void {
  const { groups, cuts, primaries, secondary, method, now } = site;
  const group = new Group(groups.length + 1, primaries, secondary.sources, now, method);
  site.must(site.stage === 'over', 'a group is cut before the one before it is over');
  site.must(detail === group.number, 'a group has not the next number');
  groups.push(group);
  cuts.push(group.contents);
}

export function givesUp(site: Site, { kind }: LogRecord): void {
  const { group, secondary } = site;
  const isLate = kind === 'coordinationLimit' || group?.isDrained(secondary.sources) === false;
  site.must(site.stage === 'draining' && isLate, 'a group is given up that is not late');
  group?.giveUp();
  for (const volume of secondary.targets.keys()) site.link.overtake(volume);
}

export function isDrained(site: Site): void {
  const { group, secondary } = site;
  site.must(group?.isDrained(secondary.sources) === true, 'a group counts as drained, and something is missing');
  if (group !== undefined) group.stage = 'preparing';
}

/** The preparation takes effect; whether anybody hears of it is another matter. */
export function isPrepared(site: Site, { volume, kind }: LogRecord): void {
  const { group, secondary, unheard } = site;
  mustAwaitAnswer(site, volume);
  site.must(!unheard.has(volume), 'a volume is prepared twice');
  secondary.establish(volume, group?.number ?? 0, site.now);
  site.link.overtake(volume);
  if (kind === 'prepareAnswerLost') unheard.add(volume);
  else group?.notePrepared(volume);
}

export function countsAsFailed(site: Site, { volume }: LogRecord): void {
  mustAwaitAnswer(site, volume);
  site.unheard.delete(volume);
  site.group?.noteFailed(volume);
}

/** After each: one volume at a time, in their order. */
function mustAwaitAnswer(site: Site, volume: number): void {
  const { group, stage, method } = site;
  site.must(stage === 'preparing' && group?.isAnswered(volume) === false, 'an answer comes that nobody awaits');
  const before = Array.from({ length: volume }, (_, index) => index);
  const isNext = before.every((earlier) => group?.isAnswered(earlier) === true);
  site.must(method.decide === 'all' || isNext, 'decided after each, a volume is attempted out of turn');
}

export function decides(site: Site, { detail }: LogRecord): void {
  const { group } = site;
  site.must(site.stage === 'preparing' && group?.allAnswered === true, 'a decision without all answers');
  group?.decide();
  mustBeDecidedSo(site, detail);
}

/** The application restarts: it forgets what it knew, and asks the relationships. */
export function restarts(site: Site, { detail }: LogRecord): void {
  const { group, method, secondary } = site;
  site.must(site.stage !== 'over' && site.stage !== 'draining', 'a restart with no group prepared');
  if (group === undefined) return;
  const settle = settledByRestart(secondary.relationships, group.number, method.sequence === 'used');
  group.stage = settle === 'commit' ? 'committing' : 'reverting';
  site.unheard.clear();
  mustBeDecidedSo(site, detail);
}

/** What the log tells of a decision: 1 is to commit. */
function mustBeDecidedSo(site: Site, detail: number): void {
  site.must((detail === 1) === (site.stage === 'committing'), 'it is decided otherwise than it should be');
}

/** A withdraw command takes effect on a volume: a commit or a revert. */
export function isWithdrawn(site: Site, { volume, kind }: LogRecord): void {
  const { secondary, method, stage, found } = site;
  const decided = stage === 'committing' ? 'commit' : stage === 'reverting' ? 'revert' : 'nothing';
  const wanted = site.lostAt === null ? decided : (found?.settle ?? 'nothing');
  site.must(kind === wanted, `a ${kind} although it was decided otherwise`);
  const isOpen = secondary.relationships[volume].revertable || method.copy === 'plain';
  site.must(isOpen, `a ${kind} on a volume that has nothing left of the group`);
  site.link.overtake(volume);
  if (kind === 'commit') secondary.commit(volume, site.now);
  else secondary.revert(volume, site.now);
}

/** A commit does not take effect, and is tried again. */
export function commitFails(site: Site, { volume }: LogRecord): void {
  const { revertable } = site.secondary.relationships[volume];
  site.must(site.stage === 'committing' && revertable, 'a commit fails that was never sent');
}

export function finishes(site: Site): void {
  const { group, secondary, stage, method } = site;
  if (group === undefined) return;
  const carriers = secondary.relationships.filter(({ number }) => number === group.number).length;
  const all = stage === 'committing' ? secondary.relationships.length : 0;
  const settled = !secondary.someRevertable && secondary.gates.every((gate) => !gate.isClosed);
  site.must(stage === 'committing' || stage === 'reverting', 'a group finishes without a decision');
  site.must(settled, 'a group finishes with something left to settle');
  // Plain FlashCopy leaves numbers behind, and who ignores the numbers settles by halves.
  const numbersTell = method.copy === 'revertable' && method.sequence === 'used';
  site.must(!numbersTell || carriers === all, `a group finishes ${stage}, and ${carriers} volumes carry its number`);
  group.finish();
}
