/**
 * What the simulation works on: the world with its rules, the events noted so far, and what
 * can be derived from the world but must be found fast (sets of tracks, due times). Hosts,
 * link and groups are driven by the functions of their own files; simulation.ts is the clock.
 */
import { DueHeap } from '../base/due-heap.ts';
import { layoutOf } from '../protocol/layout.ts';
import { modelOf, type Model } from '../protocol/model.ts';
import { unbounded } from '../protocol/switches.ts';
import { World } from '../protocol/world.ts';
import { cellsAfter, putTime, ringStride, type Cells } from './cells.ts';
import { Causes } from './causes.ts';
import { Columns } from './columns.ts';
import { Lineage } from './lineage.ts';
import type { EventCode, PhaseName } from './names.ts';
import { planOf, type Plan } from './plan.ts';
import type { Settings } from './settings.ts';
import type { GroupSummary, LinkOutage, PhaseSpan, PreparationFailure } from './summary.ts';
import { TrackSet } from './track-set.ts';
import { TransactionRecord } from './transaction-record.ts';

export type Building<Part> = { -readonly [Key in keyof Part]: Part[Key] };
export type GroupInTheMaking = Building<Omit<GroupSummary, 'failures' | 'leaks'>> & { failures: PreparationFailure[] };
export type PhaseInTheMaking = Building<Omit<PhaseSpan, 'milestones'>>;

/** What is reserved at first is not used up unless it is written; growing, though, copies all there is. */
const mostRoom = 2_000_000;
const journalEntriesAnEvent = 6;
/** So many transactions of the database are under way at a time. */
const sessionCount = 4;

export class Engine {
  readonly settings: Settings;
  readonly plan: Plan;
  readonly world: World;
  readonly cells: Cells;
  readonly columns: Columns;
  readonly lineage: Lineage;
  readonly causes: Causes;
  /** What the host writes were for; null without the workload transactions. */
  readonly transactions: TransactionRecord | null;
  readonly phases: PhaseInTheMaking[] = [];
  readonly groups: GroupInTheMaking[] = [];
  readonly outages: Building<LinkOutage>[] = [];

  now = 0;
  /** When things are next due; Infinity: not at all. */
  nextArrivalAt = Infinity;
  /** The same with its fraction, so that a high rate is kept exactly. */
  nextArrivalExact = 0;
  /** Whose write arrives next, where a database's sessions write. */
  nextSession = 0;
  /** When each session writes next; Infinity while it waits. */
  readonly sessionsDue: Float64Array;
  linkFreeAt = 0;
  resumeAt = 0;
  nextGroupAt = Infinity;
  holdEndsAt = Infinity;
  coordinationLimitAt = Infinity;
  drainLimitAt = Infinity;
  stuckUntil = Infinity;
  endAt = Infinity;
  readonly commandsDue = new DueHeap();
  /** Commands that have been sent and not answered. */
  outstanding = 0;
  /** Where the scan of the bitmap goes on. */
  scanFrom = 0;

  /** By place in the scan: tracks that could leave now, and tracks that a host write waits for. */
  toSend: TrackSet;
  toDrain: TrackSet;
  readonly waitingTracks: TrackSet;

  constructor(settings: Settings, expectedEvents: number, model: Model = modelOf(settings, unbounded)) {
    const { volumes, tracks } = settings;
    this.settings = settings;
    this.plan = planOf(settings);
    const layout = layoutOf(volumes, tracks, false);
    const inFlight = Math.floor(settings.latencyMicroseconds / this.plan.gapMicroseconds) + 2;
    const sessions = settings.workload === 'transactions' ? sessionCount : 0;
    this.cells = cellsAfter(layout, Math.min(inFlight, volumes * tracks), sessions);
    this.world = new World(model, layout, this.cells.end, true);
    const room = Math.max(1024, Math.min(expectedEvents, mostRoom));
    this.columns = new Columns(room);
    this.world.expectJournal(room * journalEntriesAnEvent);
    this.lineage = new Lineage(volumes * tracks);
    this.sessionsDue = new Float64Array(sessions).fill(Infinity);
    this.causes = new Causes(volumes, volumes * tracks, sessions);
    this.transactions = sessions > 0 ? new TransactionRecord() : null;
    this.toSend = new TrackSet(volumes * tracks);
    this.toDrain = new TrackSet(volumes * tracks);
    this.waitingTracks = new TrackSet(volumes * tracks);
  }

  /** The scan goes through track 0 of every volume, then track 1, so that no volume waits for another. */
  placeOf(volume: number, track: number): number {
    return track * this.settings.volumes + volume;
  }

  /** `cause`: the event that brought this one about, or what it was outside (origins.ts). */
  emit(code: EventCode, subject: number, detail: number, cause: number): number {
    return this.columns.add(this.world, this.now, code, subject, detail, cause);
  }

  /** The cell at which an update's entry in the ring begins; `update` counts from the run's start. */
  ringEntry(update: number): number {
    return this.cells.ring + (update % this.cells.ringLength) * ringStride;
  }

  /** When the primary may send again is part of the state. */
  setResume(atMicroseconds: number): void {
    this.resumeAt = atMicroseconds;
    putTime(this.world, this.cells.resumeAt, atMicroseconds);
  }

  /** A command took effect on the volume, or its group was given up: the updates on their way there are read again. */
  overtakeUpdates(volume: number): void {
    const cell = this.cells.overtakings + volume;
    this.world.put(cell, this.world.cells[cell] + 1);
  }

  get lastEvent(): number {
    return this.columns.length - 1;
  }

  get group(): GroupInTheMaking {
    return this.groups[this.groups.length - 1];
  }

  /** A phase begins now; `byEvent` if the event just noted began it, else the clock did. */
  beginPhase(phase: PhaseName, group: number, byEvent: boolean): void {
    const before = this.phases[this.phases.length - 1];
    if (before !== undefined) {
      before.endMicroseconds = this.now;
      before.endEvent = byEvent ? Math.max(before.startEvent, this.lastEvent - 1) : this.lastEvent;
    }
    const startMicroseconds = this.now;
    const startEvent = this.lastEvent;
    this.phases.push({
      phase,
      group,
      startMicroseconds,
      endMicroseconds: startMicroseconds,
      startEvent,
      endEvent: startEvent,
    });
  }
}
