/**
 * The timeline between React and D3: `update` for another run or clock, `move` for the
 * playhead, sixty times a second, and `destroy`. It draws only what is in view.
 */
import { phaseAt } from '../../scene/story.ts';
import { ticksOf } from '../../scene/story-ticks.ts';
import type { Tick } from '../../scene/story-ticks.ts';
import type { PlayheadPlace } from '../../store/types.ts';
import { shortMomentText } from '../../words/numbers.ts';
import { draw, heightBelowAxis, rows } from './draw.ts';
import { drawLoss } from './draw-loss.ts';
import { makeFollower } from './follow.ts';
import { toldElsewhere } from './label-row.ts';
import { pixelsPerSecondIn } from './least-scale.ts';
import { lossShape } from './loss-shape.ts';
import { coordinationWord, type CoordinationWord } from './phase-words.ts';
import { followPointer } from './pointer.ts';
import { brokenX, groupShape, groupSpans, outageShapes, tellingEvents } from './shapes.ts';
import type { GroupSpan, TimelineRun } from './shapes.ts';
import { forgetTextWidths, textWidth } from './text-width.ts';
import { drawingText, valueText } from './value-text.ts';

const wordyFromPixels = 640;
/** Drawn beyond the edges, so that a small scroll shows no gap. */
const overscanPixels = 200;
/** Half of what the style sheet has as its width. */
const gripRadius = 24;

export interface TimelineParts {
  readonly scroller: HTMLElement;
  readonly content: HTMLElement;
  readonly svg: SVGSVGElement;
  readonly slider: HTMLInputElement;
  /** Goes with the playhead, so that a finger that is put there drags instead of scrolling. */
  readonly grip: HTMLElement;
  /** What the drawing shows, for those who listen. */
  readonly text: HTMLElement;
  readonly seek: (seconds: number) => void;
  readonly pause: () => void;
  readonly play: () => void;
  /** Asks for the faults of a group, at a place in the window. */
  readonly faults: (group: number, at: { readonly x: number; readonly y: number }) => void;
}

export interface TimelineHandle {
  update(run: TimelineRun): void;
  move(place: PlayheadPlace): void;
  destroy(): void;
}

export const makeTimeline = (parts: TimelineParts): TimelineHandle => new TimelineView(parts);

/** All that is known of a run before the playhead moves in it. */
interface Prepared {
  readonly run: TimelineRun;
  readonly spans: readonly GroupSpan[];
  readonly telling: Float64Array;
  ticks: readonly Tick[];
  coordination: CoordinationWord;
}

class TimelineView implements TimelineHandle {
  readonly #parts: TimelineParts;
  readonly #stops: (() => void)[] = [];
  readonly #follower;
  #prepared: Prepared | null = null;
  #place: PlayheadPlace | null = null;
  /** Until it is measured. */
  #pixelsPerSecond = 1;
  #viewWidth = 0;
  /** As far as the grip goes: beyond it, there would be more to scroll. */
  #gripEnd = 0;
  /** What was told when the drawing was made; as long as it stays, only the thumb moves. */
  #drawnFor = '';

  constructor(parts: TimelineParts) {
    this.#parts = parts;
    const { scroller, content } = parts;
    this.#follower = makeFollower(scroller);
    const resized = new ResizeObserver(() => this.#measure());
    resized.observe(scroller);
    const scrolled = (): void => this.#draw();
    scroller.addEventListener('scroll', scrolled, { passive: true });
    // The page's own font may come after the first drawing.
    const fontCame = (): void => this.#measure();
    document.fonts.addEventListener('loadingdone', fontCame);
    this.#stops.push(
      () => document.fonts.removeEventListener('loadingdone', fontCame),
      () => resized.disconnect(),
      () => scroller.removeEventListener('scroll', scrolled),
      () => this.#follower.destroy(),
      this.#listenToPointer(content),
      this.#listenToMenus(content),
    );
  }

  update(run: TimelineRun): void {
    const spans = groupSpans(run.story.phases);
    this.#prepared = { run, spans, telling: tellingEvents(run.summary), ticks: [], coordination: 'cut' };
    this.#parts.slider.max = String(run.story.seconds);
    this.#measure();
  }

  move(place: PlayheadPlace): void {
    const wasPlaying = this.#place?.playing ?? false;
    this.#place = place;
    const prepared = this.#prepared;
    if (prepared === null || place.phaseIndex >= prepared.run.story.phases.length) return;
    const { slider, grip } = this.#parts;
    slider.value = String(place.position);
    grip.style.transform = `translateX(${Math.min(place.position * this.#pixelsPerSecond, this.#gripEnd)}px)`;
    this.#follower.keepInView(place.position * this.#pixelsPerSecond, place.playing);
    const told = `${place.phaseIndex} ${countUpTo(prepared.telling, place.event)}`;
    if (told !== this.#drawnFor) this.#draw(told);
    else if (place.playing && wasPlaying) return;
    // While playing, the words change with the phase only: not every tick is read out.
    const { story, copy, summary } = prepared.run;
    slider.setAttribute('aria-valuetext', valueText(place, story.phases[place.phaseIndex], copy, summary.kind));
  }

  destroy(): void {
    for (const stop of this.#stops) stop();
  }

  #measure(): void {
    const { scroller, content, svg } = this.#parts;
    const prepared = this.#prepared;
    if (prepared === null || scroller.clientWidth === 0) return;
    forgetTextWidths();
    const { story } = prepared.run;
    this.#viewWidth = content.parentElement?.clientWidth ?? scroller.clientWidth;
    const side = sidePixels(scroller);
    const room = this.#viewWidth - 2 * side;
    this.#pixelsPerSecond = pixelsPerSecondIn(room, story);
    const width = story.seconds * this.#pixelsPerSecond;
    content.style.width = `${width}px`;
    this.#gripEnd = width + Math.min(0, side - gripRadius);
    content.style.touchAction = width > room + 1 ? 'pan-x pan-y' : 'pan-y';
    svg.setAttribute('width', String(Math.ceil(Math.min(width, this.#viewWidth + 2 * overscanPixels))));
    svg.setAttribute('height', String(axisOf(prepared) + heightBelowAxis));
    content.style.setProperty('--pin', `${axisOf(prepared) + rows.grip}px`);
    prepared.coordination = coordinationWord(story, this.#pixelsPerSecond);
    prepared.ticks = ticksOf(story, {
      pixelsPerSecond: this.#pixelsPerSecond,
      gapPixels: 14,
      widthOf: textWidth,
      momentText: shortMomentText,
      unit: prepared.run.summary.kind === 'history' ? 'steps' : 'seconds',
    });
    this.#drawnFor = '';
    if (this.#place === null) this.#draw();
    else this.move(this.#place);
  }

  #draw(told = this.#drawnFor): void {
    const prepared = this.#prepared;
    if (prepared === null || this.#viewWidth === 0) return;
    this.#drawnFor = told;
    const { scroller, svg, text } = this.#parts;
    const { run, spans, ticks, coordination } = prepared;
    const scale = this.#pixelsPerSecond;
    const width = run.story.seconds * scale;
    const drawnWidth = Math.min(width, this.#viewWidth + 2 * overscanPixels);
    const fromX = Math.max(0, Math.min(scroller.scrollLeft - overscanPixels, width - drawnWidth));
    const toX = fromX + drawnWidth;
    svg.style.transform = `translateX(${fromX}px)`;
    const at = this.#place ?? { event: 0, phaseIndex: 0 };
    const inView = spans.filter(
      (span) => run.story.bounds[span.last + 1] * scale >= fromX && run.story.bounds[span.first] * scale <= toX,
    );
    const groups = inView.map((span) => groupShape(run, span, scale, at, coordination));
    const wordy = this.#viewWidth >= wordyFromPixels;
    draw(svg, {
      groups,
      ticks: ticks.filter(({ x }) => x >= fromX - 60 && x <= toX + 60),
      outages: outageShapes(run, scale, at),
      broken: brokenX(run, scale, at),
      fromX,
      viewWidth: drawnWidth,
      width,
      wordy,
    });
    // The group that a loss of the site cut off is the last one.
    drawLoss(svg, lossShape(run, scale, at), toldElsewhere(groups.at(-1), wordy));
    text.textContent = drawingText(groups, spans.length);
  }

  #listenToPointer(content: HTMLElement): () => void {
    const { seek, pause, play, slider, scroller } = this.#parts;
    let wasPlaying = false;
    return followPointer(content, {
      xOf: (clientX) => clientX - content.getBoundingClientRect().left,
      playheadX: () => (this.#place?.position ?? 0) * this.#pixelsPerSecond,
      startUnder: (x, clientY) => this.#startUnder(x, clientY - content.getBoundingClientRect().top),
      scrollable: () => scroller.scrollWidth > scroller.clientWidth,
      seek: (x) => seek(x / this.#pixelsPerSecond),
      begin: () => {
        wasPlaying = this.#place?.playing ?? false;
        if (wasPlaying) pause();
        slider.focus({ preventScroll: true });
      },
      end: () => {
        if (wasPlaying) play();
      },
    });
  }

  /** The other button, or a long press, on a group's phase; by its key, that of the group at the playhead. */
  #listenToMenus(content: HTMLElement): () => void {
    const asked = (event: MouseEvent): void => {
      const prepared = this.#prepared;
      if (prepared === null || prepared.run.summary.kind === 'history') return;
      const byKey = event.target === this.#parts.slider;
      const grip = this.#parts.grip.getBoundingClientRect();
      const x = event.clientX - content.getBoundingClientRect().left;
      const phaseIndex = byKey
        ? (this.#place?.phaseIndex ?? 0)
        : phaseAt(prepared.run.story, x / this.#pixelsPerSecond);
      const { phase, group } = prepared.run.story.phases[phaseIndex];
      if (phase === 'recover' || (phase === 'between groups' && !byKey)) return;
      event.preventDefault();
      const at = byKey ? { x: grip.left, y: grip.top } : { x: event.clientX, y: event.clientY };
      this.#parts.faults(group, at);
    };
    content.addEventListener('contextmenu', asked);
    return () => content.removeEventListener('contextmenu', asked);
  }

  /** A press on a phase's box means its start. */
  #startUnder(x: number, y: number): number | null {
    const story = this.#prepared?.run.story;
    if (story === undefined || y < rows.bars || y > rows.bars + rows.bar) return null;
    const phaseIndex = phaseAt(story, x / this.#pixelsPerSecond);
    if (story.phases[phaseIndex].phase === 'between groups') return null;
    return story.bounds[phaseIndex] * this.#pixelsPerSecond;
  }
}

const axisOf = ({ run }: Prepared): number => (run.summary.outages.length > 0 ? rows.axisBelowOutage : rows.axisPlain);

/** The scroller's padding, left as right. */
const sidePixels = (scroller: HTMLElement): number => Number.parseFloat(getComputedStyle(scroller).paddingLeft);

/** How many of the rising numbers are at most a value. */
function countUpTo(rising: Float64Array, value: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
