/**
 * What the simulation's clock keeps in the world beside the protocol's cells, so that it is
 * hashed, recorded and sought like everything else: whatever decides the future stands here.
 * A time takes two cells (low and high 32 bits of whole microseconds).
 */
import type { Layout } from '../protocol/layout.ts';
import type { World } from '../protocol/world.ts';

export interface Cells {
  /** Host writes that have arrived, waiting ones too, and when the next one does. */
  readonly arrivals: number;
  readonly nextArrival: number;
  /** When the link takes the next update, and when the primary may send again. */
  readonly linkFree: number;
  readonly resumeAt: number;
  /** When the next group starts, and when the last cut was. */
  readonly nextGroup: number;
  readonly cutAt: number;
  readonly hostHeld: number;
  readonly linkDown: number;
  readonly drainTimeoutsInRow: number;
  /** 1 + the track whose update is stuck; 0: none. */
  readonly stuck: number;
  /** Updates that have left, and that have come to the other end, since the start. */
  readonly departed: number;
  readonly arrived: number;
  /** Host writes that wait, all volumes. */
  readonly waitingCount: number;

  /** A cell a volume. */
  readonly command: number;
  /** Two cells a volume. */
  readonly commandSent: number;
  /** How often the updates on their way to the volume were overtaken: by a command, or as a group was given up. */
  readonly overtakings: number;
  readonly queued: number;
  /** 1 + the index of the reason for which the last preparation failed; 0: it did not. */
  readonly failure: number;
  readonly relationship: number;
  readonly copied: number;

  /** Host writes that wait for the track: a cell a track. */
  readonly waiting: number;
  /** Bitmaps. */
  readonly onLink: number;
  readonly atGate: number;

  /** Updates on the link, a ring of `ringLength`: track, version, departure (two cells), overtakings at departure. */
  readonly ring: number;
  readonly ringLength: number;

  // What is added comes last: the hash of a state goes by the places of its cells, and saved links carry hashes.
  readonly siteLost: number;
  /** A cell a volume: 1: its preparation took effect, and the answer to it is lost. */
  readonly answerLost: number;
  /** A cell a volume: how often the commit of the group has failed so far. */
  readonly failedTries: number;
  /** The phases of the group in which the application has restarted, a bit each. */
  readonly restarts: number;
  /** Transactions begun, and log records written, since the start; then `sessionStride` cells a session. */
  readonly transactions: number;
  readonly logRecords: number;
  readonly sessions: number;

  readonly end: number;
}

/** Cells of one update in the ring. */
export const ringStride = 5;

/** Cells of one session of the database: transaction, write of it, when it writes (two cells), 1 + the track it waits for. */
export const sessionStride = 5;

export function cellsAfter(layout: Layout, ringLength: number, sessions: number): Cells {
  const { volumes, tracks, volumeWords } = layout;
  let next = layout.end;
  const take = (cells: number): number => {
    const first = next;
    next += cells;
    return first;
  };
  return {
    arrivals: take(1),
    nextArrival: take(2),
    linkFree: take(2),
    resumeAt: take(2),
    nextGroup: take(2),
    cutAt: take(2),
    hostHeld: take(1),
    linkDown: take(1),
    drainTimeoutsInRow: take(1),
    stuck: take(1),
    departed: take(1),
    arrived: take(1),
    waitingCount: take(1),
    command: take(volumes),
    commandSent: take(volumes * 2),
    overtakings: take(volumes),
    queued: take(volumes),
    failure: take(volumes),
    relationship: take(volumes),
    copied: take(volumes),
    waiting: take(volumes * tracks),
    onLink: take(volumes * volumeWords),
    atGate: take(volumes * volumeWords),
    ring: take(ringLength * ringStride),
    ringLength,
    siteLost: take(1),
    answerLost: take(volumes),
    failedTries: take(volumes),
    restarts: take(1),
    transactions: take(1),
    logRecords: take(1),
    sessions: take(sessions * sessionStride),
    end: next,
  };
}

export function putTime(world: World, cell: number, microseconds: number): void {
  world.put(cell, microseconds | 0);
  world.put(cell + 1, Math.floor(microseconds / 4294967296));
}

export const timeAt = (cells: Int32Array, cell: number): number => (cells[cell] >>> 0) + cells[cell + 1] * 4294967296;
