/**
 * Under the picture, in large type: what is happening and what every target holds, with the
 * time and the group beside it. Its height is kept, so that nothing below it jumps.
 */
import type { ReactNode } from 'react';
import { statusMoment, statusWords } from '../../words/status.ts';
import { textOf, type Words } from '../../words/words.ts';
import { Parts, useFacts } from '../parts/index.ts';
import { LiveRegion } from './LiveRegion.tsx';
import { RunNote } from './RunNote.tsx';
import { StatusTime } from './StatusTime.tsx';
import { useRecoveryWords } from './use-recovery-words.ts';
import './status.css';

/** More letters than this do not stand on one line of a wide window, or in the lines that are kept for a sentence. */
const lineLetters = 92;
const sentenceLetters = 165;

interface StatusProps {
  /** The twin's has a name of its own, and is not read aloud. */
  readonly isTwin?: boolean;
  /** Its run is over, and the playhead beyond. */
  readonly hasEnded?: boolean;
  /** What explains the sentence. */
  readonly why?: ReactNode;
}

export function Status({ isTwin = false, hasEnded = false, why }: StatusProps) {
  const facts = useFacts();
  const moment = facts && statusMoment(facts);
  const recovery = useRecoveryWords(facts);
  const words = recovery.words ?? (facts && statusWords(facts));
  return (
    <section
      className="status"
      aria-label={isTwin ? 'What happens in the twin' : 'What is happening'}
      data-stays-in-view=""
    >
      <div className="status-moment">
        <span className="status-time">
          {hasEnded && 'ended at '}
          <StatusTime />
        </span>
        <span className="status-group">
          <span>{moment !== null && <Parts words={moment.group} plainTerms />}</span>
          <span className="status-phase">
            {moment?.phase}
            {why}
          </span>
        </span>
      </div>
      <div className="status-main">
        <p className={`status-sentence${words === null ? '' : settingOf(words)}`}>
          {words !== null && <Parts words={words} />}
        </p>
        <RunNote />
      </div>
      {!isTwin && <LiveRegion facts={facts} recovery={recovery} />}
    </section>
  );
}

/** How it is set: in two lines where each half fits one, in one flow else, and smaller where even that would be too long. */
function settingOf(words: Words): string {
  const newLine = words.findIndex((part) => part.newLine);
  const lines = [words.slice(0, Math.max(newLine, 0)), words.slice(newLine + 1)].map((line) => textOf(line).length);
  const flows = lines.some((letters) => letters > lineLetters) ? ' status-flowing' : '';
  return textOf(words).length > sentenceLetters ? `${flows} status-long` : flows;
}
