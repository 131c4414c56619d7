/**
 * What the engine tells of the run that is shown as a whole: asked when it is wanted, asked again
 * of another run, and never one run's answer beside another.
 */
import { useEffect, useState } from 'react';
import type { RunSummary } from '../../simulation/summary.ts';
import { useActions, useApp } from '../../store/react.ts';
import type { RunAnswer, RunQuestion } from '../../worker/contract.ts';

type QuestionOf<Type> = Extract<RunQuestion, { readonly type: Type }>;

interface Answered<Type> {
  /** The very object that was asked with. */
  readonly question: QuestionOf<Type>;
  readonly answer: Extract<RunAnswer, { readonly type: Type }>;
}

/**
 * `question` is to be the same object as long as it asks the same; null: nothing is asked. The answer to the question
 * before stays until the next is there, so that nothing flickers; null: there is none of this run yet.
 */
export function useAnswer<Type extends RunQuestion['type']>(question: QuestionOf<Type> | null): Answered<Type> | null {
  const { aboutRun } = useActions();
  const summary = useApp((state) => state.summary);
  const [told, setTold] = useState<(Answered<Type> & { readonly of: RunSummary }) | null>(null);
  useEffect(() => {
    if (question === null || summary === null) return undefined;
    let wanted = true;
    const ask = async () => {
      const answered = await aboutRun<Type>(question);
      if (wanted && answered !== null) setTold({ question, answer: answered.answer, of: answered.summary });
    };
    void ask();
    return () => {
      wanted = false;
    };
  }, [aboutRun, summary, question]);
  return question !== null && told !== null && told.of === summary ? told : null;
}
