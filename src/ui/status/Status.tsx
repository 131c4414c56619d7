/**
 * Under the picture, in large type: what is happening and what every target holds, with the
 * time and the group beside it. Its height is kept, so that nothing below it jumps.
 */
import { statusMoment, statusWords } from '../../words/status.ts';
import { textOf, type Words } from '../../words/words.ts';
import { Parts, useFacts } from '../parts/index.ts';
import { LiveRegion } from './LiveRegion.tsx';
import { RunNote } from './RunNote.tsx';
import './status.css';

/** More letters than this do not stand on one line of a wide window. */
const lineLetters = 92;

export function Status() {
  const facts = useFacts();
  const moment = facts && statusMoment(facts);
  const words = facts && statusWords(facts);
  return (
    <section className="status" aria-label="What is happening">
      <div className="status-moment">
        <span className="status-time">{moment?.time ?? ' '}</span>
        <span className="status-group">
          {moment !== null && <Parts words={moment.group} plainTerms />}
          {moment !== null && moment.phase !== '' && <span className="status-phase">{moment.phase}</span>}
        </span>
      </div>
      <div className="status-main">
        <p className={`status-sentence${words !== null && flows(words) ? ' status-flowing' : ''}`}>
          {words !== null && <Parts words={words} />}
        </p>
        <RunNote />
      </div>
      <LiveRegion facts={facts} />
    </section>
  );
}

/** Whether its first line is too long to be one: then a new line for the second would make three. */
function flows(words: Words): boolean {
  const newLine = words.findIndex((part) => part.newLine);
  return textOf(words.slice(0, Math.max(newLine, 0))).length > lineLetters;
}
