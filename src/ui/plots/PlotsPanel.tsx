/**
 * The plots, under the playhead of the timeline: the whole run on the story's axis, drawn as far
 * as the playhead has come.
 */
import { useEffect, useMemo, useRef } from 'react';
import { positionOf } from '../../scene/story.ts';
import { useApp, usePlayhead } from '../../store/react.ts';
import { useStory, type ToldRun } from '../parts/use-story.ts';
import { Axis } from './Axis.tsx';
import { Plot } from './Plot.tsx';
import { usePlots } from './use-plots.ts';
import { VolumeGates } from './VolumeGates.tsx';
import './plots.css';

export function PlotsPanel() {
  const run = useStory();
  const plots = usePlots(run);
  const { box, playhead } = usePlayheadIn(run);
  return (
    <div ref={box} className="plots">
      {run !== null && playhead !== null && plots !== null ? (
        <>
          {plots.map((data) => (
            <Plot key={data.title} data={data} run={run} playhead={playhead} />
          ))}
          <Axis run={run} />
          {run.summary.kind === 'simulation' && <VolumeGates playhead={playhead} />}
        </>
      ) : (
        <p className="plots-coming">The plots are being worked out.</p>
      )}
    </div>
  );
}

/** The covers go with the playhead past React; the words change with the panels'. */
function usePlayheadIn(run: ToldRun | null) {
  const box = useRef<HTMLDivElement>(null);
  const source = usePlayhead();
  const frame = useApp((state) => state.frame);
  const story = run?.story ?? null;
  useEffect(
    () =>
      source.subscribe(({ position }) => {
        box.current?.style.setProperty('--played', String(position / Math.max(story?.seconds ?? 0, 0.001)));
      }),
    [source, story],
  );
  const playhead = useMemo(() => {
    // A frame of the run before may still be told while another has come.
    if (frame === null || story === null || frame.phaseIndex >= story.phases.length) return null;
    const { event, timeMicroseconds, phaseIndex } = frame;
    return { event, timeMicroseconds, position: positionOf(story, timeMicroseconds, phaseIndex, event) };
  }, [frame, story]);
  return { box, playhead };
}
