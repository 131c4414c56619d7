/**
 * The tracks of one volume, large enough for their numbers, where the picture has no room
 * for them: on a phone, or with many tracks.
 */
import { select } from 'd3';
import { useEffect, useRef } from 'react';
import { packCells } from '../../scene/cells.ts';
import { arrayNames, type ArrayName } from '../../scene/looks.ts';
import { useFrames } from '../../store/react.ts';
import type { Frame } from '../../simulation/frame.ts';
import { Dialog } from '../parts/index.ts';
import { type CellMarks, drawCells } from './cell-marks.ts';
import { arrayLabels } from './labels.ts';

interface TracksDialogProps {
  /** Counted from 0; null: closed. */
  readonly volume: number | null;
  readonly onClose: () => void;
}

export function TracksDialog({ volume, onClose }: TracksDialogProps) {
  return (
    <Dialog title={`Volume ${(volume ?? 0) + 1}`} open={volume !== null} onClose={onClose} wide>
      {volume !== null && <Tracks volume={volume} />}
    </Dialog>
  );
}

function Tracks({ volume }: { readonly volume: number }) {
  const sheet = useRef<HTMLDivElement>(null);
  const frames = useFrames();
  useEffect(() => {
    const parent = sheet.current;
    if (parent === null) return undefined;
    let panels: readonly CellMarks[] = [];
    return frames.subscribe((frame) => {
      const row = volume - frame.firstRow;
      if (row < 0 || row >= frame.rowCount) return;
      if (panels.length === 0) panels = arrayNames.map((array) => drawPanel(parent, array, frame));
      for (const [index, array] of arrayNames.entries()) {
        const { groups, marks } = frame[array];
        panels[index].update(groups, marks, row * frame.tracks, Number.POSITIVE_INFINITY);
      }
    });
  }, [frames, volume]);
  return (
    <div className="tracks-sheet" ref={sheet}>
      {arrayNames.map((array) => (
        <div key={array} className="tracks-array">
          <h3>{arrayLabels[array]}</h3>
          <svg data-array={array} aria-hidden="true" />
        </div>
      ))}
    </div>
  );
}

/** A cell is as wide as its number needs; hundreds of them are smaller, and thousands have none. */
function drawPanel(parent: HTMLElement, array: ArrayName, frame: Frame): CellMarks {
  const svg = parent.querySelector(`[data-array="${array}"]`) as SVGSVGElement;
  const width = Math.max(200, svg.clientWidth || parent.clientWidth);
  const cell = frame.tracks <= 64 ? 40 : frame.tracks <= 512 ? 26 : 12;
  const height = Math.ceil(frame.tracks / Math.floor(width / cell)) * cell;
  const grid = packCells(frame.tracks, { width, height }, 0, String(frame.cuts + 1).length);
  const group = select(svg).attr('viewBox', `0 0 ${width} ${height}`).attr('height', height).append('g');
  return drawCells(select(group.node() as SVGGElement), array, grid);
}
