/**
 * The loss of the primary site and the recovery after it, as the timeline draws them: a mark at
 * the moment of loss, and a box of its own, since recovery belongs to no group.
 */
import { stateOf, type At, type PhaseShape, type TimelineRun } from './shapes.ts';

export interface LossShape {
  readonly x: number;
  readonly width: number;
  readonly state: PhaseShape['state'];
  /** Beside the sign, above the box. */
  readonly label: string;
  readonly title: string;
}

/** null: the site is not lost in this run. Before the playhead is there the loss is only planned, and quiet. */
export function lossShape({ summary, story }: TimelineRun, pixelsPerSecond: number, at: At): LossShape | null {
  const index = story.phases.findIndex(({ phase }) => phase === 'recover');
  if (index < 0 || summary.recovery === null) return null;
  const x = story.bounds[index] * pixelsPerSecond;
  const happened = summary.recovery.lossEvent <= at.event;
  return {
    x,
    width: story.bounds[index + 1] * pixelsPerSecond - x,
    state: stateOf(index, at),
    label: 'Site lost',
    title: happened ? 'The primary site is lost' : 'Planned: the primary site is lost',
  };
}
