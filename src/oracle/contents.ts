/**
 * What a track, a volume and an array of volumes hold. A track holds every host write that was
 * made to it, in order; one reads the last. So two tracks hold the same if they hold the same
 * writes, and a write is there if it is among them: nobody has to compare versions.
 */

/** The numbers of the host writes, in the hosts' order. None: the initial copy. */
export type Writes = readonly number[];
/** By track. */
export type VolumeContents = readonly Writes[];
/** By volume. */
export type Contents = readonly VolumeContents[];

export const initialCopy = (volumes: number, tracks: number): VolumeContents[] =>
  Array.from({ length: volumes }, () => Array.from({ length: tracks }, (): Writes => []));

const sameWrites = (one: Writes, other: Writes): boolean =>
  one === other || (one.length === other.length && one.every((write, place) => write === other[place]));

export const sameVolume = (one: VolumeContents, other: VolumeContents): boolean =>
  one === other || one.every((writes, track) => sameWrites(writes, other[track]));

export const tracksThatDiffer = (one: Contents, other: Contents): number =>
  one.flatMap((volume, index) => volume.filter((writes, track) => !sameWrites(writes, other[index][track]))).length;

/** A volume with other writes on one of its tracks. */
export const withTrack = (volume: VolumeContents, track: number, writes: Writes): VolumeContents =>
  volume.map((before, index) => (index === track ? writes : before));

/** What a track held just after one of its writes (0: before the first); null if it never had that write. */
export function asOf(writes: Writes, write: number): Writes | null {
  if (write === writes.at(-1)) return writes;
  const place = writes.indexOf(write);
  return place === -1 && write !== 0 ? null : writes.slice(0, place + 1);
}

export const newestOf = (writes: Writes): number => writes.at(-1) ?? 0;

/** A write that is there, and an earlier one that is not. */
export interface OutOfOrder {
  readonly there: number;
  readonly missing: number;
}

/** As a host asks, without any group: the newest write that is there, and the earliest that is missing; null if all is in order. */
export function outOfOrder(contents: Contents, primaries: Contents): OutOfOrder | null {
  const kept = new Set(contents.flat(2));
  const there = Math.max(0, ...kept);
  const missing = Math.min(...primaries.flat(2).filter((write) => !kept.has(write)));
  return missing < there ? { there, missing } : null;
}
