/** What the search would come to, asked of its worker as soon as the panel is near, and with each change. */
import { useEffect, useState, type RefObject } from 'react';
import type { Scenario } from '../../scenario/scenario.ts';
import { useActions } from '../../store/react.ts';
import type { Estimate } from '../../worker/exploration-client.ts';

/** null while it is not known. */
export function useEstimate(question: Scenario, place: RefObject<HTMLElement | null>): Estimate | null {
  const { estimate } = useActions();
  const isSeen = useSeen(place);
  const [answer, setAnswer] = useState<{ readonly question: Scenario; readonly estimate: Estimate } | null>(null);
  useEffect(() => {
    if (!isSeen) return undefined;
    let wanted = true;
    const ask = async () => {
      const told = await estimate(question);
      if (wanted && told !== null) setAnswer({ question, estimate: told });
    };
    void ask();
    return () => {
      wanted = false;
    };
  }, [isSeen, question, estimate]);
  return answer?.question === question ? answer.estimate : null;
}

/** Whether it has once been in view, or a screen away from it: until then no worker is started for it. */
function useSeen(place: RefObject<HTMLElement | null>): boolean {
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (element === null || isSeen) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setSeen(true);
      },
      { rootMargin: '100%' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [place, isSeen]);
  return isSeen;
}
