/**
 * What goes wrong where a rule is switched off: a prepared source takes updates of the next
 * group, or is prepared when it already has them. Seen in the frame, never assumed.
 */
import { volumesWhere, type Facts, type VolumeSet } from './facts.ts';
import { volumeNames } from './names.ts';
import { alarm, groupName, say, type Words } from './words.ts';

const alone = (numbers: readonly number[], group: number): boolean => numbers.length === 1 && numbers[0] === group;

/** The volumes whose prepared source, or whose target, is not one group any more. */
export function leaking({ frame, settings }: Facts): VolumeSet {
  const mixedTargets = frame.targets.find((set) => set.group < 0);
  if (mixedTargets !== undefined) return { volumes: mixedTargets.volumes, count: mixedTargets.count };
  if (settings.copy === 'plain') return { volumes: [], count: 0 };
  return volumesWhere(frame, (row) => row.relationship === 'revertable' && !alone(row.source.numbers, frame.group), 0);
}

/** "Newer updates got into volumes 1 and 3, because the write inhibit is off". */
export function leak(facts: Facts, volumes: VolumeSet): Words {
  const into = volumeNames(volumes.volumes, volumes.count);
  const { inhibit, hold } = facts.settings;
  const because =
    inhibit === 'off'
      ? ', because the write inhibit is off'
      : hold === 'drained'
        ? ', because they were not held back until all volumes were prepared'
        : '';
  return say(alarm(`Newer updates got into ${into}`), because);
}

/** The sentence while the group is still being formed: its copies are not what its cut was. */
export const leakSentence = (facts: Facts, volumes: VolumeSet): Words =>
  say(leak(facts, volumes), ': ', groupName(facts.frame.group), ' is not whole there.');
