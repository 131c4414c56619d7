/** Beside the sentence: why it came to this. While the run plays, of outcomes alone, which stay long enough to be pressed. */
import { useMemo } from 'react';
import { useApp } from '../../store/react.ts';
import { outcomeQuestions, questionsNow, type WhyQuestion } from '../../words/asking.ts';
import { useFacts } from '../parts/index.ts';
import { WhyButton } from '../parts/WhyButton.tsx';

const none: readonly WhyQuestion[] = [];

export function StatusWhy() {
  const facts = useFacts();
  const playing = useApp((state) => state.playing);
  const questions = useMemo(() => {
    if (facts === null) return none;
    return playing ? outcomeQuestions(facts) : questionsNow(facts);
  }, [facts, playing]);
  return <WhyButton questions={questions} className="status-why" />;
}
