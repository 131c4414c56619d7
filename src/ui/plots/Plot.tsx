/**
 * One plot: its title, what it says at the playhead or where one points, the drawing up to the
 * playhead, and the same as a table.
 */
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useActions } from '../../store/react.ts';
import { momentOfRun } from '../../words/losing.ts';
import { Button } from '../parts/index.ts';
import { percentOf, scaleOf } from '../parts/story-scale.ts';
import { usePlayheadCover } from '../parts/use-playhead-cover.ts';
import type { ToldRun } from '../parts/use-story.ts';
import { drawPlot, heightOf } from './draw-plot.ts';
import { middleOfRow, rowUnder } from './draw-rows.ts';
import type { Place, PlotData } from './plot-data.ts';
import { PlotTable } from './PlotTable.tsx';
import { placeOfStory } from './place-of-story.ts';

interface PlotProps {
  readonly data: PlotData;
  readonly run: ToldRun;
  /** The playhead, as the panels are told of it. */
  readonly playhead: Place & { readonly event: number };
}

export function Plot({ data, run, playhead }: PlotProps) {
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const [open, setOpen] = useState(false);
  // Nobody is told of what lies after the playhead.
  const isElsewhere = pointed !== null && pointed.position < playhead.position;
  const at = isElsewhere ? pointed : playhead;
  const onRow = isElsewhere && pointed.row !== null ? data.rowWordsAt(pointed.row, at, playhead) : null;
  const words = onRow ?? data.wordsAt(at);
  const when = whenText(run, at, isElsewhere ? null : playhead.event);
  return (
    <div className="plot">
      <div className="plot-head">
        <h3 className="plot-title">{data.title}</h3>
        <p className="plot-words">
          {isElsewhere && <span className="plot-when">{when} </span>}
          {words}
        </p>
        <Button
          kind="quiet"
          className="plot-as-table"
          aria-label={`${data.title} as table`}
          onClick={() => setOpen(true)}
        >
          As table
        </Button>
      </div>
      {data.key.length > 0 && (
        <ul className="plot-key">
          {data.key.map(({ mark, text }) => (
            <li key={mark}>
              <svg width="14" height="10" aria-hidden="true">
                <path className={`plot-line plot-${mark}`} d={mark === 'usual' ? 'M0,5H14' : 'M2,0H12V10H2Z'} />
              </svg>
              {text}
            </li>
          ))}
        </ul>
      )}
      <div className="plot-rows">
        {data.rowNames.map((name, row) => (
          <span key={name} aria-hidden="true" className="plot-row-name" style={{ top: middleOfRow(row) }}>
            {name}
          </span>
        ))}
        <Box data={data} run={run} playhead={playhead} at={at} said={`${when}: ${words}`} onPoint={setPointed} />
      </div>
      <PlotTable
        title={data.title}
        open={open}
        onClose={() => setOpen(false)}
        tableUpTo={data.tableUpTo}
        playhead={playhead}
      />
    </div>
  );
}

/** In a history each step takes a second. */
const whenText = ({ summary }: ToldRun, { timeMicroseconds }: Place, event: number | null): string =>
  momentOfRun(timeMicroseconds, event ?? Math.floor(timeMicroseconds / 1_000_000), summary.kind);

/** By the pointer also on a row; of a plot without rows null, as by the keys. */
interface Pointed extends Place {
  readonly row: number | null;
}

interface BoxProps extends PlotProps {
  readonly at: Place;
  readonly said: string;
  readonly onPoint: (place: Pointed | null) => void;
}

/** The drawing, with a slider upon it: by its keys one goes through the moments so far; Enter takes the playhead there. */
function Box({ data, run: { story }, playhead, at, said, onPoint }: BoxProps) {
  const { toPosition } = useActions();
  const svg = useDrawing(data, story);
  const cover = usePlayheadCover(story);
  const positionUnder = ({ clientX, currentTarget }: PointerEvent<HTMLElement>): number => {
    const { left, width } = currentTarget.getBoundingClientRect();
    return ((clientX - left) / width) * story.seconds;
  };
  const rows = data.rowNames.length;
  const rowUnderPointer = ({ clientY, currentTarget }: PointerEvent<HTMLElement>): number | null =>
    rows === 0 ? null : rowUnder(clientY - currentTarget.getBoundingClientRect().top, rows);
  const keys = ({ key }: KeyboardEvent): void => {
    if (key === 'Enter') toPosition(at.position);
  };
  return (
    <div className="plot-box" style={{ height: heightOf(data) }}>
      <svg ref={svg} className="plot-drawing" height={heightOf(data)} aria-hidden="true" />
      {at !== playhead && <div className="plot-pointed" style={{ left: percentOf(story, at.position) }} />}
      <div ref={cover} className="playhead-cover" />
      <input
        className="plot-cursor"
        type="range"
        min={0}
        max={story.seconds}
        step={story.seconds / 200}
        aria-label={`${data.title}: a moment`}
        aria-valuetext={said}
        value={at.position}
        onChange={({ currentTarget }) =>
          onPoint({ ...placeOfStory(story, Math.min(playhead.position, currentTarget.valueAsNumber)), row: null })
        }
        onPointerMove={(event) => {
          if (event.pointerType === 'touch') return;
          onPoint({ ...placeOfStory(story, positionUnder(event)), row: rowUnderPointer(event) });
        }}
        onPointerDown={(event) => {
          // A press means the moment, as on the timeline.
          event.preventDefault();
          toPosition(positionUnder(event));
        }}
        onPointerLeave={() => onPoint(null)}
        onKeyDown={keys}
        onBlur={() => onPoint(null)}
      />
    </div>
  );
}

/** Drawn again with other data, and when the page has another width. */
function useDrawing(data: PlotData, story: ToldRun['story']) {
  const svg = useRef<SVGSVGElement>(null);
  useEffect(() => {
    const box = svg.current?.parentElement;
    if (box === undefined || box === null) return undefined;
    const resized = new ResizeObserver(() => {
      if (svg.current !== null) drawPlot(svg.current, data, scaleOf(story, box.clientWidth), box.clientWidth);
    });
    resized.observe(box);
    return () => resized.disconnect();
  }, [data, story]);
  return svg;
}
