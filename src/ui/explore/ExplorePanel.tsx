/**
 * The panel that asks for every interleaving at once: first the rules that can be broken, each
 * with one press, then a question of one's own, with its answer.
 */
import { useApp } from '../../store/react.ts';
import { Bounds } from './Bounds.tsx';
import { BreakTable } from './BreakTable.tsx';
import { Invariants, KindsOfFault, Switches } from './Rules.tsx';
import { SearchPart } from './SearchPart.tsx';
import './explore.css';

export function ExplorePanel() {
  const question = useApp((state) => state.question);
  return (
    <section id="explore" className="explore" aria-label="Explore" tabIndex={-1}>
      <h2 className="panel-title">Explore</h2>
      <p className="explore-lead">
        A run shows one history. Here every order in which the steps can come is tried, and every state on the way is
        judged.
      </p>
      <BreakTable />
      <h3 className="explore-heading">Ask for yourself</h3>
      <p className="explore-lead">Within which bounds, and with which rules, does the method hold?</p>
      <div className="explore-question">
        <div className="explore-column">
          <Bounds question={question} />
          <KindsOfFault question={question} />
        </div>
        <Switches question={question} />
        <div className="explore-column">
          <Invariants question={question} />
          <SearchPart />
        </div>
      </div>
    </section>
  );
}
