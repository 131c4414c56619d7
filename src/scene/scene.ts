/**
 * The picture of one moment as plain data: for each row what stands in it, and for all of
 * them together what the targets hold. Positions come from the layout; the tracks' looks
 * stay in the frame's own columns (looks.ts), and moving updates in theirs (updates.ts).
 */
import type { Frame, VolumeRow } from '../simulation/frame/frame.ts';
import {
  type BracketShape,
  bracketsOf,
  type Copy,
  type DifferenceShape,
  differencesOf,
  holdsOf,
  type HoldsShape,
} from './brackets.ts';
import { type RelationShape, relationOf } from './relation.ts';
import { type Verdict, verdictOf } from './verdict.ts';

export interface RowShape {
  /** Counted from 0. */
  readonly volume: number;
  /** As people number it: "V1". */
  readonly label: string;
  /** held: host writes are held, all at once. */
  readonly host: 'writing' | 'held';
  /** Host writes that wait for a track. */
  readonly hostWritesWaiting: number;
  readonly gate: 'open' | 'closed';
  readonly relation: RelationShape;
  readonly holds: HoldsShape;
}

export interface Scene {
  readonly rows: readonly RowShape[];
  readonly brackets: readonly BracketShape[];
  readonly differences: readonly DifferenceShape[];
  readonly verdict: Verdict;
  readonly link: 'up' | 'down';
}

export interface SceneOptions {
  readonly copy: Copy;
}

export function sceneOf(frame: Frame, { copy }: SceneOptions): Scene {
  return {
    rows: frame.rows.map((row) => rowShape(row, frame, copy)),
    brackets: bracketsOf(frame),
    differences: differencesOf(frame, copy),
    verdict: verdictOf(frame, copy),
    link: frame.linkUp ? 'up' : 'down',
  };
}

function rowShape(row: VolumeRow, frame: Frame, copy: Copy): RowShape {
  return {
    volume: row.volume,
    label: `V${row.volume + 1}`,
    host: frame.hostHeld ? 'held' : 'writing',
    hostWritesWaiting: row.hostWritesWaiting,
    gate: row.writeInhibit ? 'closed' : 'open',
    relation: relationOf(row, frame, copy),
    holds: holdsOf(row.target),
  };
}
