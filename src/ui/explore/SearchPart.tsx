/** The search: what it will cost, how far it is, and what came of it in one large sentence. */
import { Footprints, Play, Search } from 'lucide-react';
import { useRef } from 'react';
import { unreachable } from '../../base/assert.ts';
import { knownAsAsked } from '../../exploration/export/reference-counts.ts';
import { questionOf } from '../../exploration/question.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { moreBytes } from '../../store/explorations.ts';
import { useActions, useApp } from '../../store/react.ts';
import type { ExplorationStatus } from '../../store/types.ts';
import {
  bytesText,
  estimateText,
  questionText,
  referenceText,
  searchFigures,
  verdictText,
  verdictWords,
} from '../../words/exploring.ts';
import type { SearchFigures } from '../../worker/exploration-client.ts';
import { Button, Parts, VisuallyHidden } from '../parts/index.ts';
import { Exports } from './Exports.tsx';
import { MemoryLimit } from './MemoryLimit.tsx';
import { showStage } from './show-stage.ts';
import { useEstimate } from './use-estimate.ts';

export function SearchPart() {
  const exploration = useApp((state) => state.exploration);
  const { explore, cancelSearch } = useActions();
  const question = useApp((state) => state.question);
  const limit = useApp((state) => state.searchLimitBytes);
  const place = useRef<HTMLDivElement>(null);
  const estimate = useEstimate(question, place);
  const running = exploration.type === 'running';
  return (
    <div ref={place} className="search">
      <p className="search-estimate">
        <strong>{questionText(question)}.</strong> {estimate === null ? ' ' : estimateText(estimate, limit)}
      </p>
      <div className="search-start">
        {running ? (
          <Button className="search-button" onClick={cancelSearch}>
            Cancel
          </Button>
        ) : (
          <Button kind="primary" className="search-button" onClick={() => explore()}>
            <Search aria-hidden size={18} />
            Explore
          </Button>
        )}
        <MemoryLimit disabled={running} />
        <ByHand />
        <Exports />
      </div>
      <VisuallyHidden>
        <span aria-live="polite">
          {exploration.type === 'ended' && verdictText(exploration.verdict, exploration.figures)}
        </span>
      </VisuallyHidden>
      <Outcome exploration={exploration} expectedStates={estimate?.states ?? null} />
    </div>
  );
}

/** A way into a history without a search, within the same bounds. */
function ByHand() {
  const { beginHistory } = useActions();
  const begin = () => {
    beginHistory();
    showStage();
  };
  return (
    <Button onClick={begin}>
      <Footprints aria-hidden size={16} />
      Step by step, by hand
    </Button>
  );
}

interface OutcomeProps {
  readonly exploration: ExplorationStatus;
  /** null: not known. */
  readonly expectedStates: number | null;
}

function Outcome({ exploration, expectedStates }: OutcomeProps) {
  switch (exploration.type) {
    case 'idle':
      return null;
    case 'running':
      return <Progress asked={exploration.asked} figures={exploration.figures} expectedStates={expectedStates} />;
    case 'ended':
      return <Verdict ended={exploration} />;
    case 'failed':
      return (
        <p className="refusal" role="alert">
          The search has failed: {exploration.message}
        </p>
      );
    default:
      return unreachable(exploration);
  }
}

/** What was asked, where the panel asks something else by now. */
function Asked({ asked }: { readonly asked: Scenario }) {
  const now = useApp((state) => questionText(state.question));
  const text = questionText(asked);
  return text === now ? null : <p className="search-asked">Asked was: {text}.</p>;
}

interface ProgressProps {
  readonly asked: Scenario;
  readonly figures: SearchFigures | null;
  readonly expectedStates: number | null;
}

/** How much is left is not known exactly, so the bar keeps a little back until the search has ended. */
const fullestPart = 0.97;

function Progress({ asked, figures, expectedStates }: ProgressProps) {
  const part = expectedStates === null ? undefined : Math.min(fullestPart, (figures?.states ?? 0) / expectedStates);
  return (
    <div className="search-outcome">
      <Asked asked={asked} />
      <p className="search-verdict" aria-hidden="true">
        Searching …
      </p>
      <progress className="search-bar" aria-label="Searching" value={part} />
      {figures !== null && <Figures figures={figures} />}
    </div>
  );
}

function Verdict({ ended }: { readonly ended: Extract<ExplorationStatus, { type: 'ended' }> }) {
  const { asked, figures, verdict } = ended;
  const { continueSearch, playViolation } = useActions();
  const limit = useApp((state) => state.searchLimitBytes);
  const reference = referenceText(knownAsAsked(questionOf(asked)), verdict, figures);
  const unfinished = verdict.type === 'full' || verdict.type === 'cancelled';
  return (
    <div className="search-outcome">
      <Asked asked={asked} />
      <p className="search-verdict">
        <Parts words={verdictWords(verdict, figures)} plainTerms />
        {reference !== '' && <span className="search-reference"> {reference}</span>}
      </p>
      {verdict.type === 'broken' && (
        <Button onClick={playViolation}>
          <Play aria-hidden size={16} fill="currentColor" />
          Play the shortest history
        </Button>
      )}
      {unfinished && (
        <p className="search-more">
          <Button onClick={continueSearch}>Continue</Button>
          {verdict.type === 'full' && (
            <span className="explore-note">
              with {bytesText(moreBytes(limit, figures.bytes))}, or lower a bound and explore again
            </span>
          )}
        </p>
      )}
      <Figures figures={figures} />
    </div>
  );
}

const Figures = ({ figures }: { readonly figures: SearchFigures }) => (
  <dl className="figures">
    {searchFigures(figures).map(({ name, text }) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{text}</dd>
      </div>
    ))}
  </dl>
);
