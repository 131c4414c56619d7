/**
 * What goes wrong where a rule is switched off: a prepared source takes updates of the next
 * group, or is prepared when it already has them. As the run tells it, never assumed.
 */
import type { Settings } from '../simulation/settings.ts';
import { areMany, type Facts, type VolumeSet } from './facts.ts';
import { volumeNames } from './names.ts';
import { alarm, groupName, next, say, startSentence, type Words } from './words.ts';

/** The volumes that have had newer updates on their prepared sources by now; named from the first of them to the next cut. */
export function leaking({ frame, run }: Facts): VolumeSet {
  const group = run.groups.find((candidate) => candidate.group === frame.group);
  const leaks = group?.leaks.filter(({ event }) => event <= frame.event) ?? [];
  return { volumes: leaks.map(({ volume }) => volume).toSorted((one, other) => one - other), count: leaks.length };
}

/** "Newer updates got into volumes 1 and 3 through open gates". */
function leak(into: string, { inhibit, hold }: Settings): Words {
  const way = inhibit === 'off' ? ' through open gates' : hold === 'drained' ? ' before all were prepared' : '';
  return say(alarm(`Newer updates got into ${into}`), way);
}

/** While the group is still being formed, without its last words: its copies are not what its cut was. */
export function leakSentence({ frame, settings }: Facts, leaks: VolumeSet): Words {
  const into = areMany(frame) ? 'some volumes' : volumeNames(leaks.volumes, leaks.count);
  return say(leak(into, settings), '.', next, startSentence(groupName(frame.group)), ' is not whole there');
}

/** Afterwards: the switch that did it. */
export function leakCause({ settings }: Facts, leaks: VolumeSet): Words {
  const { inhibit, hold } = settings;
  const cause =
    inhibit === 'off' ? ': the write inhibit is off.' : hold === 'drained' ? ': nothing held them back.' : '.';
  return say(leak(volumeNames(leaks.volumes, leaks.count), settings), cause);
}
