/**
 * What the plots show of a run beside the recovery point: updates at the gates, time under write
 * inhibit, and how long the hosts wait. One pass over the events, in slices if need be.
 */
import { bucketsOf } from './buckets.ts';
import { Gates } from './gates.ts';
import { HostResponse, usualResponseMicroseconds } from './host-response.ts';
import { eventCodes } from '../names.ts';
import { InhibitMaker, type GroupInhibits, type InhibitSpans } from './inhibits.ts';
import { momentsOf, type Moments } from '../moments.ts';
import type { Run } from '../run.ts';

/** A value for each stretch of events; times in microseconds. */
export interface BucketValues {
  /** Where each begins. */
  readonly from: Moments;
  /** The most updates that queued at all gates together, after any of its events. */
  readonly queueMost: Int32Array<ArrayBuffer>;
  /** The most volumes that were under write inhibit together, after any of its events. */
  readonly inhibitedMost: Int32Array<ArrayBuffer>;
  /** Of the host writes that were done; NaN where none was. */
  readonly responseMean: Float64Array<ArrayBuffer>;
  readonly responseMost: Float64Array<ArrayBuffer>;
  /** The longest that one of them was held at a cut, and that one waited for its track to be drained. */
  readonly heldMost: Float64Array<ArrayBuffer>;
  readonly drainedMost: Float64Array<ArrayBuffer>;
  /** Up to its end: host writes, and what they waited at cuts and for tracks to be drained, all together. */
  readonly writesSoFar: Uint32Array<ArrayBuffer>;
  readonly heldSoFar: Float64Array<ArrayBuffer>;
  readonly drainedSoFar: Float64Array<ArrayBuffer>;
}

/** Of the whole run. The mean is usual + held + drained. */
export interface ResponseFigures {
  readonly writes: number;
  readonly usualMicroseconds: number;
  /** What waiting at cuts, and waiting for tracks to be drained, adds to the mean. */
  readonly heldMeanMicroseconds: number;
  readonly drainedMeanMicroseconds: number;
  readonly longestMicroseconds: number;
}

export interface Measures {
  readonly buckets: BucketValues;
  readonly response: ResponseFigures;
  readonly inhibits: GroupInhibits;
  /** null: there are too many to tell them one by one. */
  readonly inhibitSpans: InhibitSpans | null;
  /** Updates that queued at gates as the site was lost, and are gone with it; 0 if it is not lost. */
  readonly queuedWhenLost: number;
}

const { hostWrite, hostWriteWaits, coordinate, siteLost } = eventCodes;

export class MeasureMaker {
  private readonly run: Run;
  private readonly gates: Gates;
  private readonly hosts: HostResponse;
  private readonly buckets: BucketValues;
  private readonly inhibits: InhibitMaker;
  private readonly holdEnds: readonly number[];
  private event = 0;
  private bucket = 0;
  private cuts = 0;
  private queuedWhenLost = 0;
  private bucketWrites = 0;
  private bucketSum = 0;
  private bucketMost = 0;

  constructor(run: Run) {
    this.run = run;
    this.gates = new Gates(run);
    this.inhibits = new InhibitMaker(run);
    this.hosts = new HostResponse(run.settings.volumes * run.settings.tracks);
    const { phases } = run.summary;
    this.holdEnds = phases.flatMap(({ phase, endMicroseconds }) => (phase === 'coordinate' ? [endMicroseconds] : []));
    const from = momentsOf(run, bucketsOf(phases));
    const count = from.event.length;
    this.buckets = {
      from,
      queueMost: new Int32Array(count),
      inhibitedMost: new Int32Array(count),
      responseMean: new Float64Array(count).fill(Number.NaN),
      responseMost: new Float64Array(count).fill(Number.NaN),
      heldMost: new Float64Array(count),
      drainedMost: new Float64Array(count),
      writesSoFar: new Uint32Array(count),
      heldSoFar: new Float64Array(count),
      drainedSoFar: new Float64Array(count),
    };
  }

  /** Goes on to the run's end (true), or for so many events (false). */
  advance(events: number): boolean {
    const { columns } = this.run;
    const { from } = this.buckets;
    const { gates, inhibits } = this;
    const until = Math.min(columns.length, this.event + events);
    let nextBucket = from.event[this.bucket + 1] ?? Infinity;
    for (let event = this.event; event < until; event++) {
      const begins = event === nextBucket;
      if (begins) {
        this.closeBucket();
        nextBucket = from.event[this.bucket + 1] ?? Infinity;
      }
      const queuedBefore = gates.queuedInAll;
      if (gates.pass(event, inhibits) || begins) this.noteGates(event, queuedBefore);
      this.noteHosts(event);
      this.event = event + 1;
    }
    return until === columns.length;
  }

  /** Only once the run's end is reached. */
  complete(): Measures {
    this.closeBucket();
    const { writes, heldFor, drainedFor, longest } = this.hosts;
    const some = Math.max(1, writes);
    return {
      buckets: this.buckets,
      response: {
        writes,
        usualMicroseconds: usualResponseMicroseconds,
        heldMeanMicroseconds: heldFor / some,
        drainedMeanMicroseconds: drainedFor / some,
        longestMicroseconds: longest,
      },
      inhibits: this.inhibits.completeGroups(),
      inhibitSpans: this.inhibits.completeSpans(),
      queuedWhenLost: this.queuedWhenLost,
    };
  }

  private noteGates(event: number, queuedBefore: number): void {
    const { gates, bucket } = this;
    const { queueMost, inhibitedMost } = this.buckets;
    if (gates.queuedInAll > queueMost[bucket]) queueMost[bucket] = gates.queuedInAll;
    if (gates.inhibitedInAll > inhibitedMost[bucket]) inhibitedMost[bucket] = gates.inhibitedInAll;
    if (this.run.columns.kind[event] === siteLost) this.queuedWhenLost = queuedBefore;
  }

  private noteHosts(event: number): void {
    const { kind, subject, time } = this.run.columns;
    if (kind[event] === hostWrite) {
      const response = this.hosts.wrote(subject[event], time[event]);
      if (response > usualResponseMicroseconds) this.noteWait();
      this.bucketWrites++;
      this.bucketSum += response;
      if (response > this.bucketMost) this.bucketMost = response;
    } else if (kind[event] === hostWriteWaits) {
      this.hosts.waits(subject[event], time[event]);
    } else if (kind[event] === coordinate) {
      this.hosts.hold(this.holdEnds[this.cuts]);
      this.cuts++;
      this.inhibits.group = this.cuts;
    }
  }

  private noteWait(): void {
    const { hosts, bucket } = this;
    const { heldMost, drainedMost } = this.buckets;
    if (hosts.heldLast > heldMost[bucket]) heldMost[bucket] = hosts.heldLast;
    if (hosts.drainedLast > drainedMost[bucket]) drainedMost[bucket] = hosts.drainedLast;
  }

  private closeBucket(): void {
    const { responseMean, responseMost, writesSoFar, heldSoFar, drainedSoFar } = this.buckets;
    writesSoFar[this.bucket] = this.hosts.writes;
    heldSoFar[this.bucket] = this.hosts.heldFor;
    drainedSoFar[this.bucket] = this.hosts.drainedFor;
    if (this.bucketWrites > 0) {
      responseMean[this.bucket] = this.bucketSum / this.bucketWrites;
      responseMost[this.bucket] = this.bucketMost;
    }
    this.bucketWrites = 0;
    this.bucketSum = 0;
    this.bucketMost = 0;
    this.bucket++;
  }
}

/** All of it at once. */
export function measuresOf(run: Run): Measures {
  const maker = new MeasureMaker(run);
  maker.advance(Infinity);
  return maker.complete();
}
