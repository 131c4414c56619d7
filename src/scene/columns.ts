/**
 * The columns of the picture from left to right, which is the way of the data: host,
 * primary volumes, link, gate, FlashCopy source volumes, relationship, FlashCopy target
 * volumes, what they hold, and the brackets that say which of them agree.
 */
import { between, measure } from './between.ts';
import type { RunShape } from './shape.ts';

export interface Column {
  readonly x: number;
  readonly width: number;
}

export interface Columns {
  /** The volume's name and its fail toggle. */
  readonly label: Column;
  /** The host's bar and its arrow to the primary; no width where there is no room for it. */
  readonly host: Column;
  readonly primary: Column;
  /** From the primary's panel to the gate. */
  readonly link: Column;
  readonly gate: Column;
  readonly source: Column;
  readonly relationship: Column;
  readonly target: Column;
  readonly holds: Column;
  readonly bracket: Column;
  /** Around the arrays, inside a controller's frame. */
  readonly padding: number;
}

type Widths = Record<Exclude<keyof Columns, 'padding' | 'primary' | 'source' | 'target'>, number> & {
  readonly margin: number;
  readonly padding: number;
};

/** Puts the columns side by side; the three arrays share what the others leave. */
function placed(width: number, widths: Widths): Columns {
  const { margin, padding } = widths;
  const fixed =
    2 * margin +
    widths.label +
    widths.host +
    widths.link +
    widths.gate +
    widths.relationship +
    widths.holds +
    widths.bracket +
    2 * padding;
  const array = Math.max(24, Math.floor((width - fixed) / 3));
  let x = margin;
  const column = (columnWidth: number): Column => {
    const here = { x, width: columnWidth };
    x += columnWidth;
    return here;
  };
  const label = column(widths.label);
  const host = column(widths.host);
  x += padding;
  const primary = column(array);
  const link = column(widths.link);
  const gate = column(widths.gate);
  const source = column(array);
  const relationship = column(widths.relationship);
  const target = column(array);
  const holds = column(widths.holds);
  const bracket = column(widths.bracket);
  return { label, host, primary, link, gate, source, relationship, target, holds, bracket, padding };
}

/** The page's gutter (tokens.css), so that the picture stands on the same edges as all else. */
const gutter = (width: number): number => (width < 768 ? 16 : 24);
const wide = {
  padding: measure(6, 10, 14, 18),
  label: measure(38, 42, 50, 60),
  host: measure(26, 34, 46, 56),
  link: measure(62, 92, 124, 168),
  gate: measure(18, 24, 32, 40),
  relationship: measure(100, 126, 164, 196),
  holds: measure(38, 48, 66, 88),
  bracket: measure(14, 18, 24, 28),
};

/** A toggle for a finger, and a little space. */
const touchLabel = 50;

/** Columns with words and numbers, for 640 px and more. */
export function wideColumns(width: number, shape: RunShape, touch = false): Columns {
  const longNumbers = Math.max(0, String(shape.groups).length - 2);
  const longLabels = Math.max(0, String(shape.volumes).length - 2);
  return placed(width, {
    margin: gutter(width),
    padding: wide.padding(width),
    label: Math.max(wide.label(width) + 6 * longLabels, touch ? touchLabel : 0),
    host: wide.host(width),
    link: wide.link(width),
    gate: wide.gate(width),
    relationship: wide.relationship(width),
    holds: wide.holds(width) + 12 * longNumbers,
    bracket: wide.bracket(width),
  });
}

/** Columns for a phone: a toggle that a thumb can hit, colours, one number. */
export function compactColumns(width: number): Columns {
  const spare = between([320, 640], [0, 1])(width);
  return placed(width, {
    margin: gutter(width),
    padding: 0,
    label: 48,
    host: 4,
    link: 20 + 26 * spare,
    gate: 9 + 5 * spare,
    relationship: 26 + 20 * spare,
    holds: 34 + 12 * spare,
    bracket: 12 + 4 * spare,
  });
}
