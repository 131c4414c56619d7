/**
 * The sentences between groups: the invitation at the start, what became of the last group,
 * and the end of the run.
 */
import { unreachable } from '../base/assert.ts';
import type { GroupSummary } from '../simulation/summary.ts';
import { atEnd, endedGroup, endedGroups, failedVolumes, wasDraining, type Facts } from './facts.ts';
import { disagreement, holding, holdingSentence, holdsOneGroup } from './holding.ts';
import { leakCause, leaking } from './leaks.ts';
import { outcomeLabel, volumeNames } from './names.ts';
import { capitalised, countWord, durationText, listText } from './numbers.ts';
import { plainFailed } from './settling.ts';
import { tornWords } from './torn.ts';
import { alarm, groupName, next, say, startSentence, strong, type Words } from './words.ts';

export function atRest(facts: Facts): Words {
  const { frame } = facts;
  if (frame.event === 0) return invitation(facts);
  // A history may go on from its end.
  if (atEnd(facts) && facts.run.kind === 'simulation') return ending(facts);
  if (!frame.linkUp) return linkDown(facts);
  const last = endedGroup(facts);
  if (last === null) return beforeFirst(facts);
  return afterGroup(facts, last);
}

/** The first thing that anybody reads. */
function invitation({ frame }: Facts): Words {
  const copied = frame.volumes === 1 ? 'one volume is copied' : `${countWord(frame.volumes)} volumes are copied`;
  return say(
    'Press ',
    strong('Play'),
    `: ${copied} to a second site, one `,
    { text: 'consistency group', term: 'consistency-group' },
    ' at a time.',
    next,
    holdingSentence(frame, false),
  );
}

const beforeFirst = ({ frame }: Facts): Words =>
  say('The host writes, and what has changed crosses the link in any order.', next, holdingSentence(frame, false));

const linkDown = ({ frame }: Facts): Words =>
  say(
    alarm('The link is down'),
    ': no update gets across, and what was on its way will be sent again.',
    next,
    holdingSentence(frame),
  );

function afterGroup(facts: Facts, last: GroupSummary): Words {
  const { outcome } = last;
  switch (outcome) {
    case 'committed':
      return committed(facts);
    case 'reverted':
      return reverted(facts);
    case 'abandoned':
      return abandoned(facts);
    case 'failed':
      return plainFailed(facts, failedVolumes(facts));
    case null:
      return beforeFirst(facts);
    default:
      return unreachable(outcome);
  }
}

function committed(facts: Facts): Words {
  const { frame, settings } = facts;
  const done = settings.copy === 'plain' ? ' was copied on ' : ' was committed on ';
  const where = frame.volumes === 1 ? 'its volume' : 'every volume';
  if (!holdsOneGroup(frame)) return notWhole(facts, done);
  const source = frame.volumes === 1 ? 'The source takes' : 'The sources take';
  return say(
    startSentence(groupName(frame.group)),
    done,
    where,
    ', so ',
    holding(frame, false),
    '.',
    next,
    `${source} newer updates again, in any order.`,
  );
}

/** Committed by the book, and not whole all the same: what a rule that is switched off costs. */
function notWhole(facts: Facts, done: string): Words {
  const { frame } = facts;
  const leaks = leaking(facts);
  const why =
    leaks.count > 0 ? leakCause(facts, leaks) : say(startSentence(groupName(frame.group)), `${done}every volume.`);
  return say(why, next, holdingSentence(frame));
}

function reverted(facts: Facts): Words {
  const { frame } = facts;
  const failed = failedVolumes(facts);
  return say(
    alarm(`${capitalised(volumeNames(failed.volumes, failed.count))} could not be prepared`),
    ', so ',
    groupName(frame.group),
    ' was reverted.',
    next,
    holdingSentence(frame),
  );
}

function abandoned(facts: Facts): Words {
  const { frame, run, settings } = facts;
  const why = wasDraining(run, frame.group)
    ? `not all of its tracks came across within ${durationText(settings.drainLimitMicroseconds)}`
    : `hosts may wait for ${durationText(settings.coordinationLimitMicroseconds)} at most`;
  return say(
    startSentence(groupName(frame.group)),
    ' was ',
    { text: 'given up', term: 'given-up' },
    `: ${why}.`,
    next,
    'Mirroring goes on, the ',
    { text: 'recovery point', term: 'recovery-point' },
    ' ages, and ',
    holding(frame),
    '.',
  );
}

/** The run in a sentence: what became of every group. */
function ending(facts: Facts): Words {
  const { frame } = facts;
  const torn = tornWords(facts);
  const result = holdsOneGroup(frame)
    ? holdingSentence(frame, false)
    : say(startSentence(disagreement(frame)), '. ', holdingSentence(frame, false));
  if (torn.length === 0) return say(`The end of the run: ${outcomes(facts)}.`, next, result);
  return say(`The end of the run: ${copiedOf(facts)}.`, next, torn, holdingSentence(frame, false));
}

/** "of four groups, three were committed and one was reverted", "all four groups were committed". */
function outcomes(facts: Facts): string {
  const ended = endedGroups(facts);
  const counts = (['committed', 'reverted', 'abandoned', 'failed'] as const)
    .map((outcome) => ({
      label: outcomeLabel(outcome, facts.settings.copy),
      count: ended.filter((group) => group.outcome === outcome).length,
    }))
    .filter(({ count }) => count > 0);
  if (counts.length === 0) return 'no group was finished';
  if (counts.length === 1) return `${allGroups(ended.length)} ${became(counts[0])}`;
  const told = counts.map((each) => `${countWord(each.count)} ${became(each)}`);
  return `of ${countWord(ended.length)} groups, ${listText(told)}`;
}

/** "were committed", "was given up", "failed". */
const became = ({ label, count }: { readonly label: string; readonly count: number }): string =>
  label === 'failed' ? label : `${count === 1 ? 'was' : 'were'} ${label}`;

function allGroups(count: number): string {
  if (count === 1) return 'its one group';
  return count === 2 ? 'both groups' : `all ${countWord(count)} groups`;
}

/** The same in fewer words, where what a failure has cost is to be told, too: "three of four groups were copied". */
function copiedOf(facts: Facts): string {
  const ended = endedGroups(facts);
  const copied = ended.filter(({ outcome }) => outcome === 'committed').length;
  const of = ended.length === 1 ? 'one group' : `${countWord(ended.length)} groups`;
  return `${countWord(copied)} of ${of} ${copied === 1 ? 'was' : 'were'} copied`;
}
