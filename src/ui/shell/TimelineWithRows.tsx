/** The timeline, with what stands under its axis in the same scale. */
import { TimelineRows } from '../timeline-rows/index.ts';
import { Timeline as TimelineAlone } from '../timeline/index.ts';

export function Timeline() {
  return <TimelineAlone below={<TimelineRows />} />;
}
