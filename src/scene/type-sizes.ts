/**
 * The sizes of the picture's type, in pixels. Numbers grow with the room they have, so that
 * the back row can read them from a projector; nothing is under 12 px.
 */
import { measure } from './between.ts';
import { smallestText } from './cells.ts';
import type { Columns } from './columns.ts';
import type { Rows } from './rows.ts';
import type { Kind, RunShape, Size } from './shape.ts';
import { textWidth } from './text-width.ts';

export interface TypeSizes {
  /** Column headings. */
  readonly heading: number;
  /** The controllers, the link, what is quiet. */
  readonly quiet: number;
  /** A volume's name. */
  readonly label: number;
  /** What a relationship is, and under it the rest. */
  readonly relationship: number;
  readonly detail: number;
  /** The large number that a target holds. */
  readonly holds: number;
  /** On the chips of updates and of open outcomes. */
  readonly chip: number;
  /** Height of a chip, and its least width. */
  readonly chipHeight: number;
  readonly chipWidth: number;
}

/** A digit of the bold large number, as a part of its size. */
const digitWidth = 0.66;
const grown = (width: number, ...sizes: number[]): number => Math.round(measure(...sizes)(width) * 2) / 2;

/** A little smaller rather than with a shorter word; where that would be too small, the heading is short (see labels). */
function headingSize(width: number, columnPixels: number): number {
  const usual = grown(width, 13, 15, 17.5, 20);
  const fits = Math.floor((columnPixels / textWidth('FlashCopy source volumes', 1, true)) * 2) / 2;
  return fits >= 13 ? Math.min(usual, fits) : usual;
}

export function typeSizes(size: Size, kind: Kind, rows: Rows, columns: Columns, shape: RunShape): TypeSizes {
  const digits = String(shape.groups).length;
  const holdsRoom = (columns.holds.width - 6) / (digitWidth * digits);
  const holds = Math.max(smallestText, Math.floor(Math.min(rows.panelHeight * 0.62, holdsRoom, 64)));
  const labelRoom = columns.label.width / (0.64 * (String(shape.volumes).length + 1));
  if (kind === 'compact') {
    return {
      heading: 13,
      quiet: smallestText,
      label: Math.max(smallestText, Math.min(15, Math.floor(labelRoom))),
      relationship: smallestText,
      detail: smallestText,
      holds,
      chip: smallestText,
      chipHeight: 16,
      chipWidth: Math.max(16, 4 + 8 * digits),
    };
  }
  /** No larger than a low row has room for, with space to the next. */
  const inRow = (usual: number, part: number): number =>
    Math.max(smallestText, Math.min(usual, Math.floor(rows.pitch * part * 2) / 2));
  const chip = inRow(grown(size.width, 12, 13, 14, 17), 0.2);
  return {
    heading: headingSize(size.width, columns.source.width),
    quiet: grown(size.width, 12, 13, 14, 15),
    label: inRow(Math.min(grown(size.width, 15, 18, 22, 26), Math.floor(labelRoom)), 0.26),
    relationship: inRow(grown(size.width, 12, 13.5, 15.5, 18), 0.22),
    detail: inRow(grown(size.width, 12, 12.5, 14, 16), 0.2),
    holds,
    chip,
    chipHeight: Math.round(chip * 1.5),
    chipWidth: Math.round(Math.max(chip * 1.5, chip * (0.7 + 0.64 * digits))),
  };
}
