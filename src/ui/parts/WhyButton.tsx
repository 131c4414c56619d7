/**
 * "Why?" where a person asks it: a word that opens the chains of causes beside it. What was
 * asked stays open while one goes from cause to cause, and the word stays as long as it has the
 * focus, even where there is nothing to ask any more.
 */
import { useId, useState } from 'react';
import type { WhyAsked } from '../../simulation/findings/why.ts';
import { useActions } from '../../store/react.ts';
import type { WhyQuestion } from '../../words/asking.ts';
import { Popover } from './Popover.tsx';
import { useWhy } from './use-why.ts';
import { WhyChain } from './WhyChain.tsx';

interface WhyButtonProps {
  /** None: nothing to ask just now. */
  readonly questions: readonly WhyQuestion[];
  readonly className?: string;
}

export function WhyButton({ questions, className = '' }: WhyButtonProps) {
  const id = useId();
  const { pause } = useActions();
  const [held, setHeld] = useState<readonly WhyQuestion[] | null>(null);
  const shown = questions.length > 0 ? questions : (held ?? []);
  if (shown.length === 0) return null;
  return (
    // The focus of what is inside is looked at, nothing is pressed.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <span
      className={`why ${className}`}
      onFocus={() => setHeld(shown)}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setHeld(null);
      }}
    >
      <button type="button" className="why-button" popoverTarget={id} aria-label={shown[0].text} onClick={pause}>
        Why?
      </button>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a popover, which the browser's dialog is not */}
      <Popover id={id} role="dialog" label={shown[0].text} className="why-sheet">
        {(close) => <Answers questions={shown} close={close} />}
      </Popover>
    </span>
  );
}

interface AnswersProps {
  readonly questions: readonly WhyQuestion[];
  readonly close: () => void;
}

function Answers({ questions, close }: AnswersProps) {
  // What was asked as it was opened, whatever the playhead does since.
  const [asked] = useState(questions);
  const [first, ...others] = asked;
  return (
    <>
      <section className="why-answer">
        <p className="why-question">{first.text}</p>
        <Answer asked={first.asked} close={close} />
      </section>
      {others.map((other) => (
        <Folded key={other.text} question={other} close={close} />
      ))}
    </>
  );
}

/** What else may be asked just now: answered when it is. */
function Folded({ question, close }: { readonly question: WhyQuestion; readonly close: () => void }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="why-answer" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="why-question">{question.text}</summary>
      {open && <Answer asked={question.asked} close={close} />}
    </details>
  );
}

function Answer({ asked, close }: { readonly asked: WhyAsked; readonly close: () => void }) {
  const why = useWhy(asked);
  const { toEvent } = useActions();
  if (why === 'coming') return <p className="why-origin">…</p>;
  if (why === null) return <p className="why-origin">There is nothing to tell.</p>;
  return <WhyChain why={why} withEvent onGo={toEvent} onRemoved={close} />;
}
