/**
 * A row of the band: its stretches up to the playhead, to be pointed at, or gone through by the
 * arrow keys. What lies after the playhead is covered, as the whole timeline keeps it to itself.
 */
import { useEffect, useId, useMemo, useRef } from 'react';
import type { FocusEvent, KeyboardEvent, PointerEvent, RefObject } from 'react';
import type { RecoveryPolicy } from '../../protocol/faults.ts';
import type { LossBand, LossSegments } from '../../simulation/findings/loss-band.ts';
import { useActions, useApp, usePlayhead } from '../../store/react.ts';
import type { Moment } from '../../worker/contract.ts';
import { policyLabels } from '../../words/names.ts';
import { endOfBand, lastAtMost, momentAt, positionsOf } from '../parts/story-moments.ts';
import { percentOf, scaleOf } from '../parts/story-scale.ts';
import { followStretch } from '../parts/story-stretch.ts';
import { usePlayheadCover } from '../parts/use-playhead-cover.ts';
import type { ToldRun } from '../parts/use-story.ts';
import { drawRow } from './draw-loss.ts';
import { lossShapes } from './loss-shapes.ts';
import { PolicyName } from './PolicyName.tsx';

/** What a person points at, or has gone to by the keys. */
export interface Pointed {
  readonly decision: RecoveryPolicy;
  readonly moment: Moment;
  /** The stretch, where the keys went to it; null for the pointer. */
  readonly segment: number | null;
}

interface LossRowProps {
  readonly run: ToldRun;
  readonly band: LossBand;
  readonly decision: RecoveryPolicy;
  readonly named: boolean;
  readonly pointed: Pointed | null;
  /** What is said of what is pointed at, once that is known. */
  readonly said: string;
  readonly onPoint: (pointed: Pointed | null) => void;
}

export function LossRow({ run, band, decision, named, pointed, said, onPoint }: LossRowProps) {
  const name = useRef<HTMLSpanElement>(null);
  const { box, svg, cover, place, placeOf } = useDrawn(run, band, decision, name);
  const segments = band.rows[decision];
  const told = useApp((state) => lastAtMost(segments.from.event, state.frame?.event ?? 0)) + 1;
  const current = pointed?.decision === decision ? pointed.segment : null;
  const keys = useKeys(segments, place, current, (segment, event) =>
    onPoint({ decision, segment, moment: { type: 'event', event } }),
  );
  const point = (event: PointerEvent<HTMLElement>): void => {
    if (event.pointerType === 'touch') return;
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const position = ((event.clientX - left) / width) * run.story.seconds;
    const isTold = position <= place.current.position;
    onPoint(isTold ? { decision, segment: null, moment: momentAt(run.story, position) } : null);
  };
  return (
    <div className="lost-row">
      <div
        ref={box}
        className="lost-band"
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a list that is drawn: of thousands of stretches one is an element
        role="listbox"
        data-page-keys
        tabIndex={0}
        aria-label={`Lost here? ${policyLabels[decision]}`}
        aria-activedescendant={current === null ? undefined : keys.idOf(current)}
        onFocus={keys.focus}
        onBlur={() => onPoint(null)}
        onKeyDown={keys.press}
        onPointerMove={point}
        onPointerLeave={() => onPoint(null)}
      >
        <svg ref={svg} className="lost-drawing" aria-hidden="true" />
        <div ref={cover} className="playhead-cover" />
        {named && (
          <span ref={name} className="lost-name" aria-hidden="true">
            <PolicyName policy={decision} />
          </span>
        )}
        {current !== null && <div className="lost-active" style={placeOf(current)} />}
        <div
          id={keys.idOf(current)}
          key={current}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- as above
          role="option"
          tabIndex={-1}
          aria-selected={current !== null}
          aria-posinset={(current ?? 0) + 1}
          aria-setsize={told}
          className="visually-hidden"
        >
          {said}
        </div>
      </div>
    </div>
  );
}

/** The arrows go from stretch to stretch, as far as the playhead has come; Enter takes the playhead there. */
function useKeys(
  { from }: LossSegments,
  place: RefObject<{ readonly event: number }>,
  current: number | null,
  went: (segment: number, event: number) => void,
) {
  const { toEvent } = useActions();
  const option = useId();
  const latest = (): number => lastAtMost(from.event, place.current.event);
  const go = (segment: number): void => {
    const inside = Math.max(0, Math.min(latest(), segment));
    went(inside, from.event[inside]);
  };
  const press = (event: KeyboardEvent): void => {
    // With these the keys are the browser's or the page's: back, the top, a phase.
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const at = current ?? latest();
    if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') go(at - 1);
    else if (event.key === 'ArrowRight' || event.key === 'ArrowDown') go(at + 1);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(latest());
    else if (event.key === 'Enter') toEvent(from.event[at]);
    else return;
    event.preventDefault();
  };
  const focus = (event: FocusEvent): void => {
    // By the keyboard; a press means the place that was pressed.
    if (event.currentTarget.matches(':focus-visible')) go(latest());
  };
  return { press, focus, idOf: (segment: number | null) => `${option}-${segment ?? 'none'}` };
}

/** Draws what is in view; `place` is where the playhead is, past React. Numbers keep clear of the row's name. */
function useDrawn({ story }: ToldRun, band: LossBand, decision: RecoveryPolicy, name: RefObject<HTMLElement | null>) {
  const box = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const cover = usePlayheadCover(story);
  const place = useRef({ event: 0, position: 0 });
  const playhead = usePlayhead();
  const segments = band.rows[decision];
  const positions = useMemo(() => positionsOf(story, segments.from), [story, segments]);
  const end = useMemo(() => endOfBand(story, band.lost), [story, band]);
  useEffect(() => {
    const row = box.current;
    if (row === null) return undefined;
    return followStretch(row, (stretch) => {
      const scale = scaleOf(story, stretch.width);
      row.style.width = `${stretch.width}px`;
      const clear = { ...stretch, viewX: stretch.viewX + (name.current?.offsetWidth ?? 0) };
      if (svg.current !== null) drawRow(svg.current, lossShapes(segments, positions, end, scale, clear), stretch);
    });
  }, [story, segments, positions, end, name]);
  useEffect(
    () =>
      playhead.subscribe(({ event, position }) => {
        place.current = { event, position };
      }),
    [playhead],
  );
  const placeOf = (segment: number) => {
    const [begin, next] = [positions[segment], positions[segment + 1] ?? end];
    return { left: percentOf(story, begin), width: percentOf(story, next - begin) };
  };
  return { box, svg, cover, place, placeOf };
}
