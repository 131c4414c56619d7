/**
 * The sentences while a group is formed: the cut, and the drain. Nothing of it touches the
 * targets, and the sentences say so.
 */
import type { Facts } from './facts.ts';
import { holding, holdsOneGroup } from './holding.ts';
import { countText, durationText } from './numbers.ts';
import { alarm, groupName, next, type Part, quiet, say, startSentence, strong, type Words } from './words.ts';

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

/**
 * What belongs to the group goes across; hosts write on. How many tracks it was at the cut stays to be read; how many are
 * left ticks at the link.
 */
export function draining({ frame, run }: Facts): Words {
  if (!frame.linkUp) {
    return say(
      alarm('The link is down'),
      ', so the ',
      { text: 'drain', term: 'drain' },
      ' of ',
      groupName(frame.group),
      ` stands still with ${countText(frame.totals.toDrain, 'track')} to go.`,
      next,
      startSentence(holding(frame)),
      '.',
    );
  }
  const count = run.groups.find(({ group }) => group === frame.group)?.tracksToDrain ?? 0;
  const sources: Part = { text: frame.volumes === 1 ? 'source' : 'sources', term: 'source-volume' };
  const what =
    count === 0
      ? say(' is across already: at its cut every track had reached the ', sources)
      : say(
          ' goes across: the ',
          strong(count === 1 ? 'one track' : countText(count, 'track')),
          ' that had not reached the ',
          sources,
          ' at its cut',
        );
  return say(startSentence(groupName(frame.group)), what, '.', next, 'Hosts write on, and ', holding(frame), '.');
}
