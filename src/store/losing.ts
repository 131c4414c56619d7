/**
 * The primary site is lost where the playhead stands, and how recovery settles what it finds.
 * Each is an edit like any other: the link says it, and it is one undo step.
 */
import { ordered } from '../scenario/faults.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { RunSummary } from '../simulation/summary.ts';
import { isHistory } from './landing.ts';
import type { Landing } from './place.ts';
import type { Stage } from './stage.ts';
import { oncePlaceKnown } from './steps.ts';
import type { Actions, AppState } from './types.ts';

interface LosingParts {
  readonly state: () => AppState;
  readonly stage: Stage;
  readonly change: (next: Scenario, landing?: Landing) => void;
  readonly setPlaying: (playing: boolean) => void;
  readonly loseSiteInHistory: () => void;
}

export function makeLosing(parts: LosingParts): Pick<Actions, 'loseSite' | 'decideRecovery'> {
  const { state, stage, change, setPlaying, loseSiteInHistory } = parts;
  return {
    loseSite: () => {
      if (isHistory(state().scenario)) {
        loseSiteInHistory();
        return;
      }
      oncePlaceKnown(stage, () => {
        const { place, shown } = stage;
        if (place === null || shown === null || isLostAt(shown.summary, place.timeMicroseconds)) return;
        change(withLossAt(state().scenario, place.timeMicroseconds));
        setPlaying(true);
      });
    },
    decideRecovery: (recover) => change({ ...state().scenario, recover }, landingAtEnd(stage)),
  };
}

const isLostAt = ({ recovery }: RunSummary, timeMicroseconds: number): boolean =>
  recovery !== null && timeMicroseconds >= recovery.lossMicroseconds;

/** A site is lost only once: an earlier loss that was planned goes. */
function withLossAt(scenario: Scenario, atMicroseconds: number): Scenario {
  const others = scenario.faults.filter(({ type }) => type !== 'disaster');
  return { ...scenario, faults: ordered([...others, { type: 'disaster', atMicroseconds }]) };
}

/** Whoever looks at what is left sees at once what would have been; else the moment stays. */
function landingAtEnd({ frame, shown }: Stage): Landing {
  const isAtEnd = frame !== null && frame.event === shown?.summary.events;
  return isAtEnd ? { type: 'shown', at: { type: 'event', event: Infinity } } : { type: 'keep' };
}
