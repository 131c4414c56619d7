/**
 * What is said of a track when one points at it: the browser's own tooltip, written when the
 * pointer comes, and again while it stays and the track changes.
 */
import { select } from 'd3';
import { arrayNames, type ArrayName, lookCode, lookOf } from '../../scene/looks.ts';
import type { Frame } from '../../simulation/frame/frame.ts';
import { trackText } from '../../words/tracks.ts';

export interface TrackTitles {
  update(frame: Frame): void;
  destroy(): void;
}

/** A track's mark that is pointed at, and which it is. */
interface Pointed {
  readonly cell: SVGGElement;
  readonly array: ArrayName;
  readonly volume: number;
  readonly track: number;
}

export function createTrackTitles(rows: SVGSVGElement): TrackTitles {
  let frame: Frame | null = null;
  let pointed: Pointed | null = null;
  const write = (): void => {
    if (frame === null || pointed === null) return;
    const text = textOf(frame, pointed);
    const title = select(pointed.cell).selectAll<SVGTitleElement, null>('title').data([null]).join('title');
    if (title.text() !== text) title.text(text);
  };
  const onPoint = ({ target }: Event): void => {
    const before = pointed;
    pointed = target instanceof Element ? pointedAt(target) : null;
    if (before !== null && before.cell !== pointed?.cell) before.cell.querySelector('title')?.remove();
    write();
  };
  rows.addEventListener('pointerover', onPoint);
  rows.addEventListener('pointerleave', onPoint);
  return {
    update(next) {
      const changed = frame?.event !== next.event || frame.stateHash !== next.stateHash;
      frame = next;
      if (changed) write();
    },
    destroy() {
      rows.removeEventListener('pointerover', onPoint);
      rows.removeEventListener('pointerleave', onPoint);
    },
  };
}

/** The drawing has put their numbers on the marks, counted from 0. */
function pointedAt(target: Element): Pointed | null {
  const cell = target.closest<SVGGElement>('g.cell');
  const panel = cell?.closest('g.panel') ?? null;
  const row = cell?.closest('g.row') ?? null;
  if (cell === null || panel === null || row === null) return null;
  const array = arrayNames.find((name) => panel.classList.contains(name));
  if (array === undefined) return null;
  return { cell, array, volume: select<Element, number>(row).datum(), track: select<Element, number>(cell).datum() };
}

function textOf(frame: Frame, { array, volume, track }: Pointed): string {
  const row = volume - frame.firstRow;
  if (row < 0 || row >= frame.rowCount || track >= frame.tracks) return '';
  const at = row * frame.tracks + track;
  const look = lookOf(array, lookCode(frame[array].groups[at], frame[array].marks[at]));
  return trackText({
    array,
    volume,
    track,
    group: look.group,
    isNewer: look.fill === 'tint',
    isAlarming: look.alarm,
    isInNoGroup: look.hatched,
    isWritten: look.corner,
    isToDrain: look.toDrain,
    isAwaited: look.awaited,
    isHeld: look.fill === 'full',
    sourceGroup: frame.source.groups[at],
  });
}
