/**
 * The rules of the protocol, and what happens without each. One press searches for the shortest
 * history that then loses a write out of order, and plays it to the sentence that names it.
 */
import { Hammer } from 'lucide-react';
import { useEffect } from 'react';
import { questionWithout } from '../../store/broken-rules.ts';
import { useActions, useApp } from '../../store/react.ts';
import { type BreakableRule, breakableRules, ruleWords } from '../../words/breaking.ts';
import { verdictText } from '../../words/exploring.ts';
import { Button } from '../parts/index.ts';
import { showStage } from './show-stage.ts';

export function BreakTable() {
  useStageWhenPlayed();
  return (
    <div className="breaking">
      <h3 className="explore-heading">Break a rule</h3>
      <p className="explore-lead">
        What is each rule good for? Break one, and the shortest history that loses a write out of order is searched and
        played: to the loss of the primary site, through recovery, to the write that is missing.
      </p>
      <table className="break-table">
        <caption className="visually-hidden">Rules, and what happens without each</caption>
        <thead>
          <tr>
            <th scope="col">The rule</th>
            <th scope="col">Without it</th>
            <th scope="col">Try it</th>
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

/** A history that is played is worth nothing below the fold. */
function useStageWhenPlayed(): void {
  const isPlayed = useApp(
    ({ exploration, playing, summary }) =>
      exploration.type === 'ended' && exploration.verdict.type === 'broken' && playing && summary?.kind === 'history',
  );
  useEffect(() => {
    if (isPlayed) showStage();
  }, [isPlayed]);
}

function Row({ rule }: { readonly rule: BreakableRule }) {
  const { ask, explore } = useActions();
  const outcome = useApp(({ exploration }) =>
    exploration.type === 'ended' && exploration.asked.title === questionWithout(rule).title
      ? verdictText(exploration.verdict, exploration.figures)
      : '',
  );
  const { rule: kept, without } = ruleWords[rule];
  const press = () => {
    ask(questionWithout(rule));
    explore(true);
  };
  return (
    <tr>
      <th scope="row">{kept}</th>
      <td>{without}</td>
      <td>
        <Button className="break-button" onClick={press}>
          <Hammer aria-hidden size={16} />
          Break: {rule}
        </Button>
        <p className="break-outcome" aria-live="polite">
          {outcome}
        </p>
      </td>
    </tr>
  );
}
