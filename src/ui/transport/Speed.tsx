/** How fast the story is told: a slider on a log scale, with stops that have names; on a phone a list of them. */
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

/** The same in the room of a button. The style sheet shows one of the two. */
export function SpeedChoice() {
  const speed = useApp((state) => state.speed);
  const { setSpeed } = useActions();
  return (
    <select
      className="transport-button speed-choice"
      aria-label="Speed"
      value={speedStops[nearestStop(speed)]}
      onChange={(event) => setSpeed(Number(event.currentTarget.value))}
    >
      {speedStops.map((stop) => (
        <option key={stop} value={stop}>
          {speedLabel(stop)}
        </option>
      ))}
    </select>
  );
}
