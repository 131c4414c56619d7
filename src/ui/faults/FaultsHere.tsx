/** Beside the button that loses the site: the other faults of the group at the playhead. */
import { ChevronDown, Zap } from 'lucide-react';
import { useActions, useApp } from '../../store/react.ts';
import type { AppState } from '../../store/types.ts';

/** The group that is being formed, or between groups the next; 0: none follows. */
function groupHere({ frame, summary, scenario }: AppState): number {
  if (frame === null || summary?.kind === 'history' || frame.siteLost) return 0;
  const group = frame.phase === 'between groups' ? frame.group + 1 : frame.group;
  return group > scenario.groups ? 0 : group;
}

export function FaultsHere() {
  const group = useApp(groupHere);
  const { askForFaults } = useActions();
  const label = group === 0 ? 'More faults: no group follows' : `More faults of group ${group}`;
  return (
    <button
      type="button"
      className="faults-here"
      aria-haspopup="menu"
      aria-label={label}
      title={group === 0 ? label : `${label}. They also open from a phase in the timeline, by the other mouse button`}
      disabled={group === 0}
      onClick={({ currentTarget: opener }) => askForFaults({ subject: { type: 'group', group }, opener, at: null })}
    >
      <Zap aria-hidden size={16} className="faults-here-sign" />
      <span className="faults-here-words">More faults</span>
      <ChevronDown aria-hidden size={16} />
    </button>
  );
}
