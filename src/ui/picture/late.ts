/** What the picture can do without in its first moment, in a file of its own. */
export { Legend } from './Legend.tsx';
export { States } from './States.tsx';
export { Tracks } from './Tracks.tsx';
