/**
 * Where a run and its twin part: the first event at which they differ, in its time, in what
 * happens and to what, or in what it does to the state. Of the state, what is only planned (when
 * the next write comes) does not count until it happens.
 */
import type { Cells } from '../cells.ts';
import { loggedEvent } from '../frame/log.ts';
import type { LoggedEvent } from '../frame/log.ts';
import { wayKinds } from '../names.ts';
import type { RunSoFar } from '../run.ts';

export interface Parting {
  readonly event: number;
  /** The earlier of the two moments. */
  readonly timeMicroseconds: number;
  /** The event in either run; null where the run has ended before. */
  readonly here: LoggedEvent | null;
  readonly twin: LoggedEvent | null;
}

/** What a comparison has come to. open: the run must be made further; the first `compared` events are the same. */
export type Comparison =
  | { readonly type: 'parted'; readonly parting: Parting }
  | { readonly type: 'equal' }
  | { readonly type: 'open'; readonly compared: number };

/** Compares a run, whole or as far as it has been made, with its twin's whole run; the first `compared` events are known to be the same. */
export function compareRuns(here: RunSoFar, isWhole: boolean, twin: RunSoFar, compared: number): Comparison {
  const [length, twinLength] = [here.columns.length, twin.columns.length];
  const event = firstDifference(here, twin, compared);
  if (event >= 0) return { type: 'parted', parting: partingAt(here, twin, event) };
  if (length < twinLength && !isWhole) return { type: 'open', compared: length };
  // One ends where the other goes on.
  if (length !== twinLength) return { type: 'parted', parting: partingAt(here, twin, Math.min(length, twinLength)) };
  return isWhole ? { type: 'equal' } : { type: 'open', compared: length };
}

/** The first event from `first` on that differs, as far as both runs have been made; -1: none. */
function firstDifference(here: RunSoFar, twin: RunSoFar, first: number): number {
  const [one, other] = [here.columns, twin.columns];
  const end = Math.min(one.length, other.length);
  // A state's cells have other places where there are other volumes or tracks: then what happens says enough.
  const { volumes, tracks } = here.settings;
  const sameCells = volumes === twin.settings.volumes && tracks === twin.settings.tracks;
  for (let event = first; event < end; event++) {
    if (one.time[event] !== other.time[event] || one.kind[event] !== other.kind[event]) return event;
    if (one.detail[event] !== other.detail[event] || placeOf(here, event) !== placeOf(twin, event)) return event;
    if (sameCells && !doTheSame(here, twin, event)) return event;
  }
  return -1;
}

function partingAt(here: RunSoFar, twin: RunSoFar, event: number): Parting {
  const [one, other] = [here, twin].map((run) => (event < run.columns.length ? loggedEvent(run, event) : null));
  const timeMicroseconds = Math.min(one?.timeMicroseconds ?? Infinity, other?.timeMicroseconds ?? Infinity);
  return { event, timeMicroseconds, here: one, twin: other };
}

/** More than any volume has tracks. */
const mostTracks = 65_536;

/** Volume and track of an event, so that volumes of different sizes can be compared. */
function placeOf({ columns, settings }: RunSoFar, event: number): number {
  const subject = columns.subject[event];
  if (!wayKinds.has(columns.kindOf(event))) return subject;
  const track = subject % settings.tracks;
  return ((subject - track) / settings.tracks) * mostTracks + track;
}

/** Whether an event changes the same cells in the same way, those apart that only plan. */
function doTheSame(here: RunSoFar, twin: RunSoFar, event: number): boolean {
  let [entry, other] = [here, twin].map(({ columns }) => (event === 0 ? 0 : columns.journalEnd[event - 1]));
  const [end, otherEnd] = [here, twin].map(({ columns }) => columns.journalEnd[event]);
  for (;;) {
    entry = nextShown(here, entry, end);
    other = nextShown(twin, other, otherEnd);
    if (entry === end || other === otherEnd) return entry === end && other === otherEnd;
    if (here.world.journalCells[entry] !== twin.world.journalCells[other]) return false;
    if (here.world.journalDeltas[entry] !== twin.world.journalDeltas[other]) return false;
    entry++;
    other++;
  }
}

/** The next entry of the journal that changes what is there, not only what is planned. */
function nextShown({ world, cells }: RunSoFar, first: number, end: number): number {
  let entry = first;
  while (entry < end && isPlan(cells, world.journalCells[entry])) entry++;
  return entry;
}

/** When the next write, departure or group is due, when commands were sent, what is on its way, and what is counted: all of it is seen as it happens. */
function isPlan(cells: Cells, cell: number): boolean {
  return (
    (cell >= cells.nextArrival && cell < cells.hostHeld) ||
    (cell >= cells.commandSent && cell < cells.queued) ||
    cell >= cells.ring
  );
}
