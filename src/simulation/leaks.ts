/**
 * Where a rule that keeps newer updates out is switched off: which prepared sources had one
 * all the same, and since when. Found from the events once a run is made; the state needs no
 * cell for it.
 */
import type { Columns } from './columns.ts';
import type { Lineage } from './lineage.ts';
import type { Settings } from './settings.ts';
import type { Leak } from './summary.ts';

interface Told {
  readonly settings: Settings;
  readonly columns: Columns;
  readonly lineage: Lineage;
}

/** With gates that close, and nothing sent before all are closed, there are none. Plain FlashCopy has copied by then. */
const canLeak = ({ copy, inhibit, hold }: Settings): boolean =>
  copy === 'revertable' && (inhibit === 'off' || hold === 'drained');

/** The leaks of each group: those of group g at g - 1. */
export function leaksOf({ settings, columns, lineage }: Told, groups: number): Leak[][] {
  const leaks: Leak[][] = Array.from({ length: groups }, () => []);
  if (!canLeak(settings)) return leaks;
  const { volumes, tracks } = settings;
  const revertable = new Uint8Array(volumes);
  const hasNewer = new Uint8Array(volumes);
  const hasLeaked = new Uint8Array(volumes);
  let group = 0;
  const noteIfLeaking = (volume: number, event: number): void => {
    if (revertable[volume] === 0 || hasNewer[volume] === 0 || hasLeaked[volume] === 1) return;
    hasLeaked[volume] = 1;
    leaks[group - 1].push({ volume, event });
  };
  for (let event = 0; event < columns.length; event++) {
    const kind = columns.kindOf(event);
    const subject = columns.subject[event];
    if (kind === 'coordinate') {
      group++;
      hasNewer.fill(0);
      hasLeaked.fill(0);
    } else if (kind === 'prepare' || kind === 'prepareAnswerLost') {
      revertable[subject] = 1;
      noteIfLeaking(subject, event);
    } else if (kind === 'commit' || kind === 'revert') {
      revertable[subject] = 0;
    } else if (kind === 'sendChanged' || kind === 'drain') {
      const volume = (subject - (subject % tracks)) / tracks;
      if (columns.detail[event] <= lineage.writesAtCut[group]) continue;
      hasNewer[volume] = 1;
      noteIfLeaking(volume, event);
    }
  }
  return leaks;
}
