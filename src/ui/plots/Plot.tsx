/**
 * One plot: its title, what it says at the playhead or where one points, the drawing up to the
 * playhead, and the same as a table.
 */
import { useEffect, useRef, useState, type PointerEvent } from 'react';
import { useActions } from '../../store/react.ts';
import { momentOfRun } from '../../words/losing.ts';
import { Button } from '../parts/index.ts';
import type { ToldRun } from '../parts/use-story.ts';
import { drawPlot, plotPixels } from './draw-plot.ts';
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
  const [pointed, setPointed] = useState<Place | null>(null);
  const [open, setOpen] = useState(false);
  const { toPosition } = useActions();
  const { story, summary } = run;
  const svg = useDrawing(data, story.seconds);
  // Nobody is told of what lies after the playhead.
  const at = pointed === null || pointed.position > playhead.position ? playhead : pointed;
  const isElsewhere = at !== playhead;
  const moment =
    summary.kind === 'history' && !isElsewhere ? playhead.event : Math.floor(at.timeMicroseconds / 1_000_000);
  const when = momentOfRun(at.timeMicroseconds, moment, summary.kind);
  const words = data.wordsAt(at);
  const point = (event: PointerEvent<HTMLElement>): void => {
    if (event.pointerType === 'touch') return;
    const { left, width } = event.currentTarget.getBoundingClientRect();
    setPointed(placeOfStory(story, ((event.clientX - left) / width) * story.seconds));
  };
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
      <div className="plot-box" onPointerMove={point} onPointerLeave={() => setPointed(null)}>
        <svg ref={svg} className="plot-drawing" height={plotPixels} aria-hidden="true" />
        {isElsewhere && (
          <div className="plot-pointed" style={{ left: `${(at.position / Math.max(story.seconds, 0.001)) * 100}%` }} />
        )}
        <div className="plot-cover" />
        <input
          className="plot-cursor"
          type="range"
          min={0}
          max={story.seconds}
          step={story.seconds / 200}
          aria-label={`${data.title}: a moment`}
          aria-valuetext={`${when}: ${words}`}
          value={at.position}
          onChange={(event) =>
            setPointed(placeOfStory(story, Math.min(playhead.position, event.currentTarget.valueAsNumber)))
          }
          onPointerDown={(event) => {
            // A press means the moment, as on the timeline.
            const { left, width } = event.currentTarget.getBoundingClientRect();
            event.preventDefault();
            toPosition(((event.clientX - left) / width) * story.seconds);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') toPosition(at.position);
          }}
          onBlur={() => setPointed(null)}
        />
      </div>
      <PlotTable title={data.title} open={open} onClose={() => setOpen(false)} table={() => data.tableUpTo(playhead)} />
    </div>
  );
}

/** Drawn again with other data, and when the page has another width. */
function useDrawing(data: PlotData, storySeconds: number) {
  const svg = useRef<SVGSVGElement>(null);
  useEffect(() => {
    const box = svg.current?.parentElement;
    if (box === undefined || box === null) return undefined;
    const resized = new ResizeObserver(() => {
      if (svg.current !== null) drawPlot(svg.current, data, storySeconds, box.clientWidth);
    });
    resized.observe(box);
    return () => resized.disconnect();
  }, [data, storySeconds]);
  return svg;
}
