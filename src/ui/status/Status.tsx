/**
 * Under the picture, in large type: what is happening and what every target holds, with the
 * time and the group beside it. Its height is kept, so that nothing below it jumps.
 */
import { statusMoment, statusWords } from '../../words/status.ts';
import { Parts, useFacts } from '../parts/index.ts';
import { LiveRegion } from './LiveRegion.tsx';
import { RunNote } from './RunNote.tsx';
import './status.css';

export function Status() {
  const facts = useFacts();
  const moment = facts && statusMoment(facts);
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
        <p className="status-sentence">{facts !== null && <Parts words={statusWords(facts)} />}</p>
        <RunNote />
      </div>
      <LiveRegion facts={facts} />
    </section>
  );
}
