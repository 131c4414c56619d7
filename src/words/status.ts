/**
 * The sentence under the picture: what is happening, and what every target holds. It is the
 * one thing that a person in the last row reads, so it says two things at most, in wording
 * that stays from tick to tick, and never what is still to come.
 */
import { unreachable } from '../base/assert.ts';
import type { Frame } from '../simulation/frame/frame.ts';
import type { RunSummary } from '../simulation/summary.ts';
import { atEnd, type Facts } from './facts.ts';
import { coordinating, draining } from './forming.ts';
import { holdingSentence } from './holding.ts';
import { historyInvitation, isHistory, stepMoment, stepWords, violationWords } from './history.ts';
import { phaseLabel } from './names.ts';
import { momentText, numberText } from './numbers.ts';
import { preparing } from './preparing.ts';
import { atRest } from './resting.ts';
import { committing, reverting } from './settling.ts';
import { alarm, groupName, next, say, startSentence, type Words } from './words.ts';

/** The big sentence for a moment of a run, as long as the primary site stands: recovery.ts has what follows. */
export function statusWords(facts: Facts): Words {
  if (facts.frame.siteLost) return siteLost(facts);
  return isHistory(facts) ? historyWords(facts) : phaseWords(facts);
}

/** Until the words of a recovery have come. */
const siteLost = ({ frame }: Facts): Words =>
  say(alarm('The primary site is lost.'), next, holdingSentence(frame, false));

function historyWords(facts: Facts): Words {
  const { frame } = facts;
  if (frame.event === 0) return historyInvitation(facts);
  const words = stepWords(facts) ?? phaseWords(facts);
  const violation = violationWords(facts);
  if (violation.length === 0) return words;
  // What breaks stands in the place of what is held.
  const end = words.findIndex((part) => part.newLine);
  return say(end < 0 ? words : words.slice(0, end), next, violation);
}

function phaseWords(facts: Facts): Words {
  const { phase } = facts.frame;
  switch (phase) {
    case 'between groups':
      return atRest(facts);
    case 'coordinate':
      return coordinating(facts);
    case 'drain':
      return draining(facts);
    case 'prepare':
      return preparing(facts);
    case 'commit':
      return committing(facts);
    case 'revert':
      return reverting(facts);
    case 'recover':
      return siteLost(facts);
    default:
      return unreachable(phase);
  }
}

/** What stands beside the sentence. */
export interface StatusMoment {
  readonly group: Words;
  readonly phase: string;
}

/** "8.25 s", or "Step 12" of a history. */
export const statusTime = ({ event, timeMicroseconds }: Frame, kind: RunSummary['kind']): string =>
  kind === 'history' ? stepMoment(event) : momentText(timeMicroseconds);

export function statusMoment(facts: Facts): StatusMoment {
  const { frame, settings } = facts;
  if (isHistory(facts)) return historyMoment(facts);
  if (frame.siteLost) return { group: [{ text: 'Recovery' }], phase: '' };
  if (frame.event === 0) return { group: [{ text: 'The start' }], phase: '' };
  if (atEnd(facts)) return { group: [{ text: 'The end' }], phase: '' };
  if (frame.phase !== 'between groups') {
    return { group: startSentence(groupName(frame.group)), phase: phaseLabel(frame.phase, settings.copy) };
  }
  return { group: betweenGroups(frame.group), phase: '' };
}

const betweenGroups = (group: number): Words => [
  { text: group === 0 ? 'Before group 1' : `After group ${numberText(group)}` },
];

function historyMoment({ frame, settings }: Facts): StatusMoment {
  if (frame.siteLost) return { group: [{ text: 'Recovery' }], phase: '' };
  if (frame.phase === 'between groups') return { group: betweenGroups(frame.group), phase: '' };
  return { group: startSentence(groupName(frame.group)), phase: phaseLabel(frame.phase, settings.copy) };
}
