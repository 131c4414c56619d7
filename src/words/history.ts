/**
 * The sentences of a history, which is told step by step: how it begins, where an invariant
 * breaks, and what is found, done and left after the primary site is lost.
 */
import type { Step } from '../protocol/step.ts';
import type { Settings } from '../simulation/settings.ts';
import type { NamedWrite, Recovery } from '../simulation/summary.ts';
import { atEnd, type Facts } from './facts.ts';
import { holdingSentence } from './holding.ts';
import { volumeNames } from './names.ts';
import { countText, listText, numberText } from './numbers.ts';
import { alarm, next, quiet, say, strong, type Words } from './words.ts';

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

const where = ({ volume, track }: Pick<Step, 'volume' | 'track'>, { tracks }: Pick<Settings, 'tracks'>): string =>
  `${tracks === 1 ? '' : `track ${numberText(track + 1)} of `}volume ${numberText(volume + 1)}`;

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

/** "Write 3, to volume 2, is there; write 2, to volume 1, which came before it, is missing." */
function lossWords({ run, settings }: Facts): Words {
  const { loss } = run;
  if (loss === null) return [];
  const named = (write: NamedWrite): string => `rite ${numberText(write.version)}, to ${where(write, settings)},`;
  return say(alarm(`W${named(loss.there)} is there; w${named(loss.missing)} which came before it, is missing.`));
}

/** What is going on after the loss of the site, step by step. */
export function afterLoss(facts: Facts, recovery: Recovery): Words {
  const { frame } = facts;
  const step = frame.event - recovery.lossEvent;
  if (atEnd(facts)) return ending(facts);
  if (step <= 0)
    return say(
      alarm('The primary site is lost:'),
      ' hosts, primary volumes and the link are gone.',
      next,
      'What is left is on the targets. Recovery finds out what that is.',
    );
  if (step === 1)
    return say('The secondary site takes over.', next, 'Now every relationship is asked how far it has come.');
  const settled = recovery.revertable.filter((revertable) => revertable).length;
  if (step === 2) return look(facts, recovery);
  if (recovery.case !== 0 && step <= 2 + settled) return settling(facts, recovery, step - 3);
  return say('Each target is copied back to its source, to start from.', next, holdingSentence(frame, false));
}

const settlement = (commits: boolean): string => (commits ? 'committed' : 'reverted');

/** The case of the table, with the facts that it rests on. */
function look(facts: Facts, recovery: Recovery): Words {
  return say(
    factsText(recovery),
    next,
    recovery.case === 0
      ? alarm('This is none of the table’s cases: a person must look.')
      : say(strong(`Case ${recovery.case} of the recovery table`), `: ${consequence(facts, recovery)}.`),
  );
}

/** "Volume 1 is revertable (sequence number 1), volume 2 is not (0)." */
function factsText({ revertable, sequenceNumbers }: Recovery): string {
  const volumes = revertable.map((_, volume) => volume);
  const open = volumes.filter((volume) => revertable[volume]);
  const closed = volumes.filter((volume) => !revertable[volume]);
  const numbers = (set: readonly number[]): string => {
    const different = [...new Set(set.map((volume) => sequenceNumbers[volume]))];
    return `sequence ${different.length === 1 ? 'number' : 'numbers'} ${listText(different)}`;
  };
  const is = (set: readonly number[]): string => (set.length === 1 ? 'is' : 'are');
  if (open.length === 0) return `No relationship is revertable (${numbers(closed)}).`;
  if (closed.length === 0) return `Every relationship is revertable (${numbers(open)}).`;
  return `V${volumeNames(open).slice(1)} ${is(open)} revertable (${numbers(open)}), ${volumeNames(closed)} ${is(closed)} not (${numbers(closed)}).`;
}

function consequence({ settings }: Facts, { case: found, settlement: how }: Recovery): string {
  const commits = how === 'commit';
  if (found === 1) return 'finished, or nothing was under way, so there is nothing to settle';
  const done = settlement(commits);
  if (commits === (found === 4)) return `${because[found]}, so what is revertable is ${done}`;
  // Without sequence numbers, case 2 looks like case 4.
  if (settings.sequence === 'ignored' && found === 2)
    return `${because[2]}; but the sequence numbers are ignored, so it is taken for case 4, and what is revertable is ${done}`;
  return `${because[found]}; what is revertable should be ${settlement(!commits)}, and here is ${done}`;
}

const because: Readonly<Record<Recovery['case'], string>> = {
  0: '',
  1: '',
  2: 'some are prepared, the others not begun',
  3: 'all are prepared, none is committed',
  4: 'some are committed already',
};

function settling({ frame }: Facts, { revertable, settlement: how }: Recovery, index: number): Words {
  const commits = how === 'commit';
  const volumes = revertable.flatMap((isRevertable, volume) => (isRevertable ? [volume] : []));
  const volume = volumes[index] ?? 0;
  return say(
    `Volume ${numberText(volume + 1)} is ${settlement(commits)}: its target ${commits ? 'goes over to the new group' : 'keeps the prior group'}.`,
    next,
    holdingSentence(frame, false),
  );
}

/** The last sentence: what the hosts find. */
function ending(facts: Facts): Words {
  const loss = lossWords(facts);
  if (loss.length === 0)
    return say('The hosts start at the secondary site.', next, holdingSentence(facts.frame, false));
  return say(loss, next, quiet('No application can count on that: what recovery leaves is no moment that ever was.'));
}
