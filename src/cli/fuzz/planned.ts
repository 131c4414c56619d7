/**
 * Faults strike as they were planned: each that the log tells of stands in the settings, and each
 * that stands there strikes where its moment comes. The oracle cannot know that from a log alone.
 * What has to happen at a time that is known beforehand is due, and is missed at the end if it did
 * not; of the rest the log itself shows the moment: a preparation, a commit, a drain that is over.
 */
import type { LogRecord } from '../../oracle/log.ts';
import { drainTimeoutsBeforeLimitIsLifted } from '../../protocol/parameters.ts';
import type { Fault, GroupFault, RestartPhase, VolumeFault } from '../../protocol/faults.ts';
import { faultText } from '../../scenario/faults.ts';
import { failureReasonNames, noAnswer, type EventKind } from '../../simulation/names.ts';
import type { Settings } from '../../simulation/settings.ts';

/** For a fault to strike there must be an event of that kind at that time. */
interface Due {
  readonly fault: Fault;
  readonly kind: EventKind;
  readonly at: number;
}

type OfType<Type extends Fault['type']> = Extract<Fault, { readonly type: Type }>;

/** The phase to which a command belongs that takes effect. */
const phaseOfCommand: Partial<Readonly<Record<EventKind, RestartPhase>>> = {
  prepare: 'prepare',
  prepareFails: 'prepare',
  prepareAnswerLost: 'prepare',
  commit: 'commit',
  revert: 'revert',
};

const endsOfGroup: ReadonlySet<EventKind> = new Set<EventKind>(['finish', 'drainTimeout', 'coordinationLimit']);

/** Goes along a log, beside the plan. What it says of an event, or of the end, is empty where all is as planned. */
export class PlanCheck {
  private readonly settings: Settings;
  /** What is to come at a time that is known, and has not come. */
  private due: readonly Due[];
  private group = 0;
  private cutAt = 0;
  /** From its cut on, until it has come to an outcome. */
  private isForming = false;
  /** Of the group: a track has reached its source since the cut, so there was one to drain. */
  private hasDrained = false;
  private hasRestarted = false;
  private readonly commanded = new Set<RestartPhase>();
  /** By volume, how often the group's commit has failed. */
  private readonly failedTries = new Map<number, number>();
  /** The volume whose answer has not come within its limit. */
  private late = -1;
  private linkIsDown = false;
  private timeoutsInRow = 0;
  private lostAt = Infinity;

  constructor(settings: Settings) {
    this.settings = settings;
    this.due = settings.faults.flatMap(dueFromTheStart);
  }

  /** The next event; returns sentences without their full stop. */
  read(record: LogRecord): readonly string[] {
    const kind = record.kind as EventKind;
    const missed = this.missedBy(kind, record);
    const isPlanned = this.mayHappen(kind, record);
    this.due = this.due.filter((due) => due.kind !== kind || due.at !== record.time);
    this.remember(kind, record);
    return [...(isPlanned ? [] : [`a ${kind} that was not planned`]), ...missed.map(doesNotStrike)];
  }

  /** The log is over, and the run at that time. */
  end(endMicroseconds: number): readonly string[] {
    const until = Math.min(endMicroseconds, this.lostAt);
    // A run goes on until the site is lost, so that always comes.
    const missed = this.due.filter(({ kind, at }) => kind === 'siteLost' || at <= until);
    const { groups } = this.settings;
    const hasToStop = this.lostAt < Infinity || this.group === groups || this.isStuckForGood;
    const early = hasToStop ? [] : [`the run ends with group ${this.group} of ${groups}`];
    return [...missed.map(({ fault }) => doesNotStrike(fault)), ...early];
  }

  /** The faults whose moment passes with this event. */
  private missedBy(kind: EventKind, record: LogRecord): readonly Fault[] {
    const missed: Fault[] = this.restartsMissedBy(kind);
    const reason = kind === 'prepareFails' ? failureReasonNames[record.detail] : null;
    if (kind === 'prepare' || (reason !== null && reason !== noAnswer)) {
      const fail = this.ofVolume('fail', record);
      if (fail !== undefined && fail.reason !== reason) missed.push(fail);
      const lost = this.ofVolume('lost', record);
      if (lost !== undefined) missed.push(lost);
    }
    const retry = kind === 'commit' ? this.retryOf(record) : undefined;
    if (retry !== undefined && this.triesOf(record) < retry.tries) missed.push(retry);
    const stuck = kind === 'drained' ? this.ofGroup('drain') : undefined;
    if (stuck !== undefined && this.hasDrained && record.time < this.drainLimitAt) missed.push(stuck);
    return missed;
  }

  /** A restart follows its command before anything that the application does next. */
  private restartsMissedBy(kind: EventKind): Fault[] {
    const goesOn = phaseOfCommand[kind] !== undefined || kind === 'decide' || kind === 'finish';
    if (!goesOn) return [];
    const missed = this.due.filter((due) => due.kind === 'restart');
    this.due = this.due.filter((due) => due.kind !== 'restart');
    return missed.map(({ fault }) => fault);
  }

  /** Whether an event of that kind may happen now. */
  private mayHappen(kind: EventKind, record: LogRecord): boolean {
    switch (kind) {
      case 'prepareFails':
        return this.mayFail(record);
      case 'prepareAnswerLost':
        return this.ofVolume('lost', record) !== undefined;
      case 'commitFails':
        return this.triesOf(record) < (this.retryOf(record)?.tries ?? 1);
      case 'updateLost':
        return this.ofGroup('drain') !== undefined;
      case 'coordinationLimit':
        return this.isDue(kind, record) || this.coordinatesTooLong;
      case 'restart':
      case 'linkDown':
      case 'linkUp':
      case 'siteLost':
        return this.isDue(kind, record);
      default:
        return true;
    }
  }

  private mayFail(record: LogRecord): boolean {
    const reason = failureReasonNames[record.detail];
    if (reason === noAnswer) return this.late === record.volume;
    const byChance = this.settings.failRate > 0 && reason === failureReasonNames[0];
    return byChance || this.ofVolume('fail', record)?.reason === reason;
  }

  private remember(kind: EventKind, record: LogRecord): void {
    const { time, volume } = record;
    if (kind === 'coordinate') this.beginGroup(time);
    else if (kind === 'drain') this.hasDrained = true;
    else if (kind === 'drained') this.timeoutsInRow = 0;
    else if (kind === 'answerLimit') this.late = volume;
    else if (kind === 'commitFails') this.failedTries.set(volume, this.triesOf(record));
    else if (kind === 'restart') this.hasRestarted = true;
    else if (kind === 'linkDown' || kind === 'linkUp') this.linkIsDown = kind === 'linkDown';
    else if (kind === 'siteLost') this.lostAt = time;
    else if (endsOfGroup.has(kind)) this.isForming = false;
    if (kind === 'drainTimeout') this.timeoutsInRow++;
    const phase = phaseOfCommand[kind];
    if (phase !== undefined) this.planRestart(phase, time);
  }

  private beginGroup(time: number): void {
    this.group++;
    this.cutAt = time;
    this.isForming = true;
    this.hasDrained = false;
    this.hasRestarted = false;
    this.commanded.clear();
    this.failedTries.clear();
    const fault = this.ofGroup('coordination');
    const at = time + this.settings.coordinationLimitMicroseconds;
    if (fault !== undefined) this.due = [...this.due, { fault, kind: 'coordinationLimit', at }];
  }

  /** It is due with the phase's first command, once a group; plain FlashCopy has nothing that could be asked. */
  private planRestart(phase: RestartPhase, at: number): void {
    const isFirst = !this.commanded.has(phase);
    this.commanded.add(phase);
    if (!isFirst || this.hasRestarted || this.lostAt < Infinity || this.settings.copy === 'plain') return;
    const fault = this.settings.faults.find(
      (each) => each.type === 'restart' && each.group === this.group && each.phase === phase,
    );
    if (fault !== undefined) this.due = [...this.due, { fault, kind: 'restart', at }];
  }

  private isDue(kind: EventKind, { time }: LogRecord): boolean {
    return this.due.some((due) => due.kind === kind && due.at === time);
  }

  /** As a parameter has it, in every group. */
  private get coordinatesTooLong(): boolean {
    return this.settings.coordinationMicroseconds > this.settings.coordinationLimitMicroseconds;
  }

  /** The link does not come up again, and after so many time-outs the group's drain has no limit. */
  private get isStuckForGood(): boolean {
    return this.isForming && this.linkIsDown && this.timeoutsInRow >= drainTimeoutsBeforeLimitIsLifted;
  }

  private get drainLimitAt(): number {
    return this.cutAt + this.settings.coordinationMicroseconds + this.settings.drainLimitMicroseconds;
  }

  /** The number of the try that this is. */
  private triesOf({ volume }: LogRecord): number {
    return (this.failedTries.get(volume) ?? 0) + 1;
  }

  /** Plain FlashCopy has nothing to commit, and recovery tries once. */
  private retryOf(record: LogRecord): OfType<'retry'> | undefined {
    return this.lostAt < Infinity || this.settings.copy === 'plain' ? undefined : this.ofVolume('retry', record);
  }

  /** The fault of a volume in the group that is being formed. */
  private ofVolume<Type extends VolumeFault['type']>(type: Type, { volume }: LogRecord): OfType<Type> | undefined {
    return this.settings.faults.find(
      (fault): fault is OfType<Type> =>
        fault.type === type && 'volume' in fault && fault.group === this.group && fault.volume === volume + 1,
    );
  }

  private ofGroup(type: Exclude<GroupFault['type'], 'restart'>): Fault | undefined {
    return this.settings.faults.find((fault) => fault.type === type && fault.group === this.group);
  }
}

const doesNotStrike = (fault: Fault): string => `${faultText(fault)} does not strike`;

/** The faults whose time is their own, whatever the groups do. */
function dueFromTheStart(fault: Fault): readonly Due[] {
  if (fault.type === 'disaster') return [{ fault, kind: 'siteLost', at: fault.atMicroseconds }];
  if (fault.type !== 'link') return [];
  const down: Due = { fault, kind: 'linkDown', at: fault.fromMicroseconds };
  const { untilMicroseconds: at } = fault;
  return at === null ? [down] : [down, { fault, kind: 'linkUp', at }];
}
