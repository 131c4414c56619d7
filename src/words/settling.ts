/**
 * The sentences while a group is committed or reverted, volume after volume: why it came to
 * this, how far it is, and what the targets hold meanwhile.
 */
import { areMany, failedVolumes, volumesWhere, type Facts, type VolumeSet } from './facts.ts';
import { disagreement, holdingSentence, holdsOneGroup } from './holding.ts';
import { leaking, leakSentence } from './leaks.ts';
import { briefNames, volumeNames } from './names.ts';
import { capitalised, numberText } from './numbers.ts';
import { alarm, groupName, next, quiet, say, startSentence, type Words } from './words.ts';

const unsettled = ({ frame }: Facts): VolumeSet =>
  volumesWhere(frame, (row) => row.relationship === 'revertable' || row.writeInhibit, frame.totals.unsettled);

const names = (set: VolumeSet): string => volumeNames(set.volumes, set.count);

/** "volumes 3 and 4 are next". */
const areNext = ({ volumes, count }: VolumeSet): string =>
  `${briefNames(volumes, count)} ${count === 1 ? 'is' : 'are'} next`;

/** What the gates are for, now that the primary sends again: said while any is closed, and true whether something waits there just then or not. */
const gates = ({ frame }: Facts): Words =>
  frame.totals.writeInhibited > 0 ? quiet(' Closed gates keep newer updates out.') : [];

export function committing(facts: Facts): Words {
  const { frame, settings } = facts;
  const left = unsettled(facts);
  if (settings.copy === 'plain') {
    return say(
      'Every volume is copied, and the gates open one after the other.',
      next,
      holdingSentence(frame, false),
      gates(facts),
    );
  }
  const leaks = leaking(facts);
  if (leaks.count > 0) return say(leakSentence(facts, leaks), ', and is being committed all the same.');
  const many = areMany(frame);
  const done = frame.volumes - left.count;
  if (left.count === 0)
    return say(
      startSentence(groupName(frame.group)),
      ' is committed on every volume.',
      next,
      holdingSentence(frame, false),
    );
  if (done === 0) {
    return say(
      frame.volumes === 1 ? 'The source is prepared' : 'All sources are prepared',
      ', so ',
      groupName(frame.group),
      ' is being ',
      { text: 'committed', term: 'commit' },
      '.',
      next,
      holdingSentence(frame),
      gates(facts),
    );
  }
  return say(
    'The targets differ for a moment: ',
    groupName(frame.group),
    ` is on ${many ? 'some' : numberText(done)} of ${numberText(frame.volumes)}, `,
    many ? 'others are next.' : `${areNext(left)}.`,
    next,
    'A ',
    { text: 'commit', term: 'commit' },
    ' once begun is always finished.',
    gates(facts),
  );
}

export function reverting(facts: Facts): Words {
  const { frame, settings } = facts;
  const failed = failedVolumes(facts);
  if (settings.copy === 'plain') return say(plainFailed(facts, failed), gates(facts));
  const left = unsettled(facts);
  const following = areMany(frame) ? ', one volume after the other' : `: ${areNext(left)}`;
  return say(
    alarm(`${capitalised(names(failed))} could not be prepared`),
    ', so ',
    groupName(frame.group),
    ' is being ',
    { text: 'reverted', term: 'revert' },
    left.count === 0 ? '.' : `${following}.`,
    next,
    holdingSentence(frame),
    gates(facts),
  );
}

/** Plain FlashCopy has nothing to revert: what was copied stays. */
export function plainFailed(facts: Facts, failed: VolumeSet): Words {
  const { frame } = facts;
  const start = alarm(`${capitalised(names(failed))} could not be copied`);
  const copied = frame.targets.find((set) => set.group === frame.group);
  if (copied === undefined) return say(start, ', and no other volume had been.', next, holdingSentence(frame));
  if (holdsOneGroup(frame)) return say(start, '.', next, holdingSentence(frame, false));
  if (areMany(frame)) {
    const hold = say(', but other targets already hold ', groupName(frame.group), '.');
    return say(start, hold, next, holdingSentence(frame, false));
  }
  const others = failed.count + copied.count === frame.volumes ? copied : null;
  const hold =
    others === null
      ? say(': ', disagreement(frame))
      : say(
          `, but ${volumeNames(others.volumes, others.count)} already ${others.count === 1 ? 'holds' : 'hold'} `,
          groupName(frame.group),
        );
  return say(start, hold, '.', next, holdingSentence(frame, false));
}
