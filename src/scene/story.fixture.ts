/** Phases and events made by hand or by chance, for the tests of the story. */
import fc from 'fast-check';
import { phaseNames } from '../simulation/names.ts';
import type { EventKind, PhaseName } from '../simulation/names.ts';
import type { Milestone, PhaseSpan } from '../simulation/summary.ts';

export interface PhaseParts {
  readonly phase: PhaseName;
  readonly lastsMicroseconds: number;
  /** No event began it: the first that belongs to it comes later. */
  readonly byClock?: boolean;
  /** After the event that began it: where in the phase, from 0 to 1. */
  readonly turns?: readonly (readonly [EventKind, number])[];
}

const firstKinds: Readonly<Record<PhaseName, EventKind>> = {
  'between groups': 'finish',
  coordinate: 'coordinate',
  drain: 'linkUp',
  prepare: 'drained',
  commit: 'decide',
  revert: 'decide',
  recover: 'siteLost',
};

/** Phases one after the other. Every event is a milestone, but the two at the end of each phase. */
export function phasesFrom(parts: readonly PhaseParts[]): readonly PhaseSpan[] {
  const spans: PhaseSpan[] = [];
  let start = 0;
  let event = -1;
  parts.forEach(({ phase, lastsMicroseconds, byClock, turns = [] }, index) => {
    const beganByClock = byClock === true && index > 0;
    const milestones: Milestone[] = [];
    const happen = (kind: EventKind, timeMicroseconds: number): void => {
      event += 1;
      milestones.push({ event, kind, timeMicroseconds });
    };
    if (!beganByClock) happen(firstKinds[phase], start);
    const startEvent = event;
    const latest = parts[index + 1]?.byClock === true ? lastsMicroseconds - 1 : lastsMicroseconds;
    const times = turns.map(([, share]) => start + Math.round(share * Math.max(0, latest))).toSorted((a, b) => a - b);
    for (const [turn, time] of times.entries()) happen(turns[turn][0], time);
    event += 2;
    const endMicroseconds = start + lastsMicroseconds;
    const group = 1 + Math.floor(index / 5);
    spans.push({ phase, group, startMicroseconds: start, endMicroseconds, startEvent, endEvent: event, milestones });
    start = endMicroseconds;
  });
  return spans;
}

const someTurns = fc.array(
  fc.tuple(
    fc.constantFrom<EventKind>('prepare', 'prepareFails', 'commit', 'linkDown', 'answerLimit'),
    fc.oneof(fc.constantFrom(0, 0.5, 1), fc.double({ min: 0, max: 1, noNaN: true })),
  ),
  { maxLength: 12 },
);

/** Long, short and empty phases, with milestones anywhere, also several at once. */
export const somePhases: fc.Arbitrary<readonly PhaseSpan[]> = fc
  .array(
    fc.record({
      phase: fc.constantFrom(...phaseNames),
      lastsMicroseconds: fc.oneof(
        fc.constant(0),
        fc.integer({ min: 1, max: 5_000 }),
        fc.integer({ min: 1, max: 100_000_000 }),
      ),
      byClock: fc.boolean(),
      turns: someTurns,
    }),
    { minLength: 1, maxLength: 30 },
  )
  // What ends by the clock at once is never seen.
  .map((parts) =>
    parts.map((part, index) => ({
      ...part,
      byClock: part.byClock && index > 0 && parts[index - 1].lastsMicroseconds > 0,
    })),
  )
  .map(phasesFrom);
