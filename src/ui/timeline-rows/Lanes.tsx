/**
 * A lane a volume: how long its source was write-inhibited, where a preparation failed, and when
 * it was committed or reverted. Of many volumes a window, to be turned on.
 */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Lanes as LanesTold } from '../../simulation/findings/lanes.ts';
import { useApp } from '../../store/react.ts';
import { laneText } from '../../words/lanes.ts';
import { numberText } from '../../words/numbers.ts';
import { Button, useShownScenario } from '../parts/index.ts';
import { lastAtMost, positionsOf } from '../parts/story-moments.ts';
import { scaleOf } from '../parts/story-scale.ts';
import { followStretch } from '../parts/story-stretch.ts';
import { useAnswer } from '../parts/use-answer.ts';
import { usePlayheadCover } from '../parts/use-playhead-cover.ts';
import type { ToldRun } from '../parts/use-story.ts';
import { drawLanes, lanePixels } from './draw-lanes.ts';
import { LanesKey } from './LanesKey.tsx';
import { laneShapes } from './lane-shapes.ts';
import { ownPresses } from './own-presses.ts';
import './lanes.css';

/** At once; more are shown window by window. */
const lanesAtOnce = 12;

export function Lanes({ run }: { readonly run: ToldRun }) {
  const volumes = useShownScenario().volumes;
  const [first, setFirst] = useState(0);
  const from = Math.min(first, Math.max(0, volumes - 1));
  const lanes = useLanes(from);
  return (
    <div className="lanes">
      <LanesKey />
      {volumes > lanesAtOnce && <Window first={from} volumes={volumes} onTurn={setFirst} />}
      {lanes === null ? (
        <div style={{ height: Math.min(volumes, lanesAtOnce) * lanePixels }} />
      ) : (
        <DrawnLanes run={run} lanes={lanes} />
      )}
    </div>
  );
}

interface WindowProps {
  readonly first: number;
  readonly volumes: number;
  readonly onTurn: (first: number) => void;
}

function Window({ first, volumes, onTurn }: WindowProps) {
  const last = Math.min(volumes, first + lanesAtOnce);
  return (
    <div ref={ownPresses} className="lanes-window">
      <Button
        kind="quiet"
        aria-label="Volumes before"
        disabled={first === 0}
        onClick={() => onTurn(Math.max(0, first - lanesAtOnce))}
      >
        <ChevronLeft size={16} aria-hidden />
      </Button>
      <span>
        Volumes {numberText(first + 1)} to {numberText(last)} of {numberText(volumes)}
      </span>
      <Button
        kind="quiet"
        aria-label="Volumes after"
        disabled={last >= volumes}
        onClick={() => onTurn(first + lanesAtOnce)}
      >
        <ChevronRight size={16} aria-hidden />
      </Button>
    </div>
  );
}

/** null until they are there. */
function useLanes(firstVolume: number): LanesTold | null {
  const question = useMemo(() => ({ type: 'lanes', firstVolume, count: lanesAtOnce }) as const, [firstVolume]);
  return useAnswer(question)?.answer.lanes ?? null;
}

function DrawnLanes({ run: { story, summary }, lanes }: { readonly run: ToldRun; readonly lanes: LanesTold }) {
  const { inhibit, copy } = useShownScenario();
  const event = useApp((state) => state.frame?.event ?? 0);
  const box = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const cover = usePlayheadCover(story);
  const count = lanes.offsets.length - 1;
  const positions = useMemo(() => positionsOf(story, lanes.at), [story, lanes]);
  useEffect(() => {
    const rows = box.current;
    if (rows === null) return undefined;
    return followStretch(rows, ({ fromX, toX, width }) => {
      rows.style.width = `${width}px`;
      const shapes = laneShapes(
        lanes,
        positions,
        story.seconds,
        scaleOf(story, width),
        fromX,
        toX,
        inhibit === 'on',
        copy,
      );
      if (svg.current !== null) drawLanes(svg.current, shapes, fromX, toX);
    });
  }, [story, lanes, positions, inhibit, copy]);
  return (
    <div ref={box} className="lanes-rows" style={{ height: count * lanePixels }}>
      <svg ref={svg} className="lanes-drawing" height={count * lanePixels} aria-hidden="true" />
      <div ref={cover} className="playhead-cover" />
      <ul className="lanes-names" aria-label="Lanes of the volumes">
        {Array.from({ length: count }, (_, lane) => lanes.firstVolume + lane).map((volume, lane) => {
          const [begin, end] = [lanes.offsets[lane], lanes.offsets[lane + 1]];
          const told = begin === end ? 0 : lastAtMost(lanes.at.event.subarray(begin, end), event) + 1;
          const isTold = told > 0 && lanes.at.event[begin + told - 1] <= event;
          return (
            <li key={volume} className="lane-name">
              <span aria-hidden="true">V{numberText(volume + 1)}</span>
              <span className="visually-hidden">
                {laneText(lanes, lane, isTold ? begin + told : begin, copy, summary.kind)}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
