/**
 * Lets the panels know of a frame: at once after a pause, at most ten times a second while
 * frames follow each other, and always the last one.
 */
import type { Frame } from '../simulation/frame/frame.ts';
import type { Clock } from './playback.ts';
import type { AppState } from './types.ts';

const shortestGapMilliseconds = 100;

export class Publisher {
  readonly #clock: Clock;
  readonly #state: () => AppState;
  readonly #set: (change: Partial<AppState>) => void;
  #last = -Infinity;
  #next: Frame | null = null;
  #latest: Frame | null = null;

  constructor(clock: Clock, state: () => AppState, set: (change: Partial<AppState>) => void) {
    this.#clock = clock;
    this.#state = state;
    this.#set = set;
  }

  publish(frame: Frame, atOnce: boolean): void {
    this.#latest = frame;
    const waiting = this.#next !== null;
    const wait = this.#last + shortestGapMilliseconds - this.#clock.now();
    if (atOnce || (wait <= 0 && !waiting)) {
      this.#next = null;
      this.#tell(frame);
      return;
    }
    this.#next = frame;
    if (!waiting) this.#clock.after(Math.max(0, wait), () => this.#tellNext());
  }

  /** Time has stopped. While it ran, the panels were told of events only; at rest they show the very moment. */
  paused(): void {
    if (this.#latest !== null) this.publish(this.#latest, false);
  }

  #tellNext(): void {
    const frame = this.#next;
    this.#next = null;
    if (frame !== null) this.#tell(frame);
  }

  #tell(frame: Frame): void {
    const { frame: told, playing } = this.#state();
    if (told !== null && playing && sameToPanels(told, frame)) return;
    this.#last = this.#clock.now();
    this.#set({ frame });
  }
}

/** While time runs, what the panels tell changes only with an event, a phase or another window. */
const sameToPanels = (told: Frame, frame: Frame): boolean =>
  told.event === frame.event &&
  told.stateHash === frame.stateHash &&
  told.phaseIndex === frame.phaseIndex &&
  told.firstRow === frame.firstRow &&
  told.rowCount === frame.rowCount;
