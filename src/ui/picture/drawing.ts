/**
 * The drawing of the picture: what D3 owns, behind a handle. It is told of frames, sizes and
 * scrolling; it lays out, draws the rows in view, and touches only what has changed.
 */
import { range, select } from 'd3';
import type { Copy } from '../../scene/brackets.ts';
import { type Layout, layoutOf } from '../../scene/layout.ts';
import { type RowWindow, rowTop, scrollTopOf, windowAt, windowToAsk } from '../../scene/rows.ts';
import { sceneOf } from '../../scene/scene.ts';
import type { Size } from '../../scene/shape.ts';
import type { Frame } from '../../simulation/frame/frame.ts';
import { drawBackground } from './background.ts';
import { drawBrackets } from './bracket-marks.ts';
import { drawChips } from './chips.ts';
import { readColours } from './colours.ts';
import { type Group, setClass } from './marks.ts';
import { createRow, type RowMarks } from './row-marks.ts';
import { createSweep } from './sweep.ts';

/** What the drawing draws into. */
export interface Surface {
  readonly background: SVGSVGElement;
  readonly rows: SVGSVGElement;
  /** Holds a canvas a row, where the tracks are painted as pixels. */
  readonly canvases: HTMLElement;
}

export interface DrawingSettings {
  readonly copy: Copy;
  /** Groups that are attempted. */
  readonly groups: number;
}

/** What stands where just now, for what React puts over the drawing. */
export interface View {
  readonly layout: Layout;
  /** The rows that are drawn. */
  readonly rows: RowWindow;
}

export interface DrawingEvents {
  readonly onView: (view: View) => void;
  /** The rows that are needed from the engine. */
  readonly onWindow: (rows: RowWindow) => void;
  /** A row was pressed; null: the one that is selected already. */
  readonly onPick: (volume: number | null) => void;
}

export interface Drawing {
  update(frame: Frame): void;
  resize(size: Size): void;
  scrollTo(scrollTop: number): void;
  configure(settings: DrawingSettings): void;
  select(volume: number | null): void;
  /** Where to scroll so that a volume's row is in the middle; null if it is in view. */
  scrollTopFor(volume: number): number | null;
  /** The colours are others: paint again. */
  recolour(): void;
  destroy(): void;
}

const coarsePointer = (): boolean => window.matchMedia('(pointer: coarse)').matches;
const allColumns = Number.POSITIVE_INFINITY;

export function createDrawing(surface: Surface, events: DrawingEvents): Drawing {
  return new PictureDrawing(surface, events);
}

class PictureDrawing implements Drawing {
  readonly #surface: Surface;
  readonly #events: DrawingEvents;
  readonly #rowLayer: Group;
  readonly #bracketLayer: Group;
  readonly #chipLayer: Group;
  readonly #rows = new Map<number, RowMarks>();
  readonly #sweep;
  readonly #reducedMotion = window.matchMedia('(prefers-reduced-motion: reduce)');
  #settings: DrawingSettings = { copy: 'revertable', groups: 1 };
  #size: Size = { width: 0, height: 0 };
  #scrollTop = 0;
  #selected: number | null = null;
  #frame: Frame | null = null;
  #layout: Layout | null = null;
  #window: RowWindow = { firstRow: 0, rowCount: 0 };
  #brackets: ReturnType<typeof drawBrackets> = () => undefined;
  #chips: ReturnType<typeof drawChips> = () => undefined;
  #sweptColumns = allColumns;

  constructor(surface: Surface, events: DrawingEvents) {
    this.#surface = surface;
    this.#events = events;
    const layer = (name: string): Group =>
      select(select(surface.rows).append('g').attr('class', name).node() as SVGGElement);
    this.#rowLayer = layer('rows');
    this.#bracketLayer = layer('brackets');
    this.#chipLayer = layer('chips');
    this.#sweep = createSweep(layer('sweeps'));
  }

  update(frame: Frame): void {
    const before = this.#frame;
    this.#frame = frame;
    const { shape } = this.#layout ?? { shape: null };
    if (shape === null || shape.volumes !== frame.volumes || shape.tracks !== frame.tracks) {
      this.#layOut();
      return;
    }
    if (before !== null && (frame.cuts < before.cuts || frame.timeMicroseconds < before.timeMicroseconds))
      this.#endSweep();
    const still = this.#reducedMotion.matches;
    const same = before !== null && showsTheSame(before, frame);
    if (!same) {
      if (before !== null && isNewCut(before, frame) && !still) this.#startSweep();
      this.#drawEvent();
    }
    // With reduced motion an update is seen on the link, and changes its place with the events only.
    if (!same || !still) this.#chips(frame, this.#window);
  }

  resize(size: Size): void {
    if (size.width === this.#size.width && size.height === this.#size.height) return;
    this.#size = size;
    this.#layOut();
  }

  scrollTo(scrollTop: number): void {
    this.#scrollTop = scrollTop;
    if (this.#layout !== null) this.#showWindow();
  }

  configure(settings: DrawingSettings): void {
    const { copy, groups } = this.#settings;
    if (copy === settings.copy && groups === settings.groups) return;
    this.#settings = settings;
    this.#layOut();
  }

  select(volume: number | null): void {
    this.#selected = volume;
    this.#markSelected();
  }

  scrollTopFor(volume: number): number | null {
    if (this.#layout === null) return null;
    const { rows } = this.#layout;
    const top = rowTop(rows, volume);
    const inView = top >= this.#scrollTop && top + rows.pitch <= this.#scrollTop + rows.viewportHeight;
    return inView ? null : scrollTopOf(rows, volume);
  }

  recolour(): void {
    if (this.#layout?.pixels === true) this.#layOut();
  }

  destroy(): void {
    this.#endSweep();
    select(this.#surface.rows).selectAll('*').remove();
    select(this.#surface.background).selectAll('*').remove();
    this.#surface.canvases.replaceChildren();
  }

  /** Everything anew: for another run's shape, another size, other colours. */
  #layOut(): void {
    const frame = this.#frame;
    if (frame === null || this.#size.width === 0) return;
    this.#endSweep();
    const { volumes, tracks } = frame;
    // The tracks written since the last cut already show the group to come.
    const layout = layoutOf(this.#size, { volumes, tracks, groups: this.#settings.groups + 1 }, coarsePointer());
    this.#layout = layout;
    this.#rows.clear();
    this.#rowLayer.selectAll('*').remove();
    this.#bracketLayer.selectAll('*').remove();
    this.#surface.canvases.replaceChildren();
    drawBackground(this.#surface.background, layout);
    this.#brackets = drawBrackets(this.#bracketLayer, layout);
    this.#chips = drawChips(this.#chipLayer, layout);
    this.#window = { firstRow: 0, rowCount: 0 };
    this.#showWindow();
  }

  #showWindow(): void {
    const layout = this.#layout as Layout;
    const rows = windowAt(layout.rows, layout.shape.volumes, this.#scrollTop);
    if (rows.firstRow === this.#window.firstRow && rows.rowCount === this.#window.rowCount) return;
    this.#window = rows;
    const top = rowTop(layout.rows, rows.firstRow) - layout.rows.top;
    const height = rows.rowCount * layout.rows.pitch + layout.rows.top;
    select(this.#surface.rows)
      .attr('width', layout.size.width)
      .attr('height', height)
      .attr('viewBox', `0 ${top} ${layout.size.width} ${height}`)
      .style('top', `${top}px`);
    this.#events.onWindow(windowToAsk(rows, layout.shape));
    this.#events.onView({ layout, rows });
    this.#drawEvent();
    if (this.#frame !== null) this.#chips(this.#frame, rows);
  }

  /** What an event changes: the rows that are both in view and in the frame, and what joins them. */
  #drawEvent(): void {
    const frame = this.#frame as Frame;
    const { copy } = this.#settings;
    const scene = sceneOf(frame, { copy });
    this.#joinRows(frame);
    for (const [volume, marks] of this.#rows) {
      const row = volume - frame.firstRow;
      marks.update(scene.rows[row], copy);
      marks.updateCells(frame, row, this.#sweptColumns);
    }
    this.#brackets(scene);
    const site = frame.siteLost ? ' site-lost' : '';
    setClass(this.#surface.rows, `picture-rows link-${scene.link}${site}`);
    setClass(this.#surface.background, `picture-background${site}`);
  }

  #joinRows(frame: Frame): void {
    const layout = this.#layout as Layout;
    const first = Math.max(this.#window.firstRow, frame.firstRow);
    const end = Math.min(this.#window.firstRow + this.#window.rowCount, frame.firstRow + frame.rowCount);
    if (
      this.#rows.size === Math.max(0, end - first) &&
      (end <= first || (this.#rows.has(first) && this.#rows.has(end - 1)))
    )
      return;
    const colours = layout.pixels ? readColours(this.#surface.canvases) : null;
    const { canvases } = this.#surface;
    const rows = this.#rows;
    this.#rowLayer
      .selectAll<SVGGElement, number>('g.row')
      .data(range(first, end), (volume) => volume)
      .join(
        (enter) =>
          enter
            .append('g')
            .attr('class', 'row')
            .attr('transform', (volume) => `translate(0,${rowTop(layout.rows, volume)})`)
            .on('click', (_, volume) => this.#events.onPick(volume === this.#selected ? null : volume))
            .each(function draw(volume) {
              rows.set(volume, createRow(this, volume, layout, colours === null ? null : { canvases, colours }));
            }),
        (update) => update,
        (exit) =>
          exit
            .each((volume) => {
              rows.get(volume)?.remove();
              rows.delete(volume);
            })
            .remove(),
      );
    this.#markSelected();
  }

  #markSelected(): void {
    this.#rowLayer
      .selectAll<SVGGElement, number>('g.row')
      .attr('class', (volume) => (volume === this.#selected ? 'row selected' : 'row'));
  }

  #startSweep(): void {
    const layout = this.#layout as Layout;
    this.#sweep.start(layout, this.#window, (columns) => {
      this.#sweptColumns = columns;
      const frame = this.#frame as Frame;
      for (const [volume, marks] of this.#rows) marks.updateCells(frame, volume - frame.firstRow, columns);
    });
  }

  #endSweep(): void {
    this.#sweep.stop();
    this.#sweptColumns = allColumns;
  }
}

/** Between two events only the updates on the link move. */
const showsTheSame = (before: Frame, frame: Frame): boolean =>
  before.event === frame.event &&
  before.stateHash === frame.stateHash &&
  before.firstRow === frame.firstRow &&
  before.rowCount === frame.rowCount;

/** The cut has been passed on the way forward. */
const isNewCut = (before: Frame, frame: Frame): boolean => frame.cuts > before.cuts && frame.event > before.event;
