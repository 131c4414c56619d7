/**
 * The clock: decides which rule fires when. It goes from one due time to the next; what falls
 * on the same microsecond has a fixed order. The same settings give the same run everywhere.
 */
import { commandTakesEffect } from './preparation.ts';
import {
  coordinationLimitReached,
  drainLimitReached,
  endHold,
  goOnWhenDrained,
  releaseStuck,
  startGroup,
} from './groups.ts';
import { loseSite } from './disaster.ts';
import { Engine } from './engine.ts';
import { hostWriteArrives, startHosts } from './hosts.ts';
import { KeyframeMaker } from './keyframes.ts';
import { arriveFirst, arrivesAt, departNext, departsAt, linkComesUp, linkGoesDown } from './link.ts';
import { toldPhasesAndGroups } from './milestones.ts';
import { idleFaults } from './findings/idle-faults.ts';
import { eventCodes } from './names.ts';
import { lossOf } from './findings/loss.ts';
import { withOutcome } from './findings/outcome.ts';
import type { Run, RunSoFar } from './run.ts';
import { endAfterRecovery, endSoon, setNextGroup } from './schedule.ts';
import type { Settings } from './settings.ts';
import type { Recovery } from './summary.ts';

export class Simulation {
  private readonly engine: Engine;
  private readonly keyframes: KeyframeMaker;
  private nextLinkChange = 0;
  private recovery: Recovery | null = null;

  /** `expectedEvents` need not be right: it only saves growing. */
  constructor(settings: Settings, expectedEvents = 0) {
    const engine = new Engine(settings, expectedEvents);
    this.engine = engine;
    startHosts(engine);
    setNextGroup(engine, settings.intervalMicroseconds);
    engine.emit(eventCodes.start, -1, 0, -1);
    engine.beginPhase('between groups', 1, true);
    this.keyframes = new KeyframeMaker(engine.world);
  }

  /** Events so far. */
  get events(): number {
    return this.engine.lastEvent;
  }

  /** What has happened so far, to be told while the run is still being made. */
  get soFar(): RunSoFar {
    const { columns, settings, world, cells, groups, transactions } = this.engine;
    return { columns, settings, world, cells, transactions, summary: { groups } };
  }

  /** A copy of the world's cells as they are now. */
  cellsNow(): Int32Array {
    return this.engine.world.cells.slice();
  }

  /** Goes on until the run ends (true), or for about so many events (false). */
  advance(events: number): boolean {
    const { engine } = this;
    const until = engine.columns.length + events;
    while (engine.columns.length < until) {
      const before = engine.columns.length;
      if (!this.step()) return true;
      if (engine.columns.length > before) engine.columns.seal(engine.world);
      this.keyframes.note();
    }
    return false;
  }

  /** The run; only once it has ended. */
  complete(): Run {
    const { engine } = this;
    engine.now = engine.endAt;
    const last = engine.phases[engine.phases.length - 1];
    last.endMicroseconds = engine.endAt;
    last.endEvent = engine.lastEvent;
    engine.lineage.complete();
    const run: Run = {
      settings: engine.settings,
      world: engine.world,
      cells: engine.cells,
      columns: engine.columns,
      lineage: engine.lineage,
      transactions: engine.transactions,
      keyframes: this.keyframes.complete(),
      summary: {
        kind: 'simulation',
        events: engine.lastEvent,
        endMicroseconds: engine.endAt,
        endStateHash: engine.columns.hashOf(engine.lastEvent),
        ...toldPhasesAndGroups(engine, 'simulation'),
        outages: engine.outages,
        idleFaults: idleFaults(engine.columns.cause.subarray(0, engine.columns.length), engine.settings.faults.length),
        violation: null,
        recovery: this.recovery,
        outcome: null,
        outcomeByTable: null,
        loss: null,
      },
    };
    return this.recovery === null ? run : withOutcome({ ...run, summary: { ...run.summary, loss: lossOf(run) } });
  }

  /** One due time's first matter; false when the run has ended. */
  private step(): boolean {
    const { engine } = this;
    const change = engine.plan.linkChanges[this.nextLinkChange];
    const linkAt = change?.atMicroseconds ?? Infinity;
    const commandAt = engine.commandsDue.firstTime;
    const arrivalAt = arrivesAt(engine);
    const departureAt = departsAt(engine);
    // At the same time: link, commands, arrivals, the end of the hold, limits, the cut, host writes, departures.
    let at = Math.min(linkAt, commandAt, arrivalAt, engine.holdEndsAt, engine.drainLimitAt, engine.coordinationLimitAt);
    at = Math.min(at, engine.stuckUntil, engine.nextGroupAt, engine.nextArrivalAt, departureAt);
    if (this.isStalled(linkAt)) endSoon(engine);
    if (at > engine.plan.disasterMicroseconds) return this.loseSite();
    if (at > engine.endAt) return false;
    engine.now = at;
    if (linkAt === at) this.changeLink(change.down);
    else if (commandAt === at) commandTakesEffect(engine);
    else if (arrivalAt === at) this.arrive();
    else if (engine.holdEndsAt === at) endHold(engine);
    else if (engine.coordinationLimitAt === at) coordinationLimitReached(engine);
    else if (engine.drainLimitAt === at) drainLimitReached(engine);
    else if (engine.stuckUntil === at) releaseStuck(engine);
    else if (engine.nextGroupAt === at) startGroup(engine);
    else if (engine.nextArrivalAt === at) hostWriteArrives(engine);
    else departNext(engine);
    return true;
  }

  /** After all that happened up to that time. Nothing follows but the recovery. */
  private loseSite(): boolean {
    const { engine } = this;
    if (this.recovery !== null) return false;
    engine.now = engine.plan.disasterMicroseconds;
    this.recovery = loseSite(engine);
    endAfterRecovery(engine);
    return true;
  }

  private changeLink(down: boolean): void {
    this.nextLinkChange++;
    if (down) linkGoesDown(this.engine);
    else linkComesUp(this.engine);
  }

  private arrive(): void {
    arriveFirst(this.engine);
    goOnWhenDrained(this.engine);
  }

  /** The link is down for good, and the drain has no limit any more: the group will never form. */
  private isStalled(linkAt: number): boolean {
    const { engine } = this;
    const { world, cells } = engine;
    if (engine.endAt !== Infinity || linkAt !== Infinity || world.cells[cells.linkDown] === 0) return false;
    const draining = engine.groups.length > 0 && engine.group.outcome === null;
    const isHeld = engine.holdEndsAt !== Infinity || engine.coordinationLimitAt !== Infinity;
    return draining && !isHeld && engine.drainLimitAt === Infinity && engine.outstanding === 0;
  }
}

/** The whole run at once. */
export function simulate(settings: Settings): Run {
  const simulation = new Simulation(settings);
  simulation.advance(Infinity);
  return simulation.complete();
}
