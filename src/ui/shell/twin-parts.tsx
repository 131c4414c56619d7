/** What is fetched for the first twin: its stage, with picture and sentence in it, and what is laid over the page's own. */
import { useStore } from 'zustand';
import type { App } from '../../store/app.ts';
import { useApp, useApplication } from '../../store/react.ts';
import { Picture } from '../picture/index.ts';
import { Status } from '../status/index.ts';
import { DifferenceMarks } from '../twin/DifferenceMarks.tsx';
import { TwinStage } from '../twin/TwinStage.tsx';

export { DifferenceMarks } from '../twin/DifferenceMarks.tsx';
export { HereName } from '../twin/TwinStage.tsx';

export function Twin() {
  const here = useApplication();
  return (
    <TwinStage>
      <Picture isTwin Marks={DifferenceMarks} />
      <TwinStatus here={here} />
    </TwinStage>
  );
}

/** There is one playhead: where the twin's run is over before it, the time is that of its end, and says so. */
function TwinStatus({ here }: { readonly here: App }) {
  const playhead = useStore(here.store, (state) => state.frame?.timeMicroseconds ?? 0);
  const end = useApp(({ frame, summary }) =>
    frame !== null && frame.event === summary?.events ? frame.timeMicroseconds : Infinity,
  );
  return <Status isTwin hasEnded={playhead > end} />;
}
