/**
 * The sentences after the loss of the primary site, for simulations and histories alike: what
 * is gone, what the relationships said, what is done about it, and at the end what is left.
 * Each step is told when the playhead has reached it, and no earlier.
 */
import { unreachable } from '../base/assert.ts';
import type { Frame } from '../simulation/frame/frame.ts';
import type { NamedWrite, Recovery } from '../simulation/summary.ts';
import { ruleWords } from './breaking.ts';
import { volumesWhere, type Facts, type VolumeSet } from './facts.ts';
import { disagreement, holdingSentence } from './holding.ts';
import { where } from './history.ts';
import { onTheWayText } from './loss-figures.ts';
import { volumeNames } from './names.ts';
import { capitalised, listText, numberText } from './numbers.ts';
import { ageWords, transactionWords } from './outcome.ts';
import { brokenRule, isDecidedOtherwise, rowOfCase, saidByRelationships, settledText } from './recovery-table.ts';
import type { SaidAlike } from './recovery-table.ts';
import { alarm, groupName, next, quiet, say, strong, type Words } from './words.ts';

/** How far a recovery has come; settling: so many of the revertable volumes are done. */
export type RecoveryStep =
  | { readonly type: 'lost' }
  | { readonly type: 'failedOver' }
  | { readonly type: 'looked' }
  | { readonly type: 'settling'; readonly done: number }
  | { readonly type: 'copiedBack' }
  | { readonly type: 'started' };

/** How many relationships are settled one after the other. */
const settledInAll = ({ revertable, settlement }: Recovery): number =>
  settlement === 'none' ? 0 : revertable.filter((said) => said).length;

/** At an event not before the loss: the steps follow each other without anything in between. */
export function recoveryStepAt(event: number, recovery: Recovery): RecoveryStep {
  const steps = event - recovery.lossEvent;
  const settled = settledInAll(recovery);
  if (steps <= 0) return { type: 'lost' };
  if (steps === 1) return { type: 'failedOver' };
  if (steps === 2) return { type: 'looked' };
  if (steps <= 2 + settled) return { type: 'settling', done: steps - 2 };
  return { type: steps === 3 + settled ? 'copiedBack' : 'started' };
}

/** The big sentence; null as long as the primary site stands. */
export function recoveryWords(facts: Facts): Words | null {
  const { recovery } = facts.run;
  const { frame } = facts;
  if (recovery === null || !frame.siteLost) return null;
  const step = recoveryStepAt(frame.event, recovery);
  switch (step.type) {
    case 'lost':
      return say(
        alarm('The primary site is lost:'),
        ` hosts, primary volumes and the link are gone${onTheWayText(recovery.updatesLost)}.`,
        next,
        'What is left is on the targets. Recovery finds out what that is.',
      );
    case 'failedOver':
      return say(
        'The session is ended, and the secondary site takes over.',
        next,
        'Now every relationship is asked how far it has come.',
      );
    case 'looked':
      return say(saidText(recovery), next, caseWords(facts, recovery));
    case 'settling':
      return settling(facts, recovery, step.done);
    case 'copiedBack':
      return say(copiedBackText(facts, recovery), next, holdingSentence(frame, false));
    case 'started':
      return ending(facts, recovery);
    default:
      return unreachable(step);
  }
}

function copiedBackText({ frame }: Facts, recovery: Recovery): string {
  if (frame.totals.revertable > 0)
    return 'Nothing was settled, and what is still revertable cannot be copied back: the hosts are to start from the targets as they are.';
  if (recovery.case === 0 && recovery.settlement === 'none')
    return 'Nothing can be settled, so every target is copied back to its source as it is.';
  return 'Each target is copied back to its source, to start from.';
}

/** "Volume 1 is revertable (sequence number 1), volume 2 is not (sequence number 0)." */
function saidText(recovery: Recovery): string {
  const [first, second] = saidByRelationships(recovery);
  if (second === undefined) {
    const all = first.revertable ? 'Every relationship is revertable' : 'No relationship is revertable';
    return `${all} (${numbersText(first)}).`;
  }
  const is = ({ volumes }: SaidAlike): string => (volumes.length === 1 ? 'is' : 'are');
  return `${capitalised(volumeNames(first.volumes))} ${is(first)} revertable (${numbersText(first)}), ${volumeNames(second.volumes)} ${is(second)} not (${numbersText(second)}).`;
}

const numbersNamed = 4;

export function numbersText({ sequenceNumbers }: SaidAlike): string {
  if (sequenceNumbers.length === 1) return `sequence number ${numberText(sequenceNumbers[0])}`;
  const more = sequenceNumbers.length - numbersNamed;
  const named = sequenceNumbers.slice(0, numbersNamed).map(numberText);
  return `sequence numbers ${listText(more > 0 ? [...named, `${numberText(more)} more`] : named)}`;
}

/** The case of the table, with what follows from it. */
function caseWords(facts: Facts, recovery: Recovery): Words {
  const { case: found, settlement } = recovery;
  if (found === 0) {
    const all =
      settlement === 'none' ? '' : ` It is decided all the same: what is revertable is ${settledText(settlement)}.`;
    return say(alarm('This is none of the table’s cases: a person must look.'), all || nothingToSettle(recovery));
  }
  return say(
    strong(`Case ${found} of the `, { text: 'recovery table', term: 'recovery-table' }),
    `: ${consequence(facts, recovery)}.`,
  );
}

/** The table has no answer, and nobody gives another. */
const nothingToSettle = ({ revertable }: Recovery): string =>
  revertable.includes(true)
    ? ' Nobody decides: what is revertable is left as it is, and the hosts start from what is there.'
    : ' Nothing is left to settle: the hosts can only start from what is there.';

function consequence({ settings }: Facts, recovery: Recovery): string {
  const { case: found, settlement } = recovery;
  const { because, does } = rowOfCase(found);
  if (found === 1) return 'finished, or nothing was under way, so there is nothing to settle';
  if (!isDecidedOtherwise(recovery))
    return `${because}, so what is revertable is ${settledText(settlement === 'commit' ? 'commit' : 'revert')}`;
  const done = settlement === 'none' ? 'left as it is' : settledText(settlement);
  // Without sequence numbers, case 2 looks like case 4.
  if (settings.recover === 'table' && settings.sequence === 'ignored' && found === 2)
    return `${because}; but the sequence numbers are ignored, so it is taken for case 4, and what is revertable is ${done}`;
  return `${because}, so ${does}. But it is decided otherwise: what is revertable is ${done}`;
}

/** Command by command, in the order in which they take effect. */
function settling(facts: Facts, recovery: Recovery, done: number): Words {
  const { frame } = facts;
  const commits = recovery.settlement === 'commit';
  const all = settledInAll(recovery);
  const said = new Set(recovery.revertable.flatMap((revertable, volume) => (revertable ? [volume] : [])));
  const settled = volumesWhere(frame, (row) => said.has(row.volume) && row.relationship !== 'revertable', done);
  const left = volumesWhere(frame, (row) => row.relationship === 'revertable', all - done);
  const one = settled.count === 1;
  const names = `${capitalised(volumeNames(settled.volumes, settled.count))} ${one ? 'is' : 'are'}`;
  const goes = commits ? (one ? 'goes over to ' : 'go over to ') : one ? 'keeps ' : 'keep ';
  return say(
    `${names} ${settledText(commits ? 'commit' : 'revert')}: ${one ? 'its target' : 'their targets'} ${goes}`,
    groupOfSettled(facts, settled.volumes[0]) ?? (commits ? 'the new group' : 'the prior group'),
    '.',
    next,
    left.count === 0 ? holdingSentence(frame, false) : areNext(left),
  );
}

const areNext = ({ volumes, count }: VolumeSet): string =>
  `${capitalised(volumeNames(volumes, count))} ${count === 1 ? 'is' : 'are'} next.`;

/** null where only a window of the volumes is known. */
function groupOfSettled({ frame }: Facts, volume = -1): Words | null {
  const row = frame.rows.find((each) => each.volume === volume);
  return row === undefined ? null : groupName(row.sequenceNumber);
}

/** The last sentence: what the hosts find, and where it is torn, by which rule it would not be. */
function ending(facts: Facts, recovery: Recovery): Words {
  const { run, frame } = facts;
  const { outcome } = run;
  if (outcome === null) return say('The hosts start at the secondary site.', next, holdingSentence(frame, false));
  const half = outcome.transactions !== null && outcome.transactions.halfThere > 0;
  if (outcome.recoveryPoint !== null) {
    return say(
      'The hosts start at the secondary site from ',
      strong(groupName(outcome.group)),
      outcome.numbersDiffer ? ', whole although the numbers on the targets differ.' : ', which is whole.',
      next,
      run.kind === 'simulation' ? 'It is ' : '',
      ageWords(outcome, run.kind),
      outcome.transactions === null ? '' : say(' ', transactionWords(outcome.transactions)),
    );
  }
  const found = half && outcome.transactions !== null ? transactionWords(outcome.transactions) : outOfOrder(facts);
  return say(noWholeGroup(frame), ' ', found, next, ruleToKeep(facts, recovery));
}

/** "No whole group: volume 1 holds group 3, volumes 2, 3 and 4 hold group 2." */
const noWholeGroup = (frame: Frame): Words =>
  say(alarm('No whole group'), ': ', frame.targetGroup >= 0 ? 'every target mixes groups' : disagreement(frame), '.');

/** "Write 3, to volume 2, is there; write 2, to volume 1, which came before it, is missing." */
function outOfOrder({ run, settings }: Facts): Words {
  const { loss } = run;
  if (loss === null) return [];
  const named = (write: NamedWrite): string => `rite ${numberText(write.version)}, to ${where(write, settings)},`;
  return say(alarm(`W${named(loss.there)} is there; w${named(loss.missing)} which came before it, is missing.`));
}

function ruleToKeep({ settings }: Facts, recovery: Recovery): Words {
  const rule = brokenRule(settings, recovery);
  if (rule === null) return quiet('What recovery leaves is no moment that ever was.');
  return quiet(ruleWords[rule].kept);
}
