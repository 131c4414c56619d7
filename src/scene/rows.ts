/**
 * The rows of the picture, one a volume: how tall they are, and which of them are in view.
 * A few volumes share the room there is; of many, as many as can be read do, the others are
 * scrolled to, and only those in view, and a few beyond, are drawn.
 */
import type { Kind, RunShape } from './shape.ts';

export interface Rows {
  /** From one row's top to the next. */
  readonly pitch: number;
  /** Above the first row. */
  readonly top: number;
  /** Of the panels with the cells. */
  readonly panelHeight: number;
  /** Of whole rows, where there is room for one. */
  readonly viewportHeight: number;
  /** Of all rows. */
  readonly contentHeight: number;
  /** The most that the rows could use. */
  readonly tallest: number;
  readonly scrolls: boolean;
}

interface RowsQuestion {
  readonly kind: Kind;
  readonly viewportHeight: number;
  readonly panelWidth: number;
  readonly shape: RunShape;
  /** Fingers press the toggles. */
  readonly touch: boolean;
}

/** The words of a relationship need this much height, a thumb the compact one's. */
const smallestPitch = { wide: 62, compact: 56, touch: 68 } as const;
/** A few volumes are given more, for the size of their tracks' numbers; beyond, to have them in view counts more. */
const few = { volumes: 4, pitch: 66 } as const;

function smallestPitchFor({ kind, shape, touch }: RowsQuestion): number {
  if (kind === 'compact') return smallestPitch.compact;
  if (touch) return smallestPitch.touch;
  return shape.volumes <= few.volumes ? few.pitch : smallestPitch.wide;
}

const largestPitch = { wide: 176, compact: 84 } as const;
const gaps = { wide: 9, compact: 7 } as const;
/** The smallest cell in which a colour can be made out. */
const smallestCell = 3;

/** Room for all tracks of a volume, however many: a row grows before its cells vanish. */
function pitchForTracks(question: RowsQuestion): number {
  const columns = Math.max(1, Math.floor((question.panelWidth - 8) / smallestCell));
  const panel = Math.ceil(question.shape.tracks / columns) * smallestCell + 8;
  return panel + gaps[question.kind];
}

export function rowsIn(question: RowsQuestion): Rows {
  const { kind, viewportHeight, shape } = question;
  const top = 2;
  const smallest = Math.max(smallestPitchFor(question), pitchForTracks(question));
  const largest = Math.max(largestPitch[kind], smallest);
  // As many whole rows as there is room for share it.
  const inView = Math.min(shape.volumes, Math.max(1, Math.floor((viewportHeight - top) / smallest)));
  const pitch = Math.min(largest, Math.max(smallest, Math.floor((viewportHeight - top) / inView)));
  const contentHeight = top + pitch * shape.volumes;
  return {
    pitch,
    top,
    panelHeight: pitch - gaps[kind],
    viewportHeight: Math.min(viewportHeight, top + pitch * inView),
    contentHeight,
    tallest: top + largest * shape.volumes,
    scrolls: contentHeight > viewportHeight + 0.5,
  };
}

/** A stretch of the rows, counted from 0. */
export interface RowWindow {
  readonly firstRow: number;
  readonly rowCount: number;
}

/** Rows drawn above and below those in view, so that scrolling does not outrun the drawing. */
const overscan = 2;

/** The most rows that windowAt ever asks for. */
export const mostRowsDrawn = (rows: Rows, volumes: number): number =>
  Math.min(volumes, Math.ceil(rows.viewportHeight / rows.pitch) + 1 + 2 * overscan);

/** Which rows to draw when the content is scrolled by so many pixels. */
export function windowAt(rows: Rows, volumes: number, scrollTop: number): RowWindow {
  const first = Math.max(0, Math.floor((scrollTop - rows.top) / rows.pitch) - overscan);
  const last = Math.min(volumes, Math.ceil((scrollTop + rows.viewportHeight - rows.top) / rows.pitch) + overscan);
  const firstRow = Math.min(first, Math.max(0, volumes - 1));
  return { firstRow, rowCount: Math.max(1, last - firstRow) };
}

/** So many rows, and so many tracks, are cheap enough to ask for all: then the table has every volume. */
const mostRowsAtOnce = 200;
const mostTracksAtOnce = 20_000;

/** Which rows to ask the engine for, when those are drawn. */
export function windowToAsk(drawn: RowWindow, { volumes, tracks }: RunShape): RowWindow {
  const all = volumes <= mostRowsAtOnce && volumes * tracks <= mostTracksAtOnce;
  return all ? { firstRow: 0, rowCount: volumes } : drawn;
}

/** The top of a volume's row, in the content's coordinates. */
export const rowTop = (rows: Rows, volume: number): number => rows.top + volume * rows.pitch;

/** Where to scroll so that a volume's row is in the middle, and the first in view whole, or else to the very end. */
export function scrollTopOf({ pitch, viewportHeight, contentHeight }: Rows, volume: number): number {
  const before = Math.floor((viewportHeight / pitch - 1) / 2);
  const top = Math.max(0, volume - before) * pitch;
  return top < contentHeight - viewportHeight ? top : contentHeight;
}
