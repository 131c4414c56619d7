/**
 * Which cell of a world holds what. Cells are 32-bit integers in one typed array; versions
 * are the numbers of host writes, bitmaps hold a bit a track, each volume from a new word on.
 * Cells before `identityEnd` are a state's identity; what lies behind can be derived from it,
 * or belongs to whoever drives the world (the simulation's clock, for one).
 */
export interface Layout {
  readonly volumes: number;
  /** Tracks of each volume. */
  readonly tracks: number;
  /** Words of a bitmap that belong to one volume. */
  readonly volumeWords: number;

  /** Single cells. */
  readonly writes: number;
  readonly phase: number;
  readonly group: number;
  readonly faults: number;

  /** A cell a volume. */
  readonly inhibited: number;
  readonly revertable: number;
  readonly sequence: number;
  readonly priorSequence: number;
  readonly answer: number;

  /** A cell a track: volume × tracks + track. */
  readonly primary: number;
  readonly source: number;
  /** The version that a target track holds itself; 0 where it reads through. */
  readonly heldVersion: number;
  /** What the two groups contain; -1 in a layout without cuts. */
  readonly priorCut: number;
  readonly newCut: number;

  /** The order of the host's writes, 1 + volume × tracks + track each; -1 in a layout that does not keep it. */
  readonly record: number;
  /** Bitmaps. */
  readonly changed: number;
  readonly outOfSync: number;
  readonly held: number;

  readonly identityEnd: number;
  /** Derived: tracks in the out-of-sync bitmap. */
  readonly outOfSyncCount: number;
  /** The first cell that the protocol does not use. */
  readonly end: number;
}

/** Lays out a world; cuts, and a record of so many host writes, are for the exploration, which judges by them. */
export function layoutOf(volumes: number, tracks: number, cuts: boolean, recordedWrites = 0): Layout {
  const volumeWords = (tracks + 31) >>> 5;
  const allTracks = volumes * tracks;
  let next = 0;
  const take = (cells: number): number => {
    const first = next;
    next += cells;
    return first;
  };
  return {
    volumes,
    tracks,
    volumeWords,
    writes: take(1),
    phase: take(1),
    group: take(1),
    faults: take(1),
    inhibited: take(volumes),
    revertable: take(volumes),
    sequence: take(volumes),
    priorSequence: take(volumes),
    answer: take(volumes),
    primary: take(allTracks),
    source: take(allTracks),
    heldVersion: take(allTracks),
    priorCut: cuts ? take(allTracks) : -1,
    newCut: cuts ? take(allTracks) : -1,
    record: recordedWrites > 0 ? take(recordedWrites) : -1,
    changed: take(volumes * volumeWords),
    outOfSync: take(volumes * volumeWords),
    held: take(volumes * volumeWords),
    identityEnd: next,
    outOfSyncCount: take(1),
    end: next,
  };
}
