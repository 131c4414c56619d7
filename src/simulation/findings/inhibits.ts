/**
 * When the volumes were under write inhibit: of few volumes each time from its gate's closing to
 * its opening, of all of them the shortest, the mean and the longest of each group. A write inhibit
 * belongs to the group that was newest as it began.
 */
import { momentsOf, type Moments } from '../moments.ts';
import type { Run } from '../run.ts';
import type { GateWatcher } from './gates.ts';

/** Each time that a volume was under write inhibit, in the order in which they began. */
export interface InhibitSpans {
  /** Counted from 0. */
  readonly volume: Uint32Array<ArrayBuffer>;
  readonly group: Uint32Array<ArrayBuffer>;
  readonly from: Moments;
  /** By which it ended; the run's last event where it lasts. */
  readonly until: Moments;
  /** 1 where it has not ended by the end of the run. */
  readonly lasts: Uint8Array<ArrayBuffer>;
}

/** How long the volumes were write-inhibited in each group in which one was and was released, in microseconds. */
export interface GroupInhibits {
  readonly group: Uint32Array<ArrayBuffer>;
  /** The first event by which one of them began, and the last by which one ended. */
  readonly from: Moments;
  readonly end: Moments;
  readonly shortest: Float64Array<ArrayBuffer>;
  readonly mean: Float64Array<ArrayBuffer>;
  readonly longest: Float64Array<ArrayBuffer>;
  /** The volume that was inhibited longest, counted from 0. */
  readonly longestVolume: Uint32Array<ArrayBuffer>;
}

/** Of more volumes than this, or more times, they are not told one by one. */
const mostVolumes = 8;
const mostSpans = 4_000;

interface Span {
  readonly volume: number;
  readonly group: number;
  readonly fromEvent: number;
  untilEvent: number | null;
}

interface GroupInTheMaking {
  readonly group: number;
  readonly fromEvent: number;
  endEvent: number;
  count: number;
  sum: number;
  shortest: number;
  longest: number;
  longestVolume: number;
}

export class InhibitMaker implements GateWatcher {
  /** The newest, as whoever goes along the run has set it. */
  group = 0;
  private readonly run: Run;
  private readonly groups: GroupInTheMaking[] = [];
  /** Of each volume: the place among them of the group in which its last write inhibit began. */
  private readonly placeOf: Uint32Array;
  /** null: not told one by one. */
  private spans: Span[] | null;
  private readonly openSpans: (Span | undefined)[] = [];

  constructor(run: Run) {
    const { volumes } = run.settings;
    this.run = run;
    this.placeOf = new Uint32Array(volumes);
    this.spans = volumes <= mostVolumes ? [] : null;
  }

  began(volume: number, event: number): void {
    const { group, groups } = this;
    if (groups.length === 0 || groups[groups.length - 1].group !== group) groups.push(newGroup(group, event));
    this.placeOf[volume] = groups.length - 1;
    if (this.spans === null) return;
    const span: Span = { volume, group, fromEvent: event, untilEvent: null };
    this.spans.push(span);
    this.openSpans[volume] = span;
    if (this.spans.length > mostSpans) this.spans = null;
  }

  ended(volume: number, event: number, lastedMicroseconds: number): void {
    if (this.spans !== null) {
      const open = this.openSpans[volume];
      if (open !== undefined) open.untilEvent = event;
    }
    const told = this.groups[this.placeOf[volume]];
    told.endEvent = event;
    told.count++;
    told.sum += lastedMicroseconds;
    if (lastedMicroseconds < told.shortest) told.shortest = lastedMicroseconds;
    if (lastedMicroseconds > told.longest) {
      told.longest = lastedMicroseconds;
      told.longestVolume = volume;
    }
  }

  /** null: more than are told one by one. */
  completeSpans(): InhibitSpans | null {
    const { run, spans } = this;
    if (spans === null) return null;
    const last = run.columns.length - 1;
    return {
      volume: Uint32Array.from(spans, ({ volume }) => volume),
      group: Uint32Array.from(spans, ({ group }) => group),
      from: momentsOf(
        run,
        Uint32Array.from(spans, ({ fromEvent }) => fromEvent),
      ),
      until: momentsOf(
        run,
        Uint32Array.from(spans, ({ untilEvent }) => untilEvent ?? last),
      ),
      lasts: Uint8Array.from(spans, ({ untilEvent }) => (untilEvent === null ? 1 : 0)),
    };
  }

  completeGroups(): GroupInhibits {
    const { run } = this;
    const told = this.groups.filter(({ count }) => count > 0);
    return {
      group: Uint32Array.from(told, ({ group }) => group),
      from: momentsOf(
        run,
        Uint32Array.from(told, ({ fromEvent }) => fromEvent),
      ),
      end: momentsOf(
        run,
        Uint32Array.from(told, ({ endEvent }) => endEvent),
      ),
      shortest: Float64Array.from(told, ({ shortest }) => shortest),
      mean: Float64Array.from(told, ({ sum, count }) => sum / count),
      longest: Float64Array.from(told, ({ longest }) => longest),
      longestVolume: Uint32Array.from(told, ({ longestVolume }) => longestVolume),
    };
  }
}

const newGroup = (group: number, fromEvent: number): GroupInTheMaking => ({
  group,
  fromEvent,
  endEvent: fromEvent,
  count: 0,
  sum: 0,
  shortest: Infinity,
  longest: -1,
  longestVolume: 0,
});
