/**
 * What the sentences are made from, and what may be told: the frame at the playhead, the
 * settings, and of the run only what has happened by then. The rest is for the class to guess.
 */
import type { Step } from '../protocol/step.ts';
import type { Frame, VolumeRow } from '../simulation/frame/frame.ts';
import type { Answer } from '../simulation/names.ts';
import type { Settings } from '../simulation/settings.ts';
import type { GroupSummary, RunSummary } from '../simulation/summary.ts';

export interface Facts {
  readonly frame: Frame;
  readonly run: RunSummary;
  readonly settings: Settings;
  /** The steps of a history. */
  readonly path?: readonly Step[];
}

/** A set of volumes counted from 0: the first of them by number, and how many there are. Names are missing where only a window is known. */
export interface VolumeSet {
  readonly volumes: readonly number[];
  readonly count: number;
}

/** The group that ended last, if it has ended by now. */
export function endedGroup({ frame, run }: Facts): GroupSummary | null {
  const group = run.groups.find((candidate) => candidate.group === frame.group);
  return group !== undefined && group.outcome !== null && group.endEvent <= frame.event ? group : null;
}

/** All groups that have ended by now. */
export const endedGroups = ({ frame, run }: Facts): readonly GroupSummary[] =>
  run.groups.filter((group) => group.outcome !== null && group.endEvent <= frame.event);

/** Whether nothing more follows. */
export const atEnd = ({ frame, run }: Facts): boolean => frame.event === run.events;

/** Whether a group that was given up had got as far as its drain. */
export const wasDraining = (run: RunSummary, group: number): boolean =>
  run.phases.some((span) => span.group === group && span.phase === 'drain');

/** The volumes for which something is so, and how many; by count alone where the frame has only a window of them. */
export function volumesWhere(frame: Frame, test: (row: VolumeRow) => boolean, countOfAll: number): VolumeSet {
  if (frame.rowCount < frame.volumes) return { volumes: [], count: countOfAll };
  const volumes = frame.rows.filter(test).map((row) => row.volume);
  return { volumes, count: volumes.length };
}

/** With more volumes than this the answers come faster than they can be read: sentences neither name nor count them one by one. */
const mostToldEach = 20;
export const areMany = ({ volumes }: Frame): boolean => volumes > mostToldEach;

export const answered = (frame: Frame, answer: Answer, countOfAll: number): VolumeSet =>
  volumesWhere(frame, (row) => row.answer === answer, countOfAll);

/** The volumes whose preparation failed for the group at the playhead. */
export function failedVolumes({ frame, run }: Facts): VolumeSet {
  const group = run.groups.find((candidate) => candidate.group === frame.group);
  const known = group?.failures.filter((failure) => failure.event <= frame.event) ?? [];
  return known.length > 0
    ? { volumes: known.map((failure) => failure.volume).toSorted((one, other) => one - other), count: known.length }
    : {
        volumes: frame.failures.map((failure) => failure.volume),
        count: Math.max(frame.totals.failed, frame.failures.length),
      };
}
