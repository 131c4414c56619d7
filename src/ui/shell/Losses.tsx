/** To lose the site at the playhead, and beside it the other faults of the group there. */
import { FaultsHere } from '../faults/index.ts';
import { LoseSite } from '../recovery/index.ts';

export function Losses() {
  return (
    <span className="losses">
      <LoseSite />
      <FaultsHere />
    </span>
  );
}
