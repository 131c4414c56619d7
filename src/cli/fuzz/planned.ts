/**
 * Faults strike as they were planned: each that the log tells of stands in the settings, and each
 * that stands there strikes where its moment comes. The oracle cannot know that from a log alone.
 */
import type { LogRecord } from '../../oracle/log.ts';
import type { Fault } from '../../protocol/faults.ts';
import { failureReasonNames, noAnswer, type EventKind } from '../../simulation/names.ts';
import type { Settings } from '../../simulation/settings.ts';

/** What has to be remembered of the log for that. */
interface Moment {
  readonly settings: Settings;
  group: number;
  /** The volume whose answer has not come within its limit. */
  late: number;
  siteLost: boolean;
  /** By volume, how often the group's commit has failed. */
  readonly failedTries: Map<number, number>;
}

type Judge = (moment: Moment, record: LogRecord) => boolean;

function planned<Type extends Fault['type']>(
  { settings }: Moment,
  type: Type,
  suits: (fault: Extract<Fault, { readonly type: Type }>) => boolean,
): boolean {
  return settings.faults.some(
    (fault) => fault.type === type && suits(fault as Extract<Fault, { readonly type: Type }>),
  );
}

/** A fault of a volume in the group that is being formed. */
const strikes = (moment: Moment, type: 'fail' | 'lost', { volume }: LogRecord): boolean =>
  planned(moment, type, (fault) => fault.group === moment.group && fault.volume === volume + 1);

function mayFail(moment: Moment, record: LogRecord): boolean {
  const reason = failureReasonNames[record.detail];
  if (reason === noAnswer) return moment.late === record.volume;
  const byChance = moment.settings.failRate > 0 && reason === failureReasonNames[0];
  const asPlanned = planned(
    moment,
    'fail',
    (fault) => fault.group === moment.group && fault.volume === record.volume + 1 && fault.reason === reason,
  );
  return asPlanned || (byChance && !strikes(moment, 'fail', record));
}

/** A commit takes effect at the try that is planned, and at the first if none is. */
function isTheTry({ settings, group, failedTries, siteLost }: Moment, { volume }: LogRecord): boolean {
  if (siteLost || settings.copy === 'plain') return true;
  const fault = settings.faults.find(
    (each) => each.type === 'retry' && each.group === group && each.volume === volume + 1,
  );
  const tries = fault?.type === 'retry' ? fault.tries : 1;
  return (failedTries.get(volume) ?? 0) === tries - 1;
}

/** Whether an event of that kind may happen now. */
const judges: Partial<Readonly<Record<EventKind, Judge>>> = {
  prepare: (moment, record) => !strikes(moment, 'fail', record) && !strikes(moment, 'lost', record),
  prepareAnswerLost: (moment, record) => strikes(moment, 'lost', record),
  prepareFails: mayFail,
  commit: isTheTry,
  restart: (moment) => planned(moment, 'restart', ({ group }) => group === moment.group),
  coordinationLimit: (moment) =>
    moment.settings.coordinationMicroseconds > moment.settings.coordinationLimitMicroseconds ||
    planned(moment, 'coordination', ({ group }) => group === moment.group),
  linkDown: (moment, { time }) => planned(moment, 'link', ({ fromMicroseconds }) => fromMicroseconds === time),
  linkUp: (moment, { time }) => planned(moment, 'link', ({ untilMicroseconds }) => untilMicroseconds === time),
  siteLost: (moment, { time }) => planned(moment, 'disaster', ({ atMicroseconds }) => atMicroseconds === time),
};

function remember(moment: Moment, { kind, volume }: LogRecord): void {
  if (kind === 'coordinate') {
    moment.group++;
    moment.failedTries.clear();
  } else if (kind === 'answerLimit') moment.late = volume;
  else if (kind === 'commitFails') moment.failedTries.set(volume, (moment.failedTries.get(volume) ?? 0) + 1);
  else if (kind === 'siteLost') moment.siteLost = true;
}

/** Goes along a log: whether each event is as planned. */
export function followingPlan(settings: Settings): (record: LogRecord) => boolean {
  const moment: Moment = { settings, group: 0, late: -1, siteLost: false, failedTries: new Map() };
  return (record) => {
    remember(moment, record);
    return judges[record.kind as EventKind]?.(moment, record) ?? true;
  };
}
