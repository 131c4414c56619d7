/** What the lanes' bars and signs mean, above them: only those that this scenario can have. */
import { lanesKey } from '../../words/lanes.ts';
import { useShownScenario } from '../parts/index.ts';
import { signs } from './draw-lanes.ts';
import { ownPresses } from './own-presses.ts';

export function LanesKey() {
  const { inhibit, copy } = useShownScenario();
  return (
    <div ref={ownPresses} className="lanes-key">
      <ul aria-label="What the lanes show">
        {lanesKey(copy, inhibit).map(({ mark, text }) => (
          <li key={mark}>
            <svg className="lanes-key-mark" viewBox="-9 -9 18 18" width="18" height="18" aria-hidden="true">
              {mark === 'inhibited' || mark === 'prepared' ? (
                <rect className={`lane-bar lane-${mark}`} x={-8} y={-6} width={16} height={12} rx={2} />
              ) : (
                <g className={`lane-mark lane-mark-${mark}`}>
                  <circle r={7.5} />
                  <path d={signs[mark]} />
                </g>
              )}
            </svg>
            {text}
          </li>
        ))}
      </ul>
    </div>
  );
}
