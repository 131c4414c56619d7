/**
 * The events of a run as columns of typed arrays, one entry an event: what happened, when,
 * to what, how far the journal had come, and the state's hash. They grow by doubling.
 */
import { hashText, highContribution, lowContribution } from '../protocol/hash.ts';
import type { World } from '../protocol/world.ts';
import type { FurtherCauses } from './further-causes.ts';
import { eventKinds, type EventCode, type EventKind } from './names.ts';

/** The time is part of a state, and is hashed as if it stood in two cells before all others. */
const timeCell = -2;

export class Columns {
  length = 0;
  time: Float64Array<ArrayBuffer>;
  kind: Uint8Array<ArrayBuffer>;
  /** volume × tracks + track, or the volume, or -1: as the kind has it. */
  subject: Int32Array<ArrayBuffer>;
  /** A version, an outcome, a reason: as the kind has it. */
  detail: Int32Array<ArrayBuffer>;
  /** The event that brought this one about; negative: it came from outside (origins.ts). */
  cause: Int32Array<ArrayBuffer>;
  /** Of the few events at which more than one cause came together. */
  readonly further: FurtherCauses = new Map();
  /** Entries of the world's journal up to and with this event. */
  journalEnd: Uint32Array<ArrayBuffer>;
  hashLow: Int32Array<ArrayBuffer>;
  hashHigh: Int32Array<ArrayBuffer>;

  /** `room`: about how many events are expected. */
  constructor(room: number) {
    this.time = new Float64Array(room);
    this.kind = new Uint8Array(room);
    this.subject = new Int32Array(room);
    this.detail = new Int32Array(room);
    this.cause = new Int32Array(room);
    this.journalEnd = new Uint32Array(room);
    this.hashLow = new Int32Array(room);
    this.hashHigh = new Int32Array(room);
  }

  /** Notes an event that has just changed the world. Returns its number. */
  add(world: World, time: number, code: EventCode, subject: number, detail: number, cause: number): number {
    const event = this.length;
    if (event === this.kind.length) this.grow();
    this.length = event + 1;
    this.time[event] = time;
    this.kind[event] = code;
    this.subject[event] = subject;
    this.detail[event] = detail;
    this.cause[event] = cause;
    this.noteState(world);
    return event;
  }

  /** The last event's state is the world's as it is now: what an event brought about at once belongs to it. */
  seal(world: World): void {
    if (this.journalEnd[this.length - 1] !== world.journalLength) this.noteState(world);
  }

  private noteState(world: World): void {
    const event = this.length - 1;
    const time = this.time[event];
    this.journalEnd[event] = world.journalLength;
    const low = time | 0;
    const high = Math.floor(time / 4294967296);
    this.hashLow[event] = world.hashLow + lowContribution(timeCell, low) + lowContribution(timeCell + 1, high);
    this.hashHigh[event] = world.hashHigh + highContribution(timeCell, low) + highContribution(timeCell + 1, high);
  }

  kindOf(event: number): EventKind {
    return eventKinds[this.kind[event]];
  }

  hashOf(event: number): string {
    return hashText(this.hashLow[event], this.hashHigh[event]);
  }

  /** The last event at or before a time. */
  lastAt(microseconds: number): number {
    let low = 0;
    let high = this.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.time[middle] <= microseconds) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private grow(): void {
    this.time = wider(this.time);
    this.kind = wider(this.kind);
    this.subject = wider(this.subject);
    this.detail = wider(this.detail);
    this.cause = wider(this.cause);
    this.journalEnd = wider(this.journalEnd);
    this.hashLow = wider(this.hashLow);
    this.hashHigh = wider(this.hashHigh);
  }
}

type Column = Float64Array<ArrayBuffer> | Uint8Array<ArrayBuffer> | Int32Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

function wider<Kind extends Column>(column: Kind): Kind {
  const grown = new (column.constructor as new (length: number) => Kind)(column.length * 2);
  grown.set(column);
  return grown;
}
