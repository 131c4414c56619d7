/** A plot as plain data: what is drawn over the story's seconds, and what is said of a moment. */
import { durationText } from '../../words/numbers.ts';
import { positionOf } from '../../scene/story.ts';
import type { Moments } from '../../simulation/moments.ts';
import type { RunSummary } from '../../simulation/summary.ts';
import type { ToldRun } from '../parts/use-story.ts';

/** A place of the story, and what time it is there. */
export interface Place {
  /** Seconds of the story from its start. */
  readonly position: number;
  readonly timeMicroseconds: number;
}

/** How a series is drawn. main: in ink; the others as the plot's key has them. */
export type Mark = 'main' | 'usual' | 'held' | 'tracks';

/** A line over the story; rising x, NaN in y where there is nothing. */
export interface Series {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** step: each value holds until the next; area: that, filled, and the last place is its end. */
  readonly shape: 'line' | 'step' | 'area';
  readonly mark: Mark;
}

/** Something that lasts, on a row of its own. */
export interface Span {
  readonly row: number;
  /** Seconds of the story. */
  readonly from: number;
  readonly to: number;
  readonly group: number;
}

/** A group's number on its colour, above the drawing where the group's part begins: so no colour speaks alone. */
export interface Chip {
  readonly x: number;
  readonly group: number;
}

/** A value that stands out at one place. */
export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly good: boolean;
}

export interface TableData {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Rows that were left out for their number. */
  readonly leftOut: number;
}

export interface Scale {
  readonly kind: 'linear' | 'log';
  /** Its ends. */
  readonly least: number;
  readonly most: number;
  /** Values at which lines go across. */
  readonly lines: readonly number[];
  /** What the topmost of them is, or what they are. */
  readonly label: string;
}

export interface PlotData {
  /** No fixed name of the page ("Time", "Share") stands in it: others are found by those. */
  readonly title: string;
  /** null: there are rows instead. */
  readonly scale: Scale | null;
  readonly series: readonly Series[];
  /** What the marks mean, where there is more than one. */
  readonly key: readonly { readonly mark: Mark; readonly text: string }[];
  readonly rowNames: readonly string[];
  readonly spans: readonly Span[];
  readonly chips: readonly Chip[];
  readonly dots: readonly Dot[];
  /** Stretches of the story in which there is no value, because what is left would be torn. */
  readonly torn: readonly { readonly from: number; readonly to: number }[];
  /** What is there at a place, in words that begin small. */
  readonly wordsAt: (place: Place) => string;
  /** Of what lasts at a place on a row, no further than the playhead; null where nothing does. */
  readonly rowWordsAt: (row: number, place: Place, playhead: Place) => string | null;
  /** As far as a place of the story. */
  readonly tableUpTo: (place: Place) => TableData;
}

/** A run as the plots tell it. */
export interface PlottedRun extends ToldRun {
  /** Where in the story the site is lost; null: it is not. */
  readonly lostAt: number | null;
}

export function plottedRun({ summary, story }: ToldRun): PlottedRun {
  const { recovery } = summary;
  const lostAt = recovery === null ? null : positionOf(story, recovery.lossMicroseconds, undefined, recovery.lossEvent);
  return { summary, story, lostAt };
}

/** Stretches of values as an area that ends with the run, or where the site is lost. */
export function areaUntilLost(
  { story, lostAt }: PlottedRun,
  begins: Float64Array,
  values: ArrayLike<number>,
): Pick<Series, 'x' | 'y' | 'shape'> {
  const end = lostAt ?? story.seconds;
  const isOver = (begin: number): boolean => lostAt !== null && begin >= lostAt;
  const count = begins.findIndex(isOver);
  const x = [...begins.subarray(0, count === -1 ? begins.length : count)];
  const y = x.map((_, index) => values[index]);
  return { x: Float64Array.from([...x, end]), y: Float64Array.from([...y, 0]), shape: 'area' };
}

export const nothingMore = {
  scale: null,
  series: [],
  key: [],
  rowNames: [],
  spans: [],
  chips: [],
  dots: [],
  torn: [],
  rowWordsAt: () => null,
} as const;

/** Before a stretch's largest value: a stretch of one event has that value all along. */
export const atMostText = ({ event }: Moments, bucket: number, { events }: RunSummary): string =>
  (event[bucket + 1] ?? events + 1) - event[bucket] === 1 ? '' : 'at most ';

/** From nothing to a top, with a line there and one at half of it. */
export const halvedScale = (top: number, label: string): Scale => ({
  kind: 'linear',
  least: 0,
  most: top,
  lines: [top / 2, top],
  label,
});

/** To three figures: "489 ms". */
export const shortDuration = (microseconds: number): string => durationText(Number(microseconds.toPrecision(3)));

/** More rows than anybody reads: of a long run the latest. */
const mostRows = 200;

export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): TableData {
  return { head, rows: rows.slice(-mostRows), leftOut: Math.max(0, rows.length - mostRows) };
}
