/** How fast the story is told: a slider on a log scale, with stops that have names. */
import { useActions, useApp } from '../../store/react.ts';
import { nearestStop, speedLabel, speedName } from './speed-stops.ts';
import { speedStops } from '../../store/types.ts';

export function Speed() {
  const speed = useApp((state) => state.speed);
  const { setSpeed } = useActions();
  const stop = nearestStop(speed);
  return (
    <label className="speed">
      <span className="speed-word">Speed</span>
      <input
        type="range"
        className="speed-slider"
        aria-label="Speed"
        aria-valuetext={speedName(speed)}
        min={0}
        max={speedStops.length - 1}
        step={1}
        value={stop}
        onChange={(event) => setSpeed(speedStops[event.currentTarget.valueAsNumber])}
      />
      <output className="speed-label" aria-hidden>
        {speedLabel(speed)}
      </output>
    </label>
  );
}
