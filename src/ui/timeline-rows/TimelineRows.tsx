/**
 * What stands under the timeline's axis. "Lost here?": what a loss of the site would leave after
 * recovery, at every moment so far; one row for the table, and opened, one for each wrong
 * decision: where they differ from the first, the rule matters. "Lanes": one for each volume.
 */
import { ChevronRight } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useApp } from '../../store/react.ts';
import type { Moment } from '../../worker/contract.ts';
import { lossSentence, lossWords, lostWords, momentOfRun } from '../../words/losing.ts';
import { policies } from '../../words/names.ts';
import { Button } from '../parts/index.ts';
import { useStory } from '../parts/use-story.ts';
import { Lanes } from './Lanes.tsx';
import { LossRow, type Pointed } from './LossRow.tsx';
import { LossTable } from './LossTable.tsx';
import { ownPresses } from './own-presses.ts';
import { useLossAt, useLossBand } from './use-loss.ts';
import './lost-here.css';

/** Under the last row, where it is scrolled into view. */
const sparePixels = 8;

export function TimelineRows() {
  const run = useStory();
  const band = useLossBand();
  const [open, setOpen] = useState(false);
  const [lanesOpen, setLanesOpen] = useState(false);
  const [tableOpen, setTableOpen] = useState(false);
  const [wanted, setPointed] = useState<Pointed | null>(null);
  const atPlayhead = usePlayheadMoment();
  const event = useApp((state) => state.frame?.event ?? 0);
  // The playhead may have gone back since, and nobody is told of what lies after it.
  const pointed = wanted !== null && lastEventOf(wanted.moment) <= event ? wanted : null;
  const loss = useLossAt(band === null ? null : (pointed?.moment ?? atPlayhead));
  const left = loss?.left.find(({ decision }) => decision === (pointed?.decision ?? 'table'));
  const isLost = band !== null && loss !== null && band.lost.event.length > 0 && loss.event >= band.lastEvent;
  const all = useShownWhenOpened(open, lanesOpen, band !== null);
  if (run === null) return <div className="lost-coming" />;
  const { kind } = run.summary;
  const when = loss === null ? '' : momentOfRun(loss.timeMicroseconds, loss.event, kind);
  return (
    <div ref={all} className={open ? 'lost lost-open' : 'lost'}>
      <div ref={ownPresses} className="lost-head">
        <Toggle open={open} onToggle={setOpen} name="Lost here?" />
        <p className="lost-words" data-event={loss?.event}>
          {left !== undefined && pointed !== null && <span className="lost-when">{when} </span>}
          {left !== undefined && (isLost ? lostWords : lossWords)(left, kind)}
        </p>
        {open && band !== null && (
          <Button kind="quiet" className="lost-as-table" onClick={() => setTableOpen(true)}>
            Show as table
          </Button>
        )}
        <Toggle open={lanesOpen} onToggle={setLanesOpen} name="Lanes" />
      </div>
      {band === null && <div className="lost-row" />}
      {band !== null &&
        policies
          .filter((decision) => open || decision === 'table')
          .map((decision) => (
            <LossRow
              key={`${decision} ${open}`}
              run={run}
              band={band}
              decision={decision}
              named={open}
              pointed={pointed}
              said={left === undefined ? '' : `${when}. ${lossSentence(left, kind)}`}
              onPoint={setPointed}
            />
          ))}
      {lanesOpen && <Lanes run={run} />}
      {band !== null && <LossTable band={band} run={run} open={tableOpen} onClose={() => setTableOpen(false)} />}
    </div>
  );
}

/** What has been opened is scrolled into view, as far as the window has room for it below its own head. */
function useShownWhenOpened(open: boolean, lanesOpen: boolean, isThere: boolean) {
  const all = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (all.current === null || !isThere || !(open || lanesOpen)) return;
    const { top, bottom } = all.current.getBoundingClientRect();
    const down = Math.min(bottom + sparePixels - window.innerHeight, top);
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
    if (down > 0) window.scrollBy({ top: down, behavior });
  }, [open, lanesOpen, isThere]);
  return all;
}

interface ToggleProps {
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
  readonly name: string;
}

function Toggle({ open, onToggle, name }: ToggleProps) {
  return (
    <button type="button" className="lost-toggle" aria-expanded={open} onClick={() => onToggle(!open)}>
      <ChevronRight className="lost-chevron" size={16} aria-hidden />
      {name}
    </button>
  );
}

const lastEventOf = (moment: Moment): number => (moment.type === 'event' ? moment.event : moment.lastEvent);

/** The moment that the panels tell: while playing, at most ten a second. */
function usePlayheadMoment(): Moment | null {
  const event = useApp((state) => state.frame?.event ?? null);
  const time = useApp((state) => state.frame?.timeMicroseconds ?? 0);
  return useMemo(
    () => (event === null ? null : { type: 'time', timeMicroseconds: time, lastEvent: event }),
    [event, time],
  );
}
