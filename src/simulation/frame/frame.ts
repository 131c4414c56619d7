/**
 * A frame: everything that the page draws of one moment, and nothing else. Packed in the
 * worker, transferred to the page, drawn there without passing through React.
 *
 * Columns hold one value a row (a row is a volume) or one a track; rows are those of the
 * window that was asked for, `rowCount` of them from volume `firstRow` (counted from 0).
 */
import type { Answer, Command, PhaseName, Relationship } from '../names.ts';

/** Bits of a track's marks. */
export const marks = {
  /** Newer than what the volume is expected to show, where that is no fault: quiet. */
  newer: 1,
  /** Newer than expected on a prepared source or on a target: an alarm. */
  alarm: 2,
  /** Belongs to no group: it was overwritten before the next cut. Hatched, with the group it was on its way to. */
  none: 4,
  /** Written for the expected group: the corner mark. */
  written: 8,
  /** Target only: the target holds it itself (else it is read through from the source). */
  held: 16,
  /** Primary only: belongs to the forming group and has not arrived at the source. */
  outOfSync: 32,
  /** Primary only: written, and not sent since. */
  changed: 64,
  /** Primary only: a host write waits for this track. */
  waiting: 128,
} as const;

/** The tracks of one array, row after row: track t of row r is at r * tracks + t. */
export interface ArrayTracks {
  /** The group number that a track shows; 0 is the initial copy. */
  readonly groups: Uint16Array;
  readonly marks: Uint8Array;
}

/** Which groups a set of tracks shows. */
export interface Shown {
  /** The number of all of them; -1 if there is no single one. */
  readonly whole: number;
  /** All numbers that occur, rising, the first 8 at most. */
  readonly numbers: readonly number[];
}

/** One volume: what the table says of it. */
export interface VolumeRow {
  /** Counted from 0. */
  readonly volume: number;
  readonly primary: Shown;
  readonly source: Shown;
  readonly target: Shown;
  readonly writeInhibit: boolean;
  readonly relationship: Relationship;
  readonly sequenceNumber: number;
  /** What a revert restores; meaningful while the relationship is revertable. */
  readonly priorSequenceNumber: number;
  readonly answer: Answer;
  /** The command on its way to the volume, and when it was sent. */
  readonly command: Command;
  readonly commandSentMicroseconds: number;
  /** Why the preparation failed that the volume's group met; '' if it did not. Kept until the next group is coordinated. */
  readonly failure: string;
  /** With plain FlashCopy: the target was overwritten for the group that is being formed, or that has failed. */
  readonly copied: boolean;
  /** Updates that wait at the closed gate. */
  readonly queued: number;
  /** Host writes that wait for a track of this volume. */
  readonly hostWritesWaiting: number;
  /** Tracks of the forming group that have not arrived. */
  readonly toDrain: number;
  /** The group of the volume's first preparation after this moment; 0 if none follows. */
  readonly nextPreparationGroup: number;
}

/** Updates on the link and at the gates, of the rows in the window, in the order of departure. */
export interface UpdateColumns {
  readonly count: number;
  /** r * tracks + t */
  readonly track: Uint32Array;
  readonly group: Uint16Array;
  readonly departedMicroseconds: Float64Array;
  readonly arrivesMicroseconds: Float64Array;
  /** 1: waits at the closed gate. */
  readonly atGate: Uint8Array;
}

/** A set of volumes that show the same number on their targets. */
export interface TargetSet {
  /** -1: each of these volumes shows more than one number. */
  readonly group: number;
  readonly count: number;
  /** The first 8, counted from 0. */
  readonly volumes: readonly number[];
}

/** Counts over all volumes, not only those in the window. */
export interface Totals {
  readonly toDrain: number;
  readonly onLink: number;
  readonly queued: number;
  readonly hostWritesWaiting: number;
  readonly writeInhibited: number;
  readonly revertable: number;
  /** Preparations that succeeded, failed, and are still without an answer, in the group that is being formed. */
  readonly prepared: number;
  readonly failed: number;
  readonly pending: number;
  /** Volumes that are still to be committed or reverted. */
  readonly unsettled: number;
}

export interface Frame {
  readonly event: number;
  readonly timeMicroseconds: number;
  /** 16 hexadecimal digits. */
  readonly stateHash: string;
  /** Index into the run's phases. */
  readonly phaseIndex: number;
  readonly phase: PhaseName;
  /** The group that is being formed, or between groups the last one that was (0: none yet). */
  readonly group: number;
  /** Groups cut so far, given-up and reverted ones too. */
  readonly cuts: number;
  readonly writes: number;
  readonly linkUp: boolean;
  /** The primary site is lost: hosts, primary volumes and link are gone. */
  readonly siteLost: boolean;
  /** Host writes are held just now (the coordination). */
  readonly hostHeld: boolean;
  readonly volumes: number;
  readonly tracks: number;
  readonly firstRow: number;
  readonly rowCount: number;
  readonly primary: ArrayTracks;
  readonly source: ArrayTracks;
  readonly target: ArrayTracks;
  readonly rows: readonly VolumeRow[];
  readonly updates: UpdateColumns;
  readonly totals: Totals;
  /** What the targets hold, all volumes: the largest set first. */
  readonly targets: readonly TargetSet[];
  /** The number that all targets show; -1 if they show no single one. */
  readonly targetGroup: number;
  /** The contents of all targets equal one cut. */
  readonly consistent: boolean;
  /** The failed preparations of `group`, the first 8. */
  readonly failures: readonly { readonly volume: number; readonly reason: string }[];
}
