/**
 * Where everything of the picture stands, but nothing of what it shows: from the room there
 * is and the shape of the run. Worked out when the room changes, not when a frame comes.
 * From 640 px on the arrays carry track numbers and words; below, they are compact.
 */
import { packCells, type CellGrid } from './cells.ts';
import { compactColumns, wideColumns, type Columns } from './columns.ts';
import { mostRowsDrawn, rowsIn, type Rows } from './rows.ts';
import type { Kind, Rect, RunShape, Size } from './shape.ts';
import { typeSizes, type TypeSizes } from './type-sizes.ts';

const compactBelow = 640;
/** Up to this many drawn cells each is a mark of its own; above, they are painted as pixels. */
const mostCellMarks = 2400;

export interface Layout {
  readonly kind: Kind;
  readonly size: Size;
  readonly shape: RunShape;
  readonly type: TypeSizes;
  /** Of the headings above the rows. */
  readonly headHeight: number;
  /** Below the rows, inside the controllers' frames. */
  readonly footHeight: number;
  readonly rows: Rows;
  readonly columns: Columns;
  /** The two storage controllers, in the stage's coordinates; null where there is no room to draw them. */
  readonly controllers: { readonly primary: Rect; readonly secondary: Rect } | null;
  readonly cells: CellGrid;
  /** Cells are painted as pixels instead of marks. */
  readonly pixels: boolean;
}

const headHeights = { wide: 66, wideLow: 56, compact: 30 } as const;
const footHeights = { wide: 10, compact: 2 } as const;
/** A stage below this height is low, and the headings move together; in a narrow one they are short. */
const lowStage = { height: 480, width: 900 } as const;
const isLow = ({ width, height }: Size): boolean => height < lowStage.height || width < lowStage.width;
/** Between a panel's edge and its cells. */
const panelPadding = (panelWidth: number): number => (panelWidth < 110 ? 3 : panelWidth < 230 ? 4 : 6);

export const kindFor = (width: number): Kind => (width < compactBelow ? 'compact' : 'wide');

/** The height of a stage that shows up to `volumes` rows at their smallest. */
export function stageHeightFor(width: number, shape: RunShape, volumes: number, touch = false): number {
  const kind = kindFor(width);
  const columns = kind === 'compact' ? compactColumns(width) : wideColumns(width, shape, touch);
  const shown = { ...shape, volumes: Math.min(volumes, shape.volumes) };
  const rows = rowsIn({ kind, viewportHeight: 0, panelWidth: columns.primary.width, shape: shown, touch });
  const head = kind === 'compact' ? headHeights.compact : headHeights.wideLow;
  return Math.ceil(head + footHeights[kind] + rows.contentHeight);
}

/** The height beyond which the stage has nothing to show. */
export const tallestStage = (layout: Layout): number =>
  Math.ceil(layout.headHeight + layout.footHeight + layout.rows.tallest);

/** Lays the picture out in a stage of the given size; `touch`: fingers press the toggles. */
export function layoutOf(size: Size, shape: RunShape, touch = false): Layout {
  const kind = kindFor(size.width);
  const headHeight = kind === 'compact' ? headHeights.compact : isLow(size) ? headHeights.wideLow : headHeights.wide;
  const footHeight = footHeights[kind];
  const columns = kind === 'compact' ? compactColumns(size.width) : wideColumns(size.width, shape, touch);
  const viewportHeight = Math.max(0, size.height - headHeight - footHeight);
  const rows = rowsIn({ kind, viewportHeight, panelWidth: columns.primary.width, shape, touch });
  const padding = panelPadding(columns.primary.width);
  const panel = { width: columns.primary.width, height: rows.panelHeight };
  const digits = kind === 'compact' ? 0 : String(shape.groups).length;
  const cells = packCells(shape.tracks, panel, padding, digits);
  return {
    kind,
    size,
    shape,
    type: typeSizes(size, kind, rows, columns, shape),
    headHeight,
    footHeight,
    rows,
    columns,
    controllers: kind === 'compact' ? null : controllersAround(columns, headHeight + rows.viewportHeight + footHeight),
    cells,
    pixels: mostRowsDrawn(rows, shape.volumes) * shape.tracks * 3 > mostCellMarks,
  };
}

function controllersAround(columns: Columns, bottom: number): { readonly primary: Rect; readonly secondary: Rect } {
  const y = 0.5;
  const height = bottom - y - 0.5;
  const left = columns.primary.x - columns.padding;
  const right = columns.primary.x + columns.primary.width + columns.padding;
  const secondaryLeft = columns.gate.x - columns.padding;
  const secondaryRight = columns.bracket.x + columns.bracket.width + columns.padding;
  return {
    primary: { x: left, y, width: right - left, height },
    secondary: { x: secondaryLeft, y, width: secondaryRight - secondaryLeft, height },
  };
}
