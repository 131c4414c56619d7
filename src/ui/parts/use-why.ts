/** What is asked with "Why?", answered by the worker of the run that is shown. */
import { useEffect, useState } from 'react';
import type { Why, WhyAsked } from '../../simulation/findings/why.ts';
import { useActions } from '../../store/react.ts';

/** 'coming' until it is answered; null where there is nothing to tell. `asked` is to be the same object as long as it asks the same. */
export function useWhy(asked: WhyAsked): Why | null | 'coming' {
  const { aboutRun } = useActions();
  const [answered, setAnswered] = useState<{ readonly asked: WhyAsked; readonly why: Why | null } | null>(null);
  useEffect(() => {
    let wanted = true;
    const ask = async () => {
      const answer = await aboutRun({ type: 'why', asked });
      if (wanted) setAnswered({ asked, why: answer?.why ?? null });
    };
    void ask();
    return () => {
      wanted = false;
    };
  }, [aboutRun, asked]);
  return answered?.asked === asked ? answered.why : 'coming';
}
