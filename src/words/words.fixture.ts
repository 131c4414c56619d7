/**
 * Moments of runs, made by hand for the tests of the words: one line says what each volume
 * has come to and what its target shows, the rest is counted from that.
 */
import type { Frame, TargetSet, VolumeRow } from '../simulation/frame/frame.ts';
import type { PhaseName } from '../simulation/names.ts';
import type { Settings } from '../simulation/settings.ts';
import type { GroupSummary, RunSummary } from '../simulation/summary.ts';
import type { LoggedEvent } from '../simulation/frame/log.ts';
import type { Facts } from './facts.ts';

export const settings: Settings = {
  volumes: 4,
  tracks: 16,
  groups: 4,
  seed: 7,
  workload: 'uniform',
  rate: 12,
  bandwidth: 16,
  latencyMicroseconds: 60_000,
  intervalMicroseconds: 2_500_000,
  coordinationMicroseconds: 3_000,
  coordinationLimitMicroseconds: 50_000,
  drainLimitMicroseconds: 30_000_000,
  commandLatencyMicroseconds: 240_000,
  answerLimitMicroseconds: 2_000_000,
  copy: 'revertable',
  decide: 'all',
  inhibit: 'on',
  hold: 'prepared',
  sequence: 'used',
  failRate: 0,
  recover: 'table',
  faults: [],
};

interface Moment {
  readonly phase: PhaseName;
  readonly group: number;
  /** One word a volume, what it has come to, and what its target shows: "prepared 2", "failed 2", "pending 2", "committed 3", "mixed". */
  readonly rows: string;
  readonly event?: number;
  /** Tracks to drain, at the cut and now. */
  readonly toDrain?: number;
  readonly linkUp?: boolean;
  readonly consistent?: boolean;
  /** Volumes, counted from 0, that have had a newer update on their prepared sources. */
  readonly leaks?: readonly number[];
  readonly reason?: string;
  readonly settings?: Partial<Settings>;
  readonly ended?: Partial<GroupSummary>;
  readonly lastEvent?: number;
}

/** The facts of a moment. */
export function momentOf(moment: Moment): Facts {
  const all = { ...settings, ...moment.settings };
  const rows = moment.rows.split(',').map((text, volume) => rowOf(text.trim(), volume, moment));
  const targets = targetSets(rows);
  const targetGroup = targets.length === 1 ? targets[0].group : -1;
  const count = (answer: VolumeRow['answer']) => rows.filter((row) => row.answer === answer).length;
  const frame = {
    event: moment.event ?? 100,
    timeMicroseconds: 8_100_000,
    phase: moment.phase,
    group: moment.group,
    linkUp: moment.linkUp ?? true,
    volumes: rows.length,
    rowCount: rows.length,
    rows,
    totals: {
      toDrain: moment.toDrain ?? 0,
      writeInhibited: rows.filter((row) => row.writeInhibit).length,
      prepared: count('ok'),
      failed: count('failed'),
      pending: count('none'),
      unsettled: rows.filter((row) => row.relationship === 'revertable').length,
    },
    targets,
    targetGroup,
    consistent: moment.consistent ?? targetGroup >= 0,
    failures: rows.filter((row) => row.failure !== '').map((row) => ({ volume: row.volume, reason: row.failure })),
  };
  return { frame: frame as unknown as Frame, run: runOf(moment), settings: { ...all, volumes: rows.length } };
}

function rowOf(text: string, volume: number, moment: Moment): VolumeRow {
  const [state, shown] = text.split(' ');
  const isPrepared = state === 'prepared';
  const failed = state === 'failed';
  const target =
    shown === 'mixed'
      ? { whole: -1, numbers: [moment.group, moment.group + 1] }
      : { whole: Number(shown), numbers: [Number(shown)] };
  const revertable = isPrepared && moment.settings?.copy !== 'plain';
  return {
    volume,
    target,
    source: { whole: moment.group, numbers: [moment.group] },
    relationship: revertable ? 'revertable' : 'none',
    writeInhibit: isPrepared && moment.settings?.inhibit !== 'off',
    answer: isPrepared ? 'ok' : failed ? 'failed' : state === 'pending' ? 'none' : 'done',
    failure: failed ? (moment.reason ?? 'inaccessible') : '',
  } as unknown as VolumeRow;
}

function targetSets(rows: readonly VolumeRow[]): readonly TargetSet[] {
  const groups = [...new Set(rows.map((row) => row.target.whole))];
  const sets = groups.map((group) => rows.filter((row) => row.target.whole === group).map((row) => row.volume));
  return sets
    .map((volumes, index) => ({ group: groups[index], count: volumes.length, volumes: volumes.slice(0, 8) }))
    .toSorted((one, other) => other.count - one.count);
}

function runOf(moment: Moment): RunSummary {
  const leaks = (moment.leaks ?? []).map((volume) => ({ volume, event: 50 }));
  const { group, toDrain: tracksToDrain = 0 } = moment;
  const ended = { group, outcome: null, endEvent: 99, tracksToDrain, failures: [], leaks, ...moment.ended };
  const phases = [{ phase: 'drain', group: 3 }];
  return { kind: 'simulation', events: moment.lastEvent ?? 1_000, groups: [ended], phases } as unknown as RunSummary;
}

/** An event as the log has it: volume 2, track 5, write 17, group 3. */
export const eventOf = (
  kind: LoggedEvent['kind'],
  detail = '',
  transaction: LoggedEvent['transaction'] = null,
): LoggedEvent => ({
  event: 12,
  timeMicroseconds: 7_003_000,
  kind,
  group: 3,
  volume: 1,
  track: 4,
  version: 17,
  detail,
  transaction,
  plain: false,
  causeKind: null,
});
