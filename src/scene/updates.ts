/**
 * Where the updates are: on the link by simulated time, or queued in front of a closed gate.
 * Worked out for every frame, so the places are kept in columns that are used again.
 */
import type { Frame, UpdateColumns } from '../simulation/frame/frame.ts';
import type { Layout } from './layout.ts';
import type { RowWindow } from './rows.ts';

export const chipKinds = { travelling: 0, queued: 1, more: 2 } as const;

/** Chips to draw, row after row. x is the chip's centre; y its offset from the row's middle. */
export interface ChipColumns {
  count: number;
  readonly kind: Uint8Array;
  /** Row of the frame. */
  readonly row: Uint32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** The group of the update; of `more`, how many it stands for. */
  readonly value: Uint32Array;
}

const mostChips = 2048;

export const emptyChips = (): ChipColumns => ({
  count: 0,
  kind: new Uint8Array(mostChips),
  row: new Uint32Array(mostChips),
  x: new Float64Array(mostChips),
  y: new Float64Array(mostChips),
  value: new Uint32Array(mostChips),
});

/** The link of a row: where chips set out, where they stop, and how they queue. */
export interface LinkGeometry {
  readonly from: number;
  readonly to: number;
  readonly chip: number;
  /** Places of the queue; the last one says how many more there are, when they do not fit. */
  readonly places: number;
  readonly stepX: number;
  readonly stepY: number;
}

export function linkGeometry(layout: Layout): LinkGeometry {
  const { columns, type, kind, rows } = layout;
  const from = columns.primary.x + columns.primary.width;
  const gate = gateX(layout);
  if (kind === 'compact') {
    const chip = 9;
    const places = Math.max(2, Math.floor((rows.panelHeight - 2) / (chip + 3)));
    return { from: from + chip / 2 + 1, to: gate - chip / 2 - 3, chip, places, stepX: 0, stepY: chip + 3 };
  }
  const chip = type.chipWidth;
  const to = gate - chip / 2 - 6;
  const places = Math.max(2, Math.floor((to - from + chip / 2) / (chip + 3)));
  return { from: from + chip / 2 + 2, to, chip, places, stepX: chip + 3, stepY: 0 };
}

/** The gate stands in the middle of its column. */
export const gateX = (layout: Layout): number => Math.round(layout.columns.gate.x + layout.columns.gate.width / 2);

/** Of the rows of the frame being placed; used again for the next. */
const queueLengths = new Map<number, number>();
const placesTaken = new Map<number, number>();
const slotsTaken = new Map<number, number>();

/**
 * Places the frame's updates, of the rows that are drawn. Of many on one link only as many are drawn as can be told
 * apart: one for each stretch of departure times, so that none flickers as they move.
 */
export function placeChips(frame: Frame, drawn: RowWindow, link: LinkGeometry, chips: ChipColumns): void {
  const { updates, tracks } = frame;
  const from = (drawn.firstRow - frame.firstRow) * tracks;
  const to = from + drawn.rowCount * tracks;
  const isDrawn = (update: number): boolean => updates.track[update] >= from && updates.track[update] < to;
  chips.count = 0;
  queueLengths.clear();
  placesTaken.clear();
  slotsTaken.clear();
  for (let update = 0; update < updates.count; update++) {
    if (updates.atGate[update] === 0 || !isDrawn(update)) continue;
    const row = rowOf(updates, update, tracks);
    queueLengths.set(row, (queueLengths.get(row) ?? 0) + 1);
  }
  for (let update = 0; update < updates.count; update++) {
    if (!isDrawn(update)) continue;
    if (updates.atGate[update] === 1) addQueued(chips, updates, update, tracks, link);
    else addTravelling(chips, updates, update, tracks, frame.timeMicroseconds, link);
  }
}

const rowOf = (updates: UpdateColumns, update: number, tracks: number): number =>
  Math.floor(updates.track[update] / tracks);

function add(chips: ChipColumns, kind: number, row: number, x: number, y: number, value: number): void {
  if (chips.count >= mostChips) return;
  const at = chips.count++;
  chips.kind[at] = kind;
  chips.row[at] = row;
  chips.x[at] = x;
  chips.y[at] = y;
  chips.value[at] = value;
}

/**
 * In a line back from the gate; on a phone, piled up in front of it. The last place of a
 * queue that is too long tells how many wait from there on.
 */
function addQueued(
  chips: ChipColumns,
  updates: UpdateColumns,
  update: number,
  tracks: number,
  link: LinkGeometry,
): void {
  const row = rowOf(updates, update, tracks);
  const place = placesTaken.get(row) ?? 0;
  if (place >= link.places) return;
  placesTaken.set(row, place + 1);
  const length = queueLengths.get(row) ?? 0;
  const x = link.to - place * link.stepX;
  const y = ((place + 1) >> 1) * (place % 2 === 1 ? -1 : 1) * link.stepY;
  const isFolded = place === link.places - 1 && length > link.places;
  if (isFolded) add(chips, chipKinds.more, row, x, y, length - place);
  else add(chips, chipKinds.queued, row, x, y, updates.group[update]);
}

function addTravelling(
  chips: ChipColumns,
  updates: UpdateColumns,
  update: number,
  tracks: number,
  timeMicroseconds: number,
  link: LinkGeometry,
): void {
  const row = rowOf(updates, update, tracks);
  const departed = updates.departedMicroseconds[update];
  const duration = updates.arrivesMicroseconds[update] - departed;
  const waiting = queueLengths.get(row) ?? 0;
  if (waiting >= link.places) return;
  const end = link.to - waiting * link.stepX;
  const slots = Math.max(1, Math.floor((end - link.from) / link.chip));
  const slot = duration > 0 ? Math.floor((departed / duration) * slots) : 0;
  if (slotsTaken.get(row) === slot) return;
  slotsTaken.set(row, slot);
  const part = duration > 0 ? Math.min(1, Math.max(0, (timeMicroseconds - departed) / duration)) : 1;
  add(chips, chipKinds.travelling, row, link.from + (end - link.from) * part, 0, updates.group[update]);
}
