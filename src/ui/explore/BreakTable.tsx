/**
 * The rules of the protocol, and what happens without each. One press searches for the shortest
 * history that then loses a write out of order, and plays it to the sentence that names it.
 */
import { Hammer } from 'lucide-react';
import { questionWithout } from '../../store/broken-rules.ts';
import { useActions } from '../../store/react.ts';
import { type BreakableRule, breakableRules, ruleWords } from '../../words/breaking.ts';
import { Button } from '../parts/index.ts';

export function BreakTable() {
  return (
    <div className="breaking">
      <h3 className="explore-heading">Break a rule</h3>
      <p className="explore-note">
        What is each rule good for? Break one: every history of 2 volumes, 3 writes, 2 groups and 1 fault is tried, and the
        shortest that loses a write out of order is played, with the loss of the site and the recovery.
      </p>
      <table className="break-table">
        <caption className="visually-hidden">Rules, and what happens without each</caption>
        <thead>
          <tr>
            <th scope="col">The rule</th>
            <th scope="col">Without it</th>
          </tr>
        </thead>
        <tbody>
          {breakableRules.map((rule) => (
            <Row key={rule} rule={rule} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ rule }: { readonly rule: BreakableRule }) {
  const { ask, explore } = useActions();
  const { rule: kept, without } = ruleWords[rule];
  const press = () => {
    ask(questionWithout(rule));
    explore(true);
  };
  return (
    <tr>
      <th scope="row">{kept}</th>
      <td>
        <span className="break-without">{without}</span>
        <Button className="break-button" onClick={press}>
          <Hammer aria-hidden size={16} />
          Break: {rule}
        </Button>
      </td>
    </tr>
  );
}
