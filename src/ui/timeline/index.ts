/** The timeline of groups, with the playhead. */
export { Timeline } from './Timeline.tsx';
