/**
 * What the oracle is told: the log of a run, event by event, and the switches of the method.
 * Nothing else of a run, and nothing of the engine: these types are the oracle's own.
 */

/** One event. Volumes and tracks are counted from 0; -1, 0 or '' where an event has no such thing. */
export interface LogRecord {
  /** Whole microseconds of simulated time. */
  readonly time: number;
  readonly kind: string;
  readonly volume: number;
  readonly track: number;
  /** The number of the host write that is meant: the first is 1. */
  readonly version: number;
  /** What the log says of the event beside that; the oracle works it out anew, and compares. */
  readonly detail: number;
  /** Of a host write: the database's transaction (the first is 1; 0: none), and what the write is to it. */
  readonly transaction: number;
  readonly part: '' | 'log record' | 'data' | 'commit record';
}

/** How the method is set, and how large the system is. */
export interface Method {
  readonly volumes: number;
  /** Tracks of each volume. */
  readonly tracks: number;
  readonly copy: 'revertable' | 'plain';
  readonly decide: 'each' | 'all';
  readonly inhibit: 'on' | 'off';
  readonly hold: 'prepared' | 'drained';
  readonly sequence: 'used' | 'ignored';
  /** Who decides after the loss of the site. */
  readonly recover: Decision;
}

/** By the table; or what a person does to every relationship that is revertable still. */
export const decisions = ['table', 'commit', 'revert', 'none'] as const;
export type Decision = (typeof decisions)[number];
