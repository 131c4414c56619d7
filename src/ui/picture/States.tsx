/** On a phone, under the picture: what the signs between sources and targets mean just now. */
import { useApp } from '../../store/react.ts';
import { useShownScenario } from '../parts/index.ts';
import { statesOf } from './states.ts';

export function States() {
  const frame = useApp((state) => state.frame);
  const { copy } = useShownScenario();
  const states = frame === null ? [] : statesOf(frame, copy);
  return (
    <p className="states">
      {states.map(({ state, text }) => (
        <span key={state} className={`states-${state}`}>
          {text}
        </span>
      ))}
    </p>
  );
}
