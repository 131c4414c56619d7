/**
 * What a person may ask "why?" about just now: the outcome that the sentence tells, updates
 * that queue at gates, hosts that wait. Of the run only what has happened by now.
 */
import type { LoggedEvent } from '../simulation/frame/log.ts';
import type { EventKind } from '../simulation/names.ts';
import type { WhyAsked } from '../simulation/findings/why.ts';
import { hasWhy } from './causes.ts';
import { endedGroup, type Facts } from './facts.ts';
import { outcomeLabel } from './names.ts';
import { numberText } from './numbers.ts';

export interface WhyQuestion {
  readonly text: string;
  readonly asked: WhyAsked;
}

const decisions: readonly EventKind[] = ['decide', 'restart', 'prepareFails', 'prepareAnswerLost'];

/** The weightiest first; none where there is nothing to ask. */
export function questionsNow(facts: Facts): readonly WhyQuestion[] {
  const { frame } = facts;
  if (frame.siteLost) return [{ text: 'Why this step?', asked: { type: 'event', event: frame.event } }];
  const { queued, hostWritesWaiting } = frame.totals;
  // Of a volume of which that is so still, if it is known.
  const queueing = frame.rows.find((row) => row.queued > 0)?.volume ?? null;
  const waiting = frame.rows.find((row) => row.hostWritesWaiting > 0)?.volume ?? null;
  return [
    ...outcomeQuestions(facts),
    ...(frame.linkUp ? [] : [{ text: 'Why is the link down?', asked: last(facts, ['linkDown']) }]),
    ...(queued > 0
      ? [{ text: 'Why do updates wait at the gates?', asked: last(facts, ['arriveAtGate'], queueing) }]
      : []),
    ...(hostWritesWaiting > 0
      ? [{ text: 'Why do host writes wait?', asked: last(facts, ['hostWriteWaits'], waiting) }]
      : []),
  ];
}

/** Of one event, if it has something to explain. */
export const questionsAbout = (event: LoggedEvent): readonly WhyQuestion[] =>
  hasWhy(event) ? [{ text: 'Why did this happen?', asked: { type: 'event', event: event.event } }] : [];

const last = ({ frame }: Facts, kinds: readonly EventKind[], volume: number | null = null): WhyAsked => ({
  type: 'last',
  kinds,
  volume,
  upTo: frame.event,
});

/** Why a group came to what it came to, or is coming to. */
export function outcomeQuestions(facts: Facts): readonly WhyQuestion[] {
  const { frame, settings } = facts;
  const plain = settings.copy === 'plain';
  const asked = last(facts, decisions);
  switch (frame.phase) {
    case 'commit':
      return [{ text: `Why is group ${frame.group} being ${plain ? 'released' : 'committed'}?`, asked }];
    case 'revert':
      return [
        { text: plain ? `Why did group ${frame.group} fail?` : `Why is group ${frame.group} being reverted?`, asked },
      ];
    case 'between groups':
      return endQuestion(facts);
    default:
      return [];
  }
}

function endQuestion(facts: Facts): readonly WhyQuestion[] {
  const ended = endedGroup(facts);
  if (ended === null || ended.outcome === null) return [];
  const { outcome, group, endEvent } = ended;
  const text =
    outcome === 'failed'
      ? `Why did group ${group} fail?`
      : `Why was group ${group} ${outcomeLabel(outcome, facts.settings.copy)}?`;
  return [{ text, asked: { type: 'event', event: endEvent } }];
}

/** What may be asked about one volume (counted from 0): why updates queue at its gate, why host writes wait for it. */
export function questionsAboutVolume(facts: Facts, volume: number): readonly WhyQuestion[] {
  const { frame } = facts;
  const row = frame.rows[volume - frame.firstRow];
  if (row === undefined) return [];
  const name = `volume ${numberText(volume + 1)}`;
  const { queued, hostWritesWaiting } = row;
  return [
    ...(queued > 0
      ? [{ text: `Why do updates wait at the gate of ${name}?`, asked: last(facts, ['arriveAtGate'], volume) }]
      : []),
    ...(hostWritesWaiting > 0
      ? [{ text: `Why do host writes to ${name} wait?`, asked: last(facts, ['hostWriteWaits'], volume) }]
      : []),
  ];
}
