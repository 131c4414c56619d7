/** What stands under the timeline's axis, in its scale: what a loss would leave, and each volume's lane. */
export { TimelineRows } from './TimelineRows.tsx';
