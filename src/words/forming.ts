/**
 * The sentences while a group is formed: the cut, and the drain. Nothing of it touches the
 * targets, and the sentences say so.
 */
import type { Facts } from './facts.ts';
import { holding, holdsOneGroup } from './holding.ts';
import { countText, durationText } from './numbers.ts';
import { alarm, groupName, next, quiet, say, startSentence, strong, type Words } from './words.ts';

/** All primaries hold writes for a moment: the cut. */
export function coordinating({ frame, settings }: Facts): Words {
  const held = Math.min(settings.coordinationMicroseconds, settings.coordinationLimitMicroseconds);
  const forHowLong = held === 0 ? 'for an instant' : `for ${durationText(held)}`;
  const where = frame.volumes === 1 ? 'the volume stops' : 'all volumes stop at one moment';
  return say(
    `Hosts wait ${forHowLong}, so that ${where}: the `,
    { text: 'cut', term: 'cut' },
    ' of ',
    groupName(frame.group),
    '.',
    next,
    startSentence(holding(frame)),
    '.',
    renumbered(frame),
  );
}

/** At the cut a track that was not written changes its number on the primary, and keeps it on the target: the same track, in both groups. */
function renumbered(frame: Facts['frame']): Words {
  if (!holdsOneGroup(frame)) return [];
  return quiet(` Tracks not written since count for both${frame.targetGroup === 0 ? '.' : ' groups.'}`);
}

/** What belongs to the group goes across; hosts write on. */
export function draining({ frame }: Facts): Words {
  const count = frame.totals.toDrain;
  if (!frame.linkUp) {
    return say(
      alarm('The link is down'),
      ', so the ',
      { text: 'drain', term: 'drain' },
      ' of ',
      groupName(frame.group),
      ` stands still with ${countText(count, 'track')} to go.`,
      next,
      startSentence(holding(frame)),
      '.',
    );
  }
  return say(
    startSentence(groupName(frame.group)),
    ' goes across: ',
    strong(countText(count, 'track')),
    ` still ${count === 1 ? 'has' : 'have'} to reach the `,
    { text: frame.volumes === 1 ? 'source' : 'sources', term: 'source-volume' },
    '.',
    next,
    'Hosts write on, and ',
    holding(frame),
    '.',
  );
}
