/** Changes what is asked: from then on it is a question of one's own, and no longer that of a rule to break. */
import type { Scenario } from '../../scenario/scenario.ts';
import { useActions } from '../../store/react.ts';

export function useAsk(): (question: Scenario) => void {
  const { ask } = useActions();
  return (question) => ask({ ...question, title: '' });
}
