/**
 * What a loss of the site would leave after recovery, for every event of a run: by the table,
 * and for each wrong decision. One pass over the events; what it tells is stretches of events
 * with the same answer. The rules are asked where something changes that they ask for: when a
 * command takes effect, and when an update enters a source that could be committed.
 */
import type { RecoveryPolicy } from '../../protocol/faults.ts';
import { recoveryCase, type RecoveryCase } from '../../protocol/recovery.ts';
import { wholeGroupCalled } from '../frame/contents.ts';
import { HeldContents, type Held } from './held-contents.ts';
import { momentsOf, type Moments } from '../moments.ts';
import { eventKinds, settlements, type EventKind, type Settlement } from '../names.ts';
import { settlementOf } from '../recovery.ts';
import { cutMicrosecondsOf } from './recovery-point.ts';
import { RelationshipKinds } from './relationship-kinds.ts';
import type { Run } from '../run.ts';
import { View } from '../view.ts';

/** Stretches of events, rising; each lasts until the next begins. */
export interface LossSegments {
  readonly from: Moments;
  /** The group that the targets show after recovery; -1: torn, what they hold is no group. */
  readonly group: Int32Array<ArrayBuffer>;
  /** That group's cut, since which it grows old; until then it is of the moment itself. Infinity: the run ends before; NaN: torn. */
  readonly cutMicroseconds: Float64Array<ArrayBuffer>;
  /** The case of the table; 0: anything else, a person must look. */
  readonly case: Uint8Array<ArrayBuffer>;
  /** Index into names.ts's settlements. */
  readonly settles: Uint8Array<ArrayBuffer>;
}

export interface LossBand {
  readonly rows: Readonly<Record<RecoveryPolicy, LossSegments>>;
  /** The last event that the band speaks of: the loss of the site, or the run's last. */
  readonly lastEvent: number;
  /** The loss of the site, if there is one. */
  readonly lost: Moments;
}

/** What the pass does at an event of each kind; of most it needs to know nothing. */
const nothing = 0;
const write = 1;
const enters = 2;
const command = 3;
const cut = 4;
const end = 5;
const matters: Partial<Record<EventKind, number>> = {
  hostWrite: write,
  sendChanged: enters,
  drain: enters,
  prepare: command,
  prepareAnswerLost: command,
  commit: command,
  revert: command,
  coordinate: cut,
  siteLost: end,
};
const doneAt = Uint8Array.from(eventKinds, (kind) => matters[kind] ?? nothing);

export class LossBandMaker {
  private readonly run: Run;
  private readonly view: View;
  private readonly held: HeldContents;
  private readonly kinds: RelationshipKinds;
  private readonly table = new Row();
  private readonly commit = new Row();
  private readonly revert = new Row();
  private readonly none = new Row();
  private event = 0;
  private lost = new Uint32Array(0);
  private cuts = 0;
  private case: RecoveryCase = 0;
  /** What the table says to do, and whether anything can be committed or reverted. */
  private tableSettles: Settlement = 'none';
  private revertables = false;

  constructor(run: Run) {
    this.run = run;
    this.view = new View(run);
    this.view.seek(0);
    const { world } = this.view;
    this.held = new HeldContents(world, run.lineage.writes);
    this.kinds = new RelationshipKinds(world);
    this.askTable();
    this.note();
  }

  /** Goes on to the band's end (true), or for so many events (false). */
  advance(events: number): boolean {
    const { length, kind } = this.run.columns;
    const until = Math.min(length, this.event + 1 + events);
    for (let event = this.event + 1; event < until; event++) {
      const does = doneAt[kind[event]];
      if (does === nothing) continue;
      this.event = event;
      if (does === end) {
        this.lost = Uint32Array.of(event);
        return true;
      }
      this.pass(does);
    }
    this.event = until - 1;
    return until === length;
  }

  /** The band; only once it has ended. */
  complete(): LossBand {
    const [table, commit, revert, none] = [this.table, this.commit, this.revert, this.none].map((row) =>
      row.segments(this.run),
    );
    return { rows: { table, commit, revert, none }, lastEvent: this.event, lost: momentsOf(this.run, this.lost) };
  }

  private pass(does: number): void {
    const { event, held, view, run } = this;
    const subject = run.columns.subject[event];
    const detail = run.columns.detail[event];
    if (does === write) {
      if (held.write(subject, detail)) this.note();
    } else if (does === enters) {
      if (!held.enter(subject, detail)) return;
      view.seek(event);
      held.entered(detail);
      this.note();
    } else if (does === command) {
      view.seek(event);
      held.noteCommand(subject);
      if (this.kinds.note(view.world, subject)) this.askTable();
      this.note();
    } else {
      this.cuts++;
      this.note();
    }
  }

  private askTable(): void {
    const { world } = this.view;
    this.case = recoveryCase(world);
    this.revertables = this.held.revertables > 0;
    this.tableSettles = this.revertables ? settlementOf(world, 'table') : 'none';
  }

  private note(): void {
    const { event, held, kinds, tableSettles } = this;
    const found = this.case;
    const committed = this.groupOf(held.ifCommitted, kinds.committed);
    // What is left alone reads as what is reverted: a revertable target is what it was.
    const asIs = this.groupOf(held.asIs, kinds.reverted);
    this.table.note(event, tableSettles === 'commit' ? committed : asIs, found, tableSettles);
    this.commit.note(event, committed, found, this.revertables ? 'commit' : 'none');
    this.revert.note(event, asIs, found, this.revertables ? 'revert' : 'none');
    this.none.note(event, asIs, found, 'none');
  }

  private groupOf({ newest, missing }: Held, sequenceNumbers: readonly number[]): number {
    const { cuts, held } = this;
    const { lineage } = this.run;
    const first = lineage.first(newest);
    const last = missing <= held.writes ? lineage.first(missing) - 1 : cuts + 1;
    return wholeGroupCalled({ first, last }, sequenceNumbers, cuts);
  }
}

/** A row of the band in the making. */
class Row {
  private readonly fromEvent: number[] = [];
  private readonly group: number[] = [];
  private readonly case: number[] = [];
  private readonly settles: number[] = [];

  note(event: number, group: number, found: RecoveryCase, settles: Settlement): void {
    const does = settlements.indexOf(settles);
    const last = this.fromEvent.length - 1;
    if (last >= 0 && this.group[last] === group && this.case[last] === found && this.settles[last] === does) return;
    this.fromEvent.push(event);
    this.group.push(group);
    this.case.push(found);
    this.settles.push(does);
  }

  segments(run: Run): LossSegments {
    return {
      from: momentsOf(run, Uint32Array.from(this.fromEvent)),
      group: Int32Array.from(this.group),
      cutMicroseconds: Float64Array.from(this.group, (group) =>
        group === -1 ? Number.NaN : cutMicrosecondsOf(run, group),
      ),
      case: Uint8Array.from(this.case),
      settles: Uint8Array.from(this.settles),
    };
  }
}

/** The stretch of a row that an event lies in. */
export function segmentAt({ from }: LossSegments, event: number): number {
  let low = 0;
  let high = from.event.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (from.event[middle] <= event) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The whole band at once. */
export function lossBandOf(run: Run): LossBand {
  const maker = new LossBandMaker(run);
  maker.advance(Infinity);
  return maker.complete();
}
