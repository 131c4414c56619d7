/** Lanes as shapes: bars while a source is prepared, and marks where something became of it. */
import type { Switches } from '../../protocol/switches.ts';
import type { Lanes } from '../../simulation/findings/lanes.ts';
import { laneKindNames } from '../../words/lanes.ts';

export interface LaneBar {
  readonly lane: number;
  readonly x: number;
  readonly width: number;
  /** inhibited: its gate is closed; prepared: it is revertable, but its gate stays open. */
  readonly state: 'inhibited' | 'prepared';
}

export interface LaneMark {
  readonly lane: number;
  readonly x: number;
  readonly what: 'failed' | 'commit' | 'revert';
}

export interface LaneShapes {
  readonly lanes: number;
  readonly bars: readonly LaneBar[];
  readonly marks: readonly LaneMark[];
}

/** `positions` of the lanes' entries, in seconds of the story; a bar that is open at its end reaches to `end`. */
export function laneShapes(
  lanes: Lanes,
  positions: Float64Array,
  end: number,
  pixelsPerSecond: number,
  fromX: number,
  toX: number,
  inhibits: boolean,
  copy: Switches['copy'],
): LaneShapes {
  const bars: LaneBar[] = [];
  const marks: LaneMark[] = [];
  const count = lanes.offsets.length - 1;
  const state = inhibits ? 'inhibited' : 'prepared';
  for (let lane = 0; lane < count; lane += 1) {
    let since = -1;
    const close = (until: number): void => {
      const x = since * pixelsPerSecond;
      if (since >= 0 && until * pixelsPerSecond >= fromX && x <= toX)
        bars.push({ lane, x, width: Math.max(1, until * pixelsPerSecond - x), state });
      since = -1;
    };
    for (let entry = lanes.offsets[lane]; entry < lanes.offsets[lane + 1]; entry += 1) {
      const kind = laneKindNames[lanes.what[entry]];
      const at = positions[entry];
      const x = at * pixelsPerSecond;
      const inView = x >= fromX && x <= toX;
      const prepares = kind === 'prepare' || kind === 'prepareAnswerLost';
      // Plain FlashCopy without the inhibit leaves nothing open that a lane could show.
      if (prepares && (inhibits || copy === 'revertable')) since = at;
      if (kind === 'commit' || kind === 'revert') close(at);
      if (!inView || kind === 'prepare') continue;
      marks.push({ lane, x, what: kind === 'commit' || kind === 'revert' ? kind : 'failed' });
    }
    close(end);
  }
  return { lanes: count, bars, marks };
}
