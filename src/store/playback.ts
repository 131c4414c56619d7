/**
 * Playing: wall time times speed moves the playhead through the story. A gap between two
 * drawings (a busy machine, a slept one) never jumps more than a tenth of a second.
 */
import { placeAt } from './place.ts';
import type { Stage } from './stage.ts';

/** Time and its callbacks, so that a test can let them pass. */
export interface Clock {
  /** Milliseconds from any start. */
  now(): number;
  /** Calls back before the next drawing; returns the way to stop it. */
  nextDrawing(action: (now: number) => void): () => void;
  after(milliseconds: number, action: () => void): () => void;
}

const longestStepMilliseconds = 100;

interface PlaybackParts {
  readonly clock: Clock;
  readonly stage: Stage;
  readonly speed: () => number;
  /** A run is being made: what is to come is not known yet. */
  readonly held: () => boolean;
  readonly atEnd: () => void;
}

export class Playback {
  readonly #parts: PlaybackParts;
  #stop: (() => void) | null = null;
  #last = 0;

  constructor(parts: PlaybackParts) {
    this.#parts = parts;
  }

  get playing(): boolean {
    return this.#stop !== null;
  }

  start(): void {
    if (this.#stop !== null) return;
    this.#last = this.#parts.clock.now();
    this.#next();
  }

  stop(): void {
    this.#stop?.();
    this.#stop = null;
  }

  #next(): void {
    this.#stop = this.#parts.clock.nextDrawing((now) => {
      this.#next();
      const passed = Math.max(0, Math.min(now - this.#last, longestStepMilliseconds));
      this.#last = now;
      this.#advance((passed / 1000) * this.#parts.speed());
    });
  }

  #advance(seconds: number): void {
    const { stage, held, atEnd } = this.#parts;
    const { shown, place } = stage;
    if (shown === null || place === null || held()) return;
    // Where an event stands in the story is known when its frame is there.
    if (place.moment.type === 'event' && !stage.settled) return;
    const position = place.position + seconds;
    stage.goTo(placeAt(shown.story, position));
    if (position >= shown.story.seconds) atEnd();
  }
}
