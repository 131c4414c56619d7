/**
 * Why something is so, in words: each link of a chain of causes as a clause that begins with
 * "because". Which event brought about which is the engine's to say; here it is only worded,
 * and the words depend on both: a gate's closing and an answer may be the same event.
 */
import { unreachable } from '../base/assert.ts';
import type { EventKind } from '../simulation/names.ts';
import type { LoggedEvent } from '../simulation/frame/log.ts';
import type { Settings } from '../simulation/settings.ts';
import type { GroupSummary } from '../simulation/summary.ts';
import { reasonText } from './names.ts';
import { countText, durationText, numberText } from './numbers.ts';
import { groupName, say, type Words } from './words.ts';

/** What the words of a cause are made from. */
export interface Told {
  readonly settings: Settings;
  readonly groups: readonly GroupSummary[];
}

const volumeOf = ({ volume }: LoggedEvent): string => `volume ${numberText(volume + 1)}`;
const trackOf = (event: LoggedEvent): string => `track ${numberText(event.track + 1)} of ${volumeOf(event)}`;

/** Whose sentence alone says it all: what a host does at once, and the way of what nobody kept waiting. */
const explained: Partial<Record<EventKind, (causeKind: EventKind | null) => boolean>> = {
  start: () => false,
  hostWrite: (causeKind) => causeKind !== null,
  depart: () => false,
  sendChanged: (causeKind) => causeKind === 'commit' || causeKind === 'revert',
  drain: () => false,
};

/** Whether there is something to explain: outcomes, refusals, queues, waits, and what was let go on after one. */
export const hasWhy = ({ kind, causeKind }: LoggedEvent): boolean => explained[kind]?.(causeKind) ?? true;

/** "because volume 2 could not be prepared: command rejected". */
export const becauseWords = (cause: LoggedEvent, effect: LoggedEvent, told: Told): Words =>
  say('because ', causeClause(cause, effect, told));

/** The same without "because". */
export function causeClause(cause: LoggedEvent, effect: LoggedEvent, told: Told): Words {
  switch (cause.kind) {
    case 'hostWrite':
    case 'depart':
    case 'drain':
    case 'sendChanged':
    case 'updateLost':
    case 'arriveAtGate':
    case 'hostWriteWaits':
      return say(wayClause(cause, cause.kind, effect));
    case 'coordinate':
      return cutClause(cause, effect, told);
    case 'finish':
    case 'drainTimeout':
    case 'coordinationLimit':
      return endClause(cause, effect);
    case 'prepare':
    case 'prepareFails':
    case 'prepareAnswerLost':
    case 'answerLimit':
      return say(answerClause(cause, cause.kind, effect, told.settings));
    case 'commit':
    case 'revert':
      return say(settledClause(cause, effect));
    default:
      return otherClause(cause, cause.kind, effect, told.settings);
  }
}

type Way = 'hostWrite' | 'depart' | 'drain' | 'sendChanged' | 'updateLost' | 'arriveAtGate' | 'hostWriteWaits';

function wayClause(cause: LoggedEvent, kind: Way, effect: LoggedEvent): string {
  switch (kind) {
    case 'hostWrite':
      return effect.kind === 'hostWrite'
        ? `the write before it in its transaction was answered, to ${trackOf(cause)}`
        : `the host had written ${trackOf(cause)}`;
    case 'depart':
      return `its update had left the primary (write ${numberText(cause.version)})`;
    case 'drain':
      return effect.kind === 'drained'
        ? `the last of its updates entered its source: ${trackOf(cause)}`
        : `the version before had gone across, of ${trackOf(cause)}`;
    case 'sendChanged':
      return `the source had taken ${trackOf(cause)}`;
    case 'updateLost':
      return `an update of ${trackOf(cause)} was lost on its way, and could not be sent again in time`;
    case 'arriveAtGate':
      return `an update of ${trackOf(cause)} waited at the gate`;
    case 'hostWriteWaits':
      return `a write to ${trackOf(cause)} waited`;
    default:
      return unreachable(kind);
  }
}

/** The cut, and what it means for a write, for the drain, for the group. */
function cutClause(cause: LoggedEvent, effect: LoggedEvent, { groups }: Told): Words {
  const group = groupName(cause.group);
  switch (effect.kind) {
    case 'hostWriteWaits':
      return effect.detail === 'held'
        ? say('hosts were held for the cut of ', group)
        : say('at the cut of ', group, ' the version before had not gone across yet');
    case 'hostWrite':
      return say('hosts were held for the cut of ', group, ', and could go on');
    case 'drained':
      return say('at the cut of ', group, ' nothing of it was left to go across');
    case 'drainTimeout': {
      const left = groups.find((each) => each.group === cause.group)?.tracksToDrain ?? 0;
      return say('at the cut of ', group, ` ${countText(left, 'track')} had not gone across, too many for the time`);
    }
    default:
      return say(group, ' was cut');
  }
}

/** A group's end, and what could go on with it. */
function endClause(cause: LoggedEvent, effect: LoggedEvent): Words {
  const group = groupName(cause.group);
  const ended = cause.kind === 'finish' ? 'finished' : 'given up';
  if (effect.kind === 'coordinate') return say(group, ` was ${ended} just then, and the next was due already`);
  return say(group, ` was ${ended}, and so does not need the track any more`);
}

type Answer = 'prepare' | 'prepareFails' | 'prepareAnswerLost' | 'answerLimit';

function answerClause(cause: LoggedEvent, kind: Answer, effect: LoggedEvent, settings: Settings): string {
  const volume = volumeOf(cause);
  const prepared = cause.plain ? 'copied' : 'prepared';
  switch (kind) {
    case 'prepare':
      if (effect.kind === 'arriveAtGate') return `${volume} was ${prepared}, and its gate closed`;
      if (effect.kind === 'prepare') return `${volume} was ${prepared}, and ${volumeOf(effect)} came next`;
      return `${volume} was ${prepared}, the last to answer`;
    case 'prepareFails':
      return `${volume} could not be ${prepared}: ${reasonText(cause.detail)}`;
    case 'prepareAnswerLost':
      if (effect.kind === 'arriveAtGate') return `${volume} was ${prepared}, though nobody heard, and its gate closed`;
      if (effect.kind === 'answerLimit') return `${volume} was ${prepared}, but its answer was lost`;
      return `the answer of ${volume} was lost, which counts as a failure`;
    case 'answerLimit':
      return `${volume} had not answered within ${durationText(settings.answerLimitMicroseconds)}`;
    default:
      return unreachable(kind);
  }
}

/** A volume was committed or reverted. */
function settledClause(cause: LoggedEvent, effect: LoggedEvent): string {
  const volume = volumeOf(cause);
  const done = cause.plain ? 'released' : cause.kind === 'commit' ? 'committed' : 'reverted';
  switch (effect.kind) {
    case 'sendChanged':
    case 'drain':
      return `${volume} was ${done}, and its gate opened`;
    case 'finish':
    case 'reverseRestore':
      return `${volume} was ${done}, the last one`;
    default:
      return `${volume} was ${done}, and ${volumeOf(effect)} came next`;
  }
}

type Other = Exclude<
  EventKind,
  Way | Answer | 'coordinate' | 'finish' | 'drainTimeout' | 'coordinationLimit' | 'commit' | 'revert'
>;

function otherClause(cause: LoggedEvent, kind: Other, effect: LoggedEvent, settings: Settings): Words {
  const group = groupName(cause.group);
  switch (kind) {
    case 'drained':
      return say(group, ` was drained, and every source was to be ${cause.plain ? 'copied' : 'prepared'}`);
    case 'decide':
      return say(decidedClause(cause), effect.kind === 'finish' ? ', and there was nothing to settle' : '');
    case 'restart':
      return say('the application had restarted, and found that ', group, ` was to be ${settledAs(cause)}`);
    case 'commitFails':
      return say('the try before had not taken effect');
    case 'linkDown':
      return say('the link had gone down');
    case 'linkUp':
      return say('the link was up again');
    case 'siteLost':
      return say('the primary site was lost');
    case 'failOver':
      return say('the secondary site had taken over');
    case 'lookAtRelationships':
      return say(lookedClause(cause, effect, settings));
    case 'reverseRestore':
      return say('the targets had been copied back to their sources');
    case 'start':
    case 'startHosts':
      return say('the hosts had started');
    default:
      return unreachable(kind);
  }
}

const settledAs = ({ detail }: LoggedEvent): string => (detail === 'commit' ? 'committed' : 'reverted');

function decidedClause(cause: LoggedEvent): string {
  if (cause.plain) return cause.detail === 'commit' ? 'every volume was copied' : 'not every volume could be copied';
  return cause.detail === 'commit'
    ? 'every preparation had succeeded: the decision was to commit'
    : 'not every preparation had succeeded: the decision was to revert';
}

/** What the relationships said, and whether that or a person decided. */
function lookedClause({ detail }: LoggedEvent, effect: LoggedEvent, { recover }: Settings): string {
  const found = detail === '0' ? 'none of the cases' : `case ${detail}`;
  const looked = `the relationships were ${found} of the recovery table`;
  if (effect.kind === 'reverseRestore') {
    if (recover === 'none') return `${looked}, and a person left them as they were`;
    return detail === '0' ? `${looked}, and were left as they were` : `${looked}, and nothing was left to settle`;
  }
  return recover === 'table' ? looked : `${looked}, and a person decided to ${recover}`;
}
