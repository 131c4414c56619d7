/**
 * Which event brought about what is there now, noted as the engine acts: so that "why" is told
 * and need not be guessed afterwards. It decides nothing, and is no part of the state. Negative:
 * what came from outside (origins.ts).
 */
import { outside } from './origins.ts';

export class Causes {
  /** By track: the events of its last host write and of its last departure. */
  readonly written: Int32Array;
  readonly departed: Int32Array;
  /** By volume: the event that sent its last command, and the one that closed its gate. */
  readonly commanded: Int32Array;
  readonly gateClosed: Int32Array;
  /** By volume: the event that made its relationship what it is; at first the run's start. */
  readonly relationshipMade: Int32Array;
  /** By session of the database: its last write. */
  readonly sessionWrote: Int32Array;
  /** The last update of the forming group that entered its source, and the update that was lost. */
  lastArrived = -1;
  stuckLost = -1;
  /** When the link changed last: the event at which it went down, and the one at which it came up. */
  linkDown = -1;
  linkUp = -1;
  /** The last answer to a preparation. */
  lastAnswer = -1;
  /** What the next group had to wait for. */
  nextGroup: number = outside.interval;

  constructor(volumes: number, allTracks: number, sessions: number) {
    this.written = new Int32Array(allTracks).fill(-1);
    this.departed = new Int32Array(allTracks).fill(-1);
    this.commanded = new Int32Array(volumes).fill(-1);
    this.gateClosed = new Int32Array(volumes).fill(-1);
    this.relationshipMade = new Int32Array(volumes);
    this.sessionWrote = new Int32Array(sessions).fill(-1);
  }
}
