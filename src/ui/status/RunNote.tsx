/** While a run is being made for longer than half a second: how far it is, and a way to stop it. */
import { useActions, useApp } from '../../store/react.ts';
import { numberText } from '../../words/numbers.ts';
import { Button } from '../parts/index.ts';

export function RunNote() {
  const run = useApp((state) => state.run);
  const isShown = useApp((state) => state.summary !== null);
  const { cancelRun } = useActions();
  if (run.type === 'cancelled') {
    return (
      <p className="status-note">
        {isShown ? 'The new run was cancelled: what is shown is the one before.' : 'The run was cancelled.'}
      </p>
    );
  }
  if (run.type !== 'making' || run.progress === null) return null;
  const { events, expectedEvents } = run.progress;
  return (
    <div className="status-note">
      <progress aria-label="Making the run" max={Math.max(expectedEvents, events)} value={events} />
      <span>
        Making the run: {numberText(events)} of about {numberText(Math.max(expectedEvents, events))} events
      </span>
      <Button onClick={cancelRun}>Cancel</Button>
    </div>
  );
}
