/**
 * The sentences of a history, which is told step by step: how it begins, and where an
 * invariant breaks. What follows the loss of the primary site is told in recovery.ts.
 */
import type { Step } from '../protocol/step.ts';
import type { Settings } from '../simulation/settings.ts';
import type { Facts } from './facts.ts';
import { holdingSentence } from './holding.ts';
import { countText, numberText } from './numbers.ts';
import { alarm, next, say, strong, type Words } from './words.ts';

export const isHistory = ({ run }: Facts): boolean => run.kind === 'history';

/** The time of a history is the number of its step. */
export const stepMoment = (event: number): string => (event === 0 ? 'The start' : `Step ${numberText(event)}`);

/** Before the first step. */
export function historyInvitation({ frame, run }: Facts): Words {
  if (run.events === 0)
    return say(
      'Nothing has happened yet: ',
      strong('pick'),
      ' below what happens first.',
      next,
      holdingSentence(frame, false),
    );
  const steps = run.recovery === null ? run.events : run.recovery.lossEvent - 1;
  const lost = run.recovery === null ? '' : ', and then the primary site is lost';
  return say(
    'Press ',
    strong('Play'),
    `: a history of ${countText(steps, 'step')}${lost}.`,
    next,
    holdingSentence(frame, false),
  );
}

/** What the host and the link do in any phase is told by itself; null for every other step, which its phase tells. */
export function stepWords({ frame, settings, path = [] }: Facts): Words | null {
  const step = path[frame.event - 1];
  if (step?.key === 'write') {
    const number = path.slice(0, frame.event).filter(({ key }) => key === 'write').length;
    return say(
      strong(`Write ${numberText(number)}`),
      `: the host writes to ${where(step, settings)}.`,
      next,
      holdingSentence(frame),
    );
  }
  if (step?.key !== 'send' || frame.phase !== 'between groups') return null;
  return say(`The update of ${where(step, settings)} crosses the link.`, next, holdingSentence(frame));
}

export const where = (
  { volume, track }: Pick<Step, 'volume' | 'track'>,
  { tracks }: Pick<Settings, 'tracks'>,
): string => `${tracks === 1 ? '' : `track ${numberText(track + 1)} of `}volume ${numberText(volume + 1)}`;

/** Said from the step on that breaks an invariant, as long as the history has no more to say. */
export function violationWords({ run, frame }: Facts): Words {
  const { violation } = run;
  if (violation === null || frame.event < violation.event || frame.siteLost) return [];
  const since = frame.event === violation.event ? '' : ` (since step ${numberText(violation.event)})`;
  if (violation.invariant === 'SettledWhenIdle')
    return alarm(`No group is being formed, and yet a volume is left prepared${since}.`);
  return alarm(`If the primary site were lost now, no whole group could be recovered${since}.`);
}

/** Beside the event in the log that breaks an invariant. */
export const breaksHere: Words = say(' ', alarm('From here on no whole group could be recovered.'));
