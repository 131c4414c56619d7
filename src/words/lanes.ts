/** A volume's lane of the timeline in words, for those who listen: the latest of it, as far as it is told. */
import { unreachable } from '../base/assert.ts';
import type { Switches } from '../protocol/switches.ts';
import type { LaneKind, Lanes } from '../simulation/findings/lanes.ts';
import type { RunSummary } from '../simulation/summary.ts';
import { momentOfRun } from './losing.ts';
import { numberText } from './numbers.ts';

/** As the engine counts them; a test holds the two against each other. */
export const laneKindNames: readonly LaneKind[] = ['prepare', 'prepareFails', 'prepareAnswerLost', 'commit', 'revert'];
/** Of a long lane the latest. */
const mostTold = 8;

/** "Volume 2: prepared at 4.02 s, committed at 4.51 s." `end`: the first entry of the lane that is not told yet. */
export function laneText(
  { firstVolume, offsets, at, what }: Lanes,
  lane: number,
  end: number,
  copy: Switches['copy'],
  kind: RunSummary['kind'],
): string {
  const name = `Volume ${numberText(firstVolume + lane + 1)}`;
  const begin = offsets[lane];
  if (end === begin) return `${name}: nothing so far.`;
  const entries = Array.from({ length: end - begin }, (_, index) => begin + index).slice(-mostTold);
  const told = entries.map((entry) => {
    const when = momentOfRun(at.timeMicroseconds[entry], at.event[entry], kind);
    return `${verbOf(laneKindNames[what[entry]], copy)} at ${kind === 'history' ? when.toLowerCase() : when}`;
  });
  const earlier = entries.length < end - begin ? ' …,' : '';
  return `${name}:${earlier} ${told.join(', ')}.`;
}

/** What a lane is drawn with. */
export interface LaneSign {
  readonly mark: 'inhibited' | 'prepared' | 'commit' | 'revert' | 'failed';
  readonly text: string;
}

/** What the bar and the signs mean, of those that lanes of such a scenario can have. */
export function lanesKey(copy: Switches['copy'], inhibit: Switches['inhibit']): readonly LaneSign[] {
  const bar: LaneSign | null =
    inhibit === 'on'
      ? { mark: 'inhibited', text: 'under write inhibit' }
      : copy === 'revertable'
        ? { mark: 'prepared', text: 'revertable, not inhibited' }
        : null;
  return [
    ...(bar === null ? [] : [bar]),
    { mark: 'commit', text: verbOf('commit', copy) },
    ...(copy === 'plain' ? [] : [{ mark: 'revert', text: 'reverted' } as const]),
    { mark: 'failed', text: 'failed' },
  ];
}

function verbOf(what: LaneKind, copy: Switches['copy']): string {
  switch (what) {
    case 'prepare':
      return copy === 'plain' ? 'copied' : 'prepared';
    case 'prepareFails':
      return copy === 'plain' ? 'copy failed' : 'preparation failed';
    case 'prepareAnswerLost':
      return 'answer lost';
    case 'commit':
    case 'revert':
      return copy === 'plain' ? 'released' : what === 'commit' ? 'committed' : 'reverted';
    default:
      return unreachable(what);
  }
}
