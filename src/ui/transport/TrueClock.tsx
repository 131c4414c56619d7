/** Whether the story is told by its own pace, phase by phase, or by the clock of the run. */
import { Clock } from 'lucide-react';
import { useActions, useApp } from '../../store/react.ts';

export function TrueClock() {
  const trueClock = useApp((state) => state.trueClock);
  const { setTrueClock } = useActions();
  return (
    <button
      type="button"
      role="switch"
      className="true-clock"
      aria-checked={trueClock}
      title="On: time passes as in the run. Off: each phase is given time to be seen."
      onClick={() => setTrueClock(!trueClock)}
    >
      <span className="true-clock-track" aria-hidden>
        <span className="true-clock-thumb" />
      </span>
      <Clock className="true-clock-sign" size={18} aria-hidden />
      <span className="true-clock-word">True clock</span>
    </button>
  );
}
