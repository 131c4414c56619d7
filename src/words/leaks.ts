/**
 * What goes wrong where a rule is switched off: a prepared source takes updates of the next
 * group, or is prepared when it already has them. Seen in the frame, never assumed.
 */
import type { VolumeRow } from '../simulation/frame.ts';
import type { Settings } from '../simulation/settings.ts';
import { type Facts, type VolumeSet, volumesWhere } from './facts.ts';
import { volumeNames } from './names.ts';
import { alarm, groupName, next, say, startSentence, type Words } from './words.ts';

/** The volumes whose prepared source, or whose target committed from it, is not the group being formed. */
export function leaking({ frame, settings }: Facts): VolumeSet {
  const { group } = frame;
  const isMixed = (numbers: readonly number[]): boolean => numbers.length !== 1 || numbers[0] !== group;
  const leaks = (row: VolumeRow): boolean =>
    row.relationship === 'revertable'
      ? isMixed(row.source.numbers)
      : row.relationship === 'committed' && row.sequenceNumber === group && isMixed(row.target.numbers);
  return settings.copy === 'plain' ? { volumes: [], count: 0 } : volumesWhere(frame, leaks, 0);
}

/** Once all is committed: the volumes whose target mixes groups. */
export function leaked({ frame }: Facts): VolumeSet {
  const mixed = frame.targets.find((set) => set.group < 0);
  return mixed === undefined ? { volumes: [], count: 0 } : { volumes: mixed.volumes, count: mixed.count };
}

/** "Newer updates got into volumes 1 and 3 through open gates". */
function leak(volumes: VolumeSet, { inhibit, hold }: Settings): Words {
  const into = volumeNames(volumes.volumes, volumes.count);
  const way = inhibit === 'off' ? ' through open gates' : hold === 'drained' ? ' before all were prepared' : '';
  return say(alarm(`Newer updates got into ${into}`), way);
}

/** While the group is still being formed, without its last words: its copies are not what its cut was. */
export const leakSentence = (facts: Facts, volumes: VolumeSet): Words =>
  say(leak(volumes, facts.settings), '.', next, startSentence(groupName(facts.frame.group)), ' is not whole there');

/** Afterwards: the switch that did it. */
export function leakCause({ settings }: Facts, volumes: VolumeSet): Words {
  const { inhibit, hold } = settings;
  const cause =
    inhibit === 'off' ? ': the write inhibit is off.' : hold === 'drained' ? ': nothing held them back.' : '.';
  return say(leak(volumes, settings), cause);
}
