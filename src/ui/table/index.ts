/** The table of the volumes: the facts of the picture, for whoever would rather read. */
export { VolumeTable } from './VolumeTable.tsx';
