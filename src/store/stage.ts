/**
 * The run that is shown: its story, the playhead in it, and the frames that come for it.
 * Sixty times a second a place is asked for and a frame is drawn, past the store and React.
 */
import type { Frame } from '../simulation/frame/frame.ts';
import type { RunSummary } from '../simulation/summary.ts';
import { storyOf } from '../scene/story.ts';
import type { Story } from '../scene/story.ts';
import type { Moment, RowWindow } from '../worker/contract.ts';
import { atTime, eventPlace, landed, onStory } from './place.ts';
import type { Landing, Place } from './place.ts';
import type { Frames, Playhead, PlayheadPlace } from './types.ts';

/** A run with the playhead in it. */
export interface Shown {
  readonly summary: RunSummary;
  readonly story: Story;
}

type FrameListener = (frame: Frame, playing: boolean) => void;
type PlaceListener = (place: PlayheadPlace) => void;

interface StageParts {
  readonly ask: (moment: Moment, rows: RowWindow) => void;
  readonly playing: () => boolean;
  /** A frame has been drawn; `first` of its run. */
  readonly drawn: (frame: Frame, first: boolean) => void;
}

export class Stage {
  readonly #parts: StageParts;
  #shown: Shown | null = null;
  #place: Place | null = null;
  /** A run that is ready, and is shown as soon as its first frame is there. */
  #coming: { readonly shown: Shown; readonly place: Place } | null = null;
  #frame: Frame | null = null;
  #settled = false;
  #whenSettled: (() => void)[] = [];
  #rows: RowWindow = { firstRow: 0, rowCount: 200 };
  readonly #frameListeners = new Set<FrameListener>();
  readonly #placeListeners = new Set<PlaceListener>();

  constructor(parts: StageParts) {
    this.#parts = parts;
  }

  get shown(): Shown | null {
    return this.#shown;
  }
  get place(): Place | null {
    return this.#place;
  }
  get frame(): Frame | null {
    return this.#frame;
  }
  /** The frame drawn is that of the place asked for last, and no other run is about to be shown. */
  get settled(): boolean {
    return this.#settled && this.#coming === null;
  }

  /** Shows a run that is ready; the one before stays until its first frame is there. */
  show(summary: RunSummary, trueClock: boolean, landing: Landing): void {
    const story = storyOf(summary.phases, trueClock);
    const before =
      this.#shown === null || this.#place === null ? null : { place: this.#place, story: this.#shown.story };
    const place = landed(landing, story, summary.events, before);
    this.#coming = { shown: { summary, story }, place };
    this.#whenSettled = [];
    this.#parts.ask(place.moment, this.#rows);
  }

  goTo(place: Place): void {
    if (this.#coming !== null || this.#shown === null) return;
    this.#place = place;
    this.#settled = false;
    this.#parts.ask(place.moment, this.#rows);
  }

  /** To just after an event; where that is, the frame will tell. */
  goToEvent(event: number): void {
    if (this.#shown === null || this.#place === null) return;
    const inside = Math.max(0, Math.min(event, this.#shown.summary.events));
    this.goTo({ ...this.#place, moment: { type: 'event', event: inside } });
  }

  goToTime(timeMicroseconds: number): void {
    if (this.#shown !== null) this.goTo(atTime(this.#shown.story, timeMicroseconds));
  }

  /** Does something now, or as soon as the frame of the present place is there. */
  onceSettled(action: () => void): void {
    if (this.settled) action();
    else if (this.#shown !== null) this.#whenSettled.push(action);
  }

  /** Does something now, or as soon as the run that is about to be shown is there. */
  onceShown(action: () => void): void {
    if (this.#coming === null) action();
    else this.#whenSettled.push(action);
  }

  setTrueClock(on: boolean): void {
    if (this.#shown !== null) this.#shown = { ...this.#shown, story: storyOf(this.#shown.summary.phases, on) };
    if (this.#shown !== null && this.#place !== null) this.#place = onStory(this.#shown.story, this.#place);
    if (this.#coming !== null) {
      const story = storyOf(this.#coming.shown.summary.phases, on);
      this.#coming = { shown: { ...this.#coming.shown, story }, place: onStory(story, this.#coming.place) };
    }
    this.tellPlace();
  }

  /** `moment` is the very object that was asked with. */
  frameCame(frame: Frame, moment: Moment): void {
    const first = this.#coming !== null && moment === this.#coming.place.moment;
    if (this.#coming !== null) {
      if (!first) return;
      this.#shown = this.#coming.shown;
      this.#place = this.#coming.place;
      this.#coming = null;
    }
    if (this.#shown === null || this.#place === null) return;
    this.#frame = frame;
    this.#settled = moment === this.#place.moment;
    if (this.#settled && moment.type === 'event') {
      const place = eventPlace(this.#shown.story, frame.event, frame.timeMicroseconds, frame.phaseIndex);
      this.#place = { ...place, moment };
    }
    for (const listener of this.#frameListeners) listener(frame, this.#parts.playing());
    this.#parts.drawn(frame, first);
    this.tellPlace();
    if (this.#settled) for (const action of this.#whenSettled.splice(0)) action();
  }

  tellPlace(): void {
    const told = this.#placeTold();
    if (told !== null) for (const listener of this.#placeListeners) listener(told);
  }

  readonly frames: Frames = {
    subscribe: (listener) => {
      this.#frameListeners.add(listener);
      if (this.#frame !== null) listener(this.#frame, this.#parts.playing());
      return () => this.#frameListeners.delete(listener);
    },
    setWindow: (rows) => {
      if (rows.firstRow === this.#rows.firstRow && rows.rowCount === this.#rows.rowCount) return;
      this.#rows = rows;
      const moment = this.#coming?.place.moment ?? this.#place?.moment;
      if (moment !== undefined) this.#parts.ask(moment, rows);
    },
  };

  readonly playhead: Playhead = {
    subscribe: (listener) => {
      this.#placeListeners.add(listener);
      const told = this.#placeTold();
      if (told !== null) listener(told);
      return () => this.#placeListeners.delete(listener);
    },
  };

  #placeTold(): PlayheadPlace | null {
    if (this.#place === null || this.#frame === null) return null;
    const { position, phaseIndex, timeMicroseconds } = this.#place;
    return { position, phaseIndex, timeMicroseconds, event: this.#frame.event, playing: this.#parts.playing() };
  }
}
