/** The run's events as the log tells them: a stretch of all, or of the milestones alone. */
import { failureReasonNames, outcomes, wayKinds, type EventKind } from '../names.ts';
import type { Run, RunSoFar } from '../run.ts';
import { transactionParts, type TransactionPart } from '../transaction-record.ts';

/** milestones: all but the ways of writes and updates. */
export const logFilters = ['milestones', 'all'] as const;
export type LogFilter = (typeof logFilters)[number];

/** One event, as the log tells it. Volume and track are counted from 0; -1: none. */
export interface LoggedEvent {
  readonly event: number;
  readonly timeMicroseconds: number;
  readonly kind: EventKind;
  /** The group that was being formed, or the last one. */
  readonly group: number;
  readonly volume: number;
  readonly track: number;
  /** The write's number, for a host write and for an update. */
  readonly version: number;
  /** hostWriteWaits: held, if it is for the hold at the cut; prepareFails: the reason; decide and restart: commit or revert; lookAtRelationships: the case; finish: the outcome; linkDown and siteLost: how many updates were lost; commitFails: which try it was; else ''. */
  readonly detail: string;
  /** Of a host write with the workload transactions: which one it was for, the first is 1; else null. */
  readonly transaction: { readonly number: number; readonly part: TransactionPart } | null;
  /** With plain FlashCopy the same rules stand for other commands. */
  readonly plain: boolean;
  /** What kind of event brought this one about; null: it came from outside. */
  readonly causeKind: EventKind | null;
}

/** The numbers of the milestones, rising. */
export interface LogIndex {
  readonly milestones: Int32Array;
}

export function logIndexOf(run: Run): LogIndex {
  const milestones: number[] = [];
  for (let event = 0; event < run.columns.length; event++) {
    if (!wayKinds.has(run.columns.kindOf(event))) milestones.push(event);
  }
  return { milestones: Int32Array.from(milestones) };
}

export function logEntries(run: Run, index: LogIndex, filter: LogFilter, from: number, count: number): LoggedEvent[] {
  const length = filter === 'all' ? run.columns.length : index.milestones.length;
  const first = Math.max(0, from);
  const end = Math.min(length, from + count);
  const entries: LoggedEvent[] = [];
  for (let position = first; position < end; position++) {
    entries.push(loggedEvent(run, filter === 'all' ? position : index.milestones[position]));
  }
  return entries;
}

/** How many entries are at or before an event. */
export function logPositionOf(index: LogIndex, filter: LogFilter, event: number): number {
  return filter === 'all' ? event + 1 : countUpTo(index.milestones, event);
}

function countUpTo(rising: Int32Array, value: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rising[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function loggedEvent(run: RunSoFar, event: number): LoggedEvent {
  const { columns, settings, summary } = run;
  const kind = columns.kindOf(event);
  const subject = columns.subject[event];
  const detail = columns.detail[event];
  const isTrack = wayKinds.has(kind);
  const track = isTrack ? subject % settings.tracks : -1;
  return {
    event,
    timeMicroseconds: columns.time[event],
    kind,
    group: groupAt(summary.groups, event),
    volume: isTrack ? (subject - track) / settings.tracks : subject,
    track,
    version: isTrack && kind !== 'hostWriteWaits' ? detail : 0,
    detail: wordOf(kind, detail),
    transaction: kind === 'hostWrite' ? transactionOf(run, detail) : null,
    plain: settings.copy === 'plain',
    causeKind: columns.cause[event] < 0 ? null : columns.kindOf(columns.cause[event]),
  };
}

const transactionOf = ({ transactions }: RunSoFar, version: number): LoggedEvent['transaction'] =>
  transactions === null
    ? null
    : { number: transactions.transactionOf(version), part: transactionParts[transactions.part(version)] };

/** Kinds whose detail is a number to be told. */
const countedKinds: ReadonlySet<EventKind> = new Set<EventKind>([
  'linkDown',
  'lookAtRelationships',
  'commitFails',
  'siteLost',
]);

function wordOf(kind: EventKind, detail: number): string {
  if (kind === 'prepareFails' || kind === 'prepareAnswerLost') return failureReasonNames[detail] ?? '';
  if (kind === 'decide' || kind === 'restart') return detail === 1 ? 'commit' : 'revert';
  if (kind === 'finish') return outcomes[detail];
  if (kind === 'hostWriteWaits') return detail === 1 ? 'held' : '';
  return countedKinds.has(kind) ? String(detail) : '';
}

function groupAt(groups: RunSoFar['summary']['groups'], event: number): number {
  let low = 0;
  let high = groups.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (groups[middle].cutEvent <= event) low = middle + 1;
    else high = middle;
  }
  return low;
}
