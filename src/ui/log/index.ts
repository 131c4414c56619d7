/** The event log: what has happened up to the playhead, the newest first. */
export { Log } from './Log.tsx';
