/**
 * How long each volume's source was write-inhibited, and how many updates queued at its gate.
 * Read from the run's journal alone: whatever changes these cells counts, whichever rule did it.
 */
import { eventKinds, type EventKind } from '../names.ts';
import type { Run } from '../run.ts';

/** What happened at a volume's gate, up to and including an event. */
export interface GateFigures {
  /** Seconds of simulated time under write inhibit. */
  readonly inhibitSeconds: number;
  /** The most updates that queued at once. */
  readonly queueMax: number;
}

/** Is told of each write inhibit that begins or ends. */
export interface GateWatcher {
  began(volume: number, event: number): void;
  ended(volume: number, event: number, lastedMicroseconds: number): void;
}

/** Most events; none of them has to do with a gate, so the journal of theirs need not be read. */
const elsewhere = new Set<EventKind>(['hostWrite', 'hostWriteWaits', 'depart']);
const isElsewhere = Uint8Array.from(eventKinds, (kind) => (elsewhere.has(kind) ? 1 : 0));

/** Goes along the journal, forwards only. Times are whole microseconds. */
export class Gates {
  readonly inhibited: Uint8Array;
  /** Where inhibited: since when. */
  readonly inhibitedSince: Float64Array;
  /** Of write inhibits that have ended. */
  readonly inhibitedFor: Float64Array;
  /** Volumes that are write-inhibited now. */
  inhibitedInAll = 0;
  readonly queued: Int32Array;
  readonly queueMax: Int32Array;
  /** Updates that queue now, all volumes together. */
  queuedInAll = 0;
  private readonly run: Run;

  constructor(run: Run) {
    const { volumes } = run.settings;
    this.run = run;
    this.inhibited = new Uint8Array(volumes);
    this.inhibitedSince = new Float64Array(volumes);
    this.inhibitedFor = new Float64Array(volumes);
    this.queued = new Int32Array(volumes);
    this.queueMax = new Int32Array(volumes);
  }

  /** Takes in what an event changed; of all events in turn. Whether it may have changed a gate at all. */
  pass(event: number, watcher?: GateWatcher): boolean {
    const { world, cells, columns, settings } = this.run;
    if (isElsewhere[columns.kind[event]] === 1) return false;
    const { journalCells, journalDeltas } = world;
    const { volumes } = settings;
    const firstInhibited = world.layout.inhibited;
    const firstQueued = cells.queued;
    const end = columns.journalEnd[event];
    for (let entry = event === 0 ? 0 : columns.journalEnd[event - 1]; entry < end; entry++) {
      const cell = journalCells[entry];
      if (cell >= firstQueued) {
        if (cell < firstQueued + volumes) this.noteQueue(cell - firstQueued, journalDeltas[entry]);
      } else if (cell >= firstInhibited && cell < firstInhibited + volumes) {
        this.noteInhibit(cell - firstInhibited, event, watcher);
      }
    }
    return true;
  }

  private noteQueue(volume: number, delta: number): void {
    const before = this.queued[volume];
    const now = before ^ delta;
    this.queued[volume] = now;
    this.queuedInAll += now - before;
    if (now > this.queueMax[volume]) this.queueMax[volume] = now;
  }

  private noteInhibit(volume: number, event: number, watcher?: GateWatcher): void {
    const now = this.run.columns.time[event];
    this.inhibited[volume] ^= 1;
    if (this.inhibited[volume] === 1) {
      this.inhibitedInAll++;
      this.inhibitedSince[volume] = now;
      watcher?.began(volume, event);
    } else {
      const lasted = now - this.inhibitedSince[volume];
      this.inhibitedInAll--;
      this.inhibitedFor[volume] += lasted;
      watcher?.ended(volume, event, lasted);
    }
  }
}

/** Each volume's figures at an event that moves, as the playhead does: on from where it was, anew only where it went back. */
export class GateWalk {
  private readonly run: Run;
  private gates: Gates;
  /** Up to before this event. */
  private passed = 0;

  constructor(run: Run) {
    this.run = run;
    this.gates = new Gates(run);
  }

  /** Goes towards an event, past so many at the most; whether it is there. */
  goTowards(event: number, events: number): boolean {
    if (this.passed > event + 1) {
      this.gates = new Gates(this.run);
      this.passed = 0;
    }
    const until = Math.min(event + 1, this.passed + events);
    for (; this.passed < until; this.passed++) this.gates.pass(this.passed);
    return this.passed === event + 1;
  }

  /** Up to and including the event where it is; a write inhibit that lasts counts up to that event's time. */
  figures(): GateFigures[] {
    const { inhibited, inhibitedSince, inhibitedFor, queueMax } = this.gates;
    const now = this.run.columns.time[this.passed - 1];
    return Array.from(inhibitedFor, (ended, volume) => {
      const lasting = inhibited[volume] === 1 ? now - inhibitedSince[volume] : 0;
      return { inhibitSeconds: (ended + lasting) / 1_000_000, queueMax: queueMax[volume] };
    });
  }
}

/** The same of one event, at once. */
export function volumesUpTo(run: Run, event: number): GateFigures[] {
  const walk = new GateWalk(run);
  walk.goTowards(event, Infinity);
  return walk.figures();
}
