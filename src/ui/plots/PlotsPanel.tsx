/**
 * The plots, under the playhead of the timeline: the whole run on the story's axis, drawn as far
 * as the playhead has come.
 */
import { useMemo } from 'react';
import { positionOf } from '../../scene/story.ts';
import { useApp } from '../../store/react.ts';
import { useStory, type ToldRun } from '../parts/use-story.ts';
import { Axis } from './Axis.tsx';
import { Plot } from './Plot.tsx';
import { usePlots } from './use-plots.ts';
import { VolumeGates } from './VolumeGates.tsx';
import './plots.css';

export function PlotsPanel() {
  const run = useStory();
  const plots = usePlots(run);
  const playhead = usePlayheadIn(run);
  return (
    <div className="plots">
      {run !== null && playhead !== null && plots !== null ? (
        <>
          {plots.map((data) => (
            <Plot key={data.title} data={data} run={run} playhead={playhead} />
          ))}
          <Axis run={run} />
          {run.summary.kind === 'simulation' ? (
            <VolumeGates playhead={playhead} />
          ) : (
            <p className="plots-without">
              A history has steps and no clock. The other plots need one: write inhibit, updates queued at gates, host
              response.
            </p>
          )}
        </>
      ) : (
        <p className="plots-coming">The plots are being worked out.</p>
      )}
    </div>
  );
}

/** The playhead as the panels are told of it; null until there is one. */
function usePlayheadIn(run: ToldRun | null) {
  const frame = useApp((state) => state.frame);
  const story = run?.story ?? null;
  return useMemo(() => {
    // A frame of the run before may still be told while another has come.
    if (frame === null || story === null || frame.phaseIndex >= story.phases.length) return null;
    const { event, timeMicroseconds, phaseIndex } = frame;
    return { event, timeMicroseconds, position: positionOf(story, timeMicroseconds, phaseIndex, event) };
  }, [frame, story]);
}
