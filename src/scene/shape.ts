/** What the picture's geometry is worked out from: the room there is, and the shape of the run. */

/** Pixels of the page. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Rect extends Size {
  readonly x: number;
  readonly y: number;
}

/** Of the run that is shown, what the geometry depends on. */
export interface RunShape {
  readonly volumes: number;
  /** Tracks of each volume. */
  readonly tracks: number;
  /** The highest group number that can appear. */
  readonly groups: number;
}

/** wide: words and track numbers, from 640 px on. compact: colours, and one number a volume. */
export type Kind = 'wide' | 'compact';
