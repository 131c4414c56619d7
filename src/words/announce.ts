/**
 * What is read aloud: phases, failures and outcomes as they come, and no ticks. The key says
 * whether there is anything new to say; the words are shorter than the sentence on the page.
 */
import { unreachable } from '../base/assert.ts';
import { atEnd, failedVolumes, type Facts } from './facts.ts';
import { isHistory, violationWords } from './history.ts';
import { reasonText, volumeNames } from './names.ts';
import { capitalised, durationText } from './numbers.ts';
import { atRest } from './resting.ts';
import { statusWords } from './status.ts';
import { groupName, say, startSentence, textOf } from './words.ts';

/** Changes when, and only when, there is something new to say. */
export function announcementKey(facts: Facts): string {
  const { frame, settings } = facts;
  const where = frame.event === 0 ? 'start' : atEnd(facts) ? 'end' : '';
  // A recovery is short, and each of its steps is worth hearing; again, when it is decided otherwise.
  if (frame.siteLost) return `lost ${frame.event} ${settings.recover}`;
  if (isHistory(facts)) return [frame.phase, frame.group, frame.totals.failed, textOf(violationWords(facts))].join(' ');
  return [frame.phase, frame.group, frame.totals.failed, frame.linkUp, where].join(' ');
}

/** The announcement for a moment, as plain text. */
export function announcement(facts: Facts): string {
  const { frame, settings } = facts;
  const { phase } = frame;
  if (frame.siteLost) return textOf(statusWords(facts));
  if (isHistory(facts) && (frame.event === 0 || violationWords(facts).length > 0)) return textOf(statusWords(facts));
  const plain = settings.copy === 'plain';
  const group = textOf(startSentence(groupName(frame.group)));
  switch (phase) {
    case 'between groups':
      return textOf(atRest(facts));
    case 'coordinate':
      return `${group}: hosts wait for ${durationText(settings.coordinationMicroseconds)}, the cut.`;
    case 'drain':
      return frame.linkUp ? `${group}: drain.` : `${group}: drain. The link is down.`;
    case 'prepare':
      if (frame.totals.failed > 0) return failure(facts);
      return `${group}: the sources are being ${plain ? 'copied' : 'prepared'}.`;
    case 'commit':
      return plain ? 'All volumes are copied.' : `All sources are prepared. ${group} is being committed.`;
    case 'revert':
      return plain ? failure(facts) : `${failure(facts)} ${group} is being reverted.`;
    case 'recover':
      return 'The primary site is lost.';
    default:
      return unreachable(phase);
  }
}

function failure(facts: Facts): string {
  const { frame, settings } = facts;
  const failed = failedVolumes(facts);
  const reason = frame.failures[0]?.reason;
  const why = failed.count === 1 && reason !== undefined ? `: ${reasonText(reason)}` : '';
  const verb = settings.copy === 'plain' ? 'copied' : 'prepared';
  return textOf(say(`${capitalised(volumeNames(failed.volumes, failed.count))} could not be ${verb}${why}.`));
}
