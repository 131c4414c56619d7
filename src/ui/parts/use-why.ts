/** What is asked with "Why?", answered by the worker of the run that is shown. */
import { useMemo } from 'react';
import type { Why, WhyAsked } from '../../simulation/findings/why.ts';
import { useAnswer } from './use-answer.ts';

/** 'coming' until it is answered; null where there is nothing to tell. `asked` is to be the same object as long as it asks the same. */
export function useWhy(asked: WhyAsked): Why | null | 'coming' {
  const question = useMemo(() => ({ type: 'why', asked }) as const, [asked]);
  const told = useAnswer(question);
  return told?.question === question ? told.answer.why : 'coming';
}
