/** The button that loses the primary site where the playhead stands: in a simulation and in a history. */
import { Unplug } from 'lucide-react';
import { useActions, useApp } from '../../store/react.ts';
import './lose-site.css';

export function LoseSite() {
  const lost = useApp((state) => state.frame?.siteLost === true);
  const ready = useApp((state) => state.frame !== null);
  const { loseSite } = useActions();
  return (
    <button
      type="button"
      className="lose-site"
      disabled={lost || !ready}
      title={
        lost
          ? 'The primary site is lost already at this moment'
          : 'The primary site is lost at this moment, and recovery follows'
      }
      onClick={loseSite}
    >
      <Unplug aria-hidden size={18} />
      Lose the site now
    </button>
  );
}
