/**
 * Where the card of a recovery stands. In a simulation it takes the room of the lost site, where
 * the window has that room, else it comes under the timeline; in a history it takes that of the next steps.
 */
import { useApp } from '../../store/react.ts';
import { NextSteps } from '../explore/index.ts';
import { RecoveryCard } from '../recovery/index.ts';
import { useMedia } from './use-media.ts';

const roomBeside = '(min-width: 1000px) and (min-height: 700px)';

const useIsSimulation = (): boolean => useApp((state) => state.summary?.kind === 'simulation');

/** A twin's picture stands beside this one: what is lost there, and here, is compared with the eye. */
function useHasRoom(): boolean {
  const hasTwin = useApp((state) => state.scenario.twin !== null);
  return useMedia(roomBeside) && !hasTwin;
}

export function RecoveryBeside() {
  const hasRoom = useHasRoom();
  return useIsSimulation() && hasRoom ? <RecoveryCard /> : null;
}

export function RecoveryBelow() {
  const hasRoom = useHasRoom();
  return useIsSimulation() && !hasRoom ? <RecoveryCard /> : null;
}

export function Steps() {
  return (
    <NextSteps>
      <RecoveryCard />
    </NextSteps>
  );
}
