/**
 * While the run stands still: the event that led to this moment. Whoever steps from event to
 * event sees here what has changed, where the sentence under the picture stays the same.
 */
import { useEffect, useMemo, useState } from 'react';
import { useActions, useApp } from '../../store/react.ts';
import type { GroupSummary } from '../../simulation/summary.ts';
import { questionsAbout, type WhyQuestion } from '../../words/asking.ts';
import { eventWords } from '../../words/events.ts';
import { textOf } from '../../words/words.ts';
import type { LoggedEvent } from '../../worker/contract.ts';
import { Parts, useShownScenario } from '../parts/index.ts';
import { WhyButton } from '../parts/WhyButton.tsx';

const none: readonly WhyQuestion[] = [];
const noGroups: readonly GroupSummary[] = [];

export function EventNote() {
  const event = useEvent();
  const settings = useShownScenario();
  const groups = useApp((state) => state.summary?.groups) ?? noGroups;
  const questions = useMemo(() => (event === null ? none : questionsAbout(event)), [event]);
  if (event === null) return <p className="event-note" />;
  const words = eventWords(event, settings, groups);
  return (
    <div className="event-line">
      <p className="event-note" title={textOf(words)}>
        <span className="event-number">e{event.event}</span> <Parts words={words} plainTerms />
      </p>
      <WhyButton questions={questions} />
    </div>
  );
}

/** The event at the playhead; until that is known the one before, whose number says so. null while playing, and at the start. */
function useEvent(): LoggedEvent | null {
  const { loggedEvent } = useActions();
  const event = useApp(({ playing, frame }) => (playing ? 0 : (frame?.event ?? 0)));
  const summary = useApp((state) => state.summary);
  const [told, setTold] = useState<LoggedEvent | null>(null);
  useEffect(() => {
    // A new run may tell another event at the same number.
    let wanted = event > 0 && summary !== null;
    const ask = async () => {
      const found = wanted ? await loggedEvent(event) : null;
      if (wanted) setTold(found);
    };
    void ask();
    return () => {
      wanted = false;
    };
  }, [loggedEvent, event, summary]);
  return event > 0 ? told : null;
}
