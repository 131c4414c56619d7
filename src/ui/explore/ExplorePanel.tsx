/**
 * The panel that asks for every interleaving at once: bounds and rules on one side with the
 * verdict under them, and on the other the rules that can be broken, each with one press.
 */
import { useApp } from '../../store/react.ts';
import { Bounds } from './Bounds.tsx';
import { BreakTable } from './BreakTable.tsx';
import { Exports } from './Exports.tsx';
import { Rules } from './Rules.tsx';
import { SearchPart } from './SearchPart.tsx';
import './explore.css';

export function ExplorePanel() {
  const question = useApp((state) => state.question);
  return (
    <section className="explore" aria-label="Explore">
      <h2 className="panel-title">Explore</h2>
      <p className="explore-lead">
        A run shows one history. Here every order in which the steps can come is tried, and each state is judged.
      </p>
      <div className="explore-parts">
        <div className="explore-question">
          <Bounds question={question} />
          <Rules question={question} />
          <SearchPart />
          <Exports question={question} />
        </div>
        <BreakTable />
      </div>
    </section>
  );
}
