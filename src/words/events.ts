/**
 * Each event of a run in one sentence, as the log tells it. Tracks and volumes are numbered
 * from 1 here; what follows from an event is told by its own entry, not foretold.
 */
import { unreachable } from '../base/assert.ts';
import type { Settings } from '../simulation/settings.ts';
import type { GroupSummary } from '../simulation/summary.ts';
import type { LoggedEvent } from '../simulation/frame/log.ts';
import { onTheWayText } from './loss-figures.ts';
import { reasonText } from './names.ts';
import { capitalised, durationText, numberText } from './numbers.ts';
import { alarm, groupName, say, startSentence, strong, type Words } from './words.ts';

const trackOf = (event: LoggedEvent): string =>
  `track ${numberText(event.track + 1)} of volume ${numberText(event.volume + 1)}`;

const volumeOf = (event: LoggedEvent): string => `volume ${numberText(event.volume + 1)}`;

const theVolume = (event: LoggedEvent): string => capitalised(volumeOf(event));

const write = (event: LoggedEvent): string => `write ${numberText(event.version)}`;

/**
 * The event in one sentence. `groups` are those of its run: what a target keeps is the last
 * one before that was committed, which has happened by then.
 */
export function eventWords(event: LoggedEvent, settings: Settings, groups: readonly GroupSummary[]): Words {
  switch (event.kind) {
    case 'start':
      return say('The run starts: every primary, source and target holds the initial copy.');
    case 'hostWrite':
      return hostWrite(event);
    case 'hostWriteWaits':
      return event.detail === 'held'
        ? say(`A host write to ${trackOf(event)} waits: hosts are held for the cut of `, groupName(event.group), '.')
        : say(
            `A host write to ${trackOf(event)} waits until the old version has gone across for `,
            groupName(event.group),
            '.',
          );
    case 'depart':
      return say(`An update of ${trackOf(event)} leaves (${write(event)}).`);
    case 'sendChanged':
      return say(`The source takes ${trackOf(event)} (${write(event)}).`);
    case 'drain':
      return say(`The source takes ${trackOf(event)} for `, groupName(event.group), ` (${write(event)}).`);
    case 'arriveAtGate':
      return say(`An update of ${trackOf(event)} waits at the closed gate (${write(event)}).`);
    case 'updateLost':
      return say(`An update of ${trackOf(event)} is lost with the link, and will be sent again (${write(event)}).`);
    case 'linkDown':
      return alarm('The link goes down.');
    case 'linkUp':
      return say('The link is up again.');
    case 'siteLost':
    case 'failOver':
    case 'lookAtRelationships':
    case 'reverseRestore':
    case 'startHosts':
      return recoverySentence(event, event.kind);
    default:
      return milestone(event, event.kind, settings, groups);
  }
}

/** What the write is to its transaction, where there is one. */
function hostWrite(event: LoggedEvent): Words {
  const { transaction } = event;
  if (transaction === null) return say(`The host writes ${trackOf(event)} (${write(event)}).`);
  const what = transaction.part === 'data' ? 'data' : `its ${transaction.part}`;
  return say(`Transaction ${numberText(transaction.number)} writes ${what} to ${trackOf(event)} (${write(event)}).`);
}

const priorGroup = (groups: readonly GroupSummary[], before: number): Words =>
  groupName(groups.findLast(({ group, outcome }) => group < before && outcome === 'committed')?.group ?? 0);

type RecoveryKind = 'siteLost' | 'failOver' | 'lookAtRelationships' | 'reverseRestore' | 'startHosts';

/** What follows the loss of the primary site, in the order in which it is done. */
function recoverySentence(event: LoggedEvent, kind: RecoveryKind): Words {
  switch (kind) {
    case 'siteLost':
      return say(
        alarm('The primary site is lost'),
        `: hosts, primaries and link are gone${onTheWayText(Number(event.detail))}.`,
      );
    case 'failOver':
      return say('The session is ended, and the secondary site takes over.');
    case 'lookAtRelationships':
      return event.detail === '0'
        ? alarm('Every relationship is asked: this is none of the table’s cases, a person must look.')
        : say(`Every relationship is asked: case ${event.detail} of the recovery table.`);
    case 'reverseRestore':
      return say('The targets are copied back to their sources.');
    case 'startHosts':
      return say('The hosts start at the secondary site.');
    default:
      return unreachable(kind);
  }
}

type Milestone = Exclude<
  LoggedEvent['kind'],
  | 'start'
  | 'hostWrite'
  | 'hostWriteWaits'
  | 'depart'
  | 'sendChanged'
  | 'drain'
  | 'arriveAtGate'
  | 'updateLost'
  | 'linkDown'
  | 'linkUp'
  | RecoveryKind
>;

/** What happens to a group, and to a volume for its sake. */
function milestone(event: LoggedEvent, kind: Milestone, settings: Settings, groups: readonly GroupSummary[]): Words {
  const prior = priorGroup(groups, event.group);
  const plain = settings.copy === 'plain';
  const group = groupName(event.group);
  switch (kind) {
    case 'coordinate':
      return say(`Hosts wait for ${durationText(settings.coordinationMicroseconds)}: the cut of `, group, '.');
    case 'coordinationLimit':
      return say(
        alarm(startSentence(group), ' is given up'),
        `: hosts may wait for ${durationText(settings.coordinationLimitMicroseconds)} at most.`,
      );
    case 'drained':
      return say(startSentence(group), ' is drained: all of it is on the sources.');
    case 'drainTimeout':
      return say(
        alarm(startSentence(group), ' is given up'),
        `: the drain took longer than ${durationText(settings.drainLimitMicroseconds)}.`,
      );
    case 'prepare':
      return prepared(event, settings, prior);
    case 'prepareFails':
      return alarm(`${theVolume(event)} could not be ${plain ? 'copied' : 'prepared'}: ${reasonText(event.detail)}.`);
    case 'answerLimit':
      return alarm(
        `${theVolume(event)} has not answered within ${durationText(settings.answerLimitMicroseconds)}: it counts as failed.`,
      );
    case 'prepareAnswerLost':
      return alarm(
        `${theVolume(event)} is ${plain ? 'copied' : 'prepared'}, but its answer is lost`,
        event.detail === '' ? ': nobody knows yet.' : ': it counts as failed.',
      );
    case 'commitFails':
      return alarm(`The commit of ${volumeOf(event)} does not take effect (try ${event.detail}): it is sent again.`);
    case 'restart':
      return say(
        'The application restarts, asks every volume, and finds that ',
        group,
        ` is to be ${event.detail === 'commit' ? 'committed' : 'reverted'}.`,
      );
    case 'decide':
      return decided(event, plain);
    case 'commit':
      return plain ? say(`The gate of ${volumeOf(event)} opens again.`) : committed(event, groups);
    case 'revert':
      return plain
        ? say(`The gate of ${volumeOf(event)} opens again: plain FlashCopy has nothing to revert.`)
        : say(`${theVolume(event)} is reverted: its target keeps `, prior, '.');
    case 'finish':
      return finished(event, plain, prior);
    default:
      return unreachable(kind);
  }
}

/** The target goes over to what the source holds: with a rule switched off that may be newer than the group. */
function committed(event: LoggedEvent, groups: readonly GroupSummary[]): Words {
  const group = groupName(event.group);
  const leaks = groups.find((each) => each.group === event.group)?.leaks ?? [];
  const isNewer = leaks.some((leak) => leak.volume === event.volume && leak.event <= event.event);
  return isNewer
    ? say(`${theVolume(event)} is committed: its target now holds updates newer than `, group, '.')
    : say(`${theVolume(event)} is committed: its target now holds `, group, '.');
}

function prepared(event: LoggedEvent, settings: Settings, prior: Words): Words {
  const group = groupName(event.group);
  if (settings.copy === 'plain') return say(`${theVolume(event)} is copied: its target now holds `, group, '.');
  const gate = settings.inhibit === 'on' ? 'its gate is closed' : 'its gate stays open';
  return say(`${theVolume(event)} is prepared for `, group, `: ${gate}, and its target keeps `, prior, '.');
}

function decided(event: LoggedEvent, plain: boolean): Words {
  const group = groupName(event.group);
  const commits = event.detail === 'commit';
  if (plain)
    return commits
      ? say('Every volume is copied.')
      : alarm('Not every volume could be copied, and what was copied stays.');
  return commits
    ? say('Every preparation succeeded: ', group, ' is to be committed.')
    : say(alarm('Not every preparation succeeded'), ': ', group, ' is to be reverted.');
}

function finished(event: LoggedEvent, plain: boolean, prior: Words): Words {
  const group = startSentence(groupName(event.group));
  switch (event.detail) {
    case 'committed':
      return strong(group, plain ? ' is copied on every volume.' : ' is committed on every volume.');
    case 'reverted':
      return strong(group, ' is reverted: every target keeps ', prior, '.');
    case 'failed':
      return strong(group, ' has failed, and there is nothing to revert.');
    default:
      return strong(group, ` is ${event.detail}.`);
  }
}
