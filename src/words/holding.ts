/**
 * What the targets hold, in a clause: the one fact that the whole method is about. A single
 * whole group, or else which volumes disagree.
 */
import type { Frame, TargetSet } from '../simulation/frame/frame.ts';
import { volumeNames } from './names.ts';
import { listText } from './numbers.ts';
import { alarm, groupName, say, startSentence, strong, type Words } from './words.ts';

const setsNamed = 2;

/** "every target", or "the target" where there is one only. */
const everyTarget = (frame: Frame): string => (frame.volumes === 1 ? 'the target' : 'every target');

/** Whether all targets hold one number and are what one cut was. */
export const holdsOneGroup = (frame: Frame): boolean => frame.targetGroup >= 0 && frame.consistent;

/** "every target still holds group 2", or that none is whole. `still`: something was attempted, and they hold it all the same. */
export function holding(frame: Frame, still = true): Words {
  if (holdsOneGroup(frame)) {
    return strong(`${everyTarget(frame)} ${still ? 'still ' : ''}holds `, groupName(frame.targetGroup));
  }
  if (frame.consistent)
    return strong('the numbers differ, but the targets equal one cut: what differs was not written to');
  if (frame.volumes === 1) return alarm('no group is whole on the target');
  return alarm('no group is whole on the targets');
}

/** The same as a sentence of its own. */
export const holdingSentence = (frame: Frame, still = true): Words => {
  const words = startSentence(holding(frame, still));
  const tone = words[0]?.tone;
  return say(words, tone === undefined ? '.' : { text: '.', tone });
};

const setHolds = (set: TargetSet): Words => {
  const names = volumeNames(set.volumes, set.count);
  if (set.group < 0) return say(`${names} ${set.count === 1 ? 'mixes' : 'mix'} groups`);
  return say(`${names} ${set.count === 1 ? 'holds' : 'hold'} `, groupName(set.group));
};

/** Which volumes disagree: "volumes 1, 3 and 4 hold group 3, volume 2 holds group 2". */
export function disagreement(frame: Frame): Words {
  const named = frame.targets.slice(0, setsNamed);
  const rest = frame.targets.slice(setsNamed);
  const others = rest.length === 0 ? '' : `, the others ${otherGroups(rest)}`;
  return say(...named.flatMap((set, index) => [index === 0 ? '' : ', ', setHolds(set)]), others);
}

const otherGroups = (sets: readonly TargetSet[]): string => {
  const groups = sets.filter((set) => set.group >= 0).map((set) => set.group);
  return groups.length === 0 ? 'a mixture' : `hold ${groups.length === 1 ? 'group' : 'groups'} ${listText(groups)}`;
};
