/**
 * The sentences while the sources are being prepared, or with plain FlashCopy copied: who has
 * answered, who is pending, and what a failure means.
 */
import type { Frame } from '../simulation/frame/frame.ts';
import { answered, areMany, failedVolumes, type Facts, type VolumeSet } from './facts.ts';
import { disagreement, holdingSentence, holdsOneGroup } from './holding.ts';
import { leaking, leakSentence } from './leaks.ts';
import { briefNames, reasonText, volumeNames } from './names.ts';
import { capitalised } from './numbers.ts';
import { alarm, groupName, next, say, startSentence, type Part, type Words } from './words.ts';

const prepared: Part = { text: 'prepared', term: 'preparation' };
const gate: Part = { text: 'gate', term: 'write-inhibit' };
const gates: Part = { text: 'gates', term: 'write-inhibit' };

const names = (set: VolumeSet): string => volumeNames(set.volumes, set.count);

const isOrAre = (set: VolumeSet): string => (set.count === 1 ? 'is' : 'are');

/** "volumes 3 and 4 are pending". */
function stillPending(frame: Frame): string {
  if (areMany(frame)) return 'others are pending';
  const pending = answered(frame, 'none', frame.totals.pending);
  return `${briefNames(pending.volumes, pending.count)} ${isOrAre(pending)} pending`;
}

export function preparing(facts: Facts): Words {
  const { frame, settings } = facts;
  if (frame.totals.failed > 0) return someFailed(facts);
  if (settings.copy === 'plain') return copying(facts);
  const leaks = leaking(facts);
  if (leaks.count > 0) return say(leakSentence(facts, leaks), '. ', holdingSentence(frame));
  if (frame.totals.prepared === 0) return say(asked(facts), next, holdingSentence(frame));
  if (frame.totals.pending === 0) return say(allPrepared(facts), holdingSentence(frame));
  return say(somePrepared(facts), holdingSentence(frame));
}

/** The commands are on their way. */
function asked({ frame, settings }: Facts): Words {
  const inTurn = frame.volumes > 1 && settings.decide === 'each' ? ' in turn' : '';
  return say(
    `${frame.volumes === 1 ? 'The' : 'Each'} source is asked${inTurn} to `,
    { text: 'prepare', term: 'preparation' },
    ' for ',
    groupName(frame.group),
    settings.inhibit === 'on'
      ? say(': its ', gate, ' will close, so that nothing newer mixes in.')
      : say('; with the write inhibit off its ', gate, ' stays open.'),
  );
}

function somePrepared({ frame, settings }: Facts): Words {
  const ready = answered(frame, 'ok', frame.totals.prepared);
  const many = areMany(frame);
  const it = frame.totals.prepared === 1 ? 'it' : 'them';
  return say(
    many ? 'Some sources are ' : `${capitalised(names(ready))} ${isOrAre(ready)} `,
    prepared,
    ' for ',
    groupName(frame.group),
    `, ${stillPending(frame)}.`,
    next,
    settings.inhibit === 'on' ? say('Closed ', gates, ` keep ${it} at `, groupName(frame.group), '. ') : '',
  );
}

function allPrepared({ frame, settings }: Facts): Words {
  const one = frame.volumes === 1;
  const kept = say(one ? ', and its closed ' : ', and closed ', one ? gate : gates, one ? ' keeps it' : ' keep them');
  return say(
    one ? 'The source is ' : 'All sources are ',
    prepared,
    settings.inhibit === 'on' ? say(kept, ' at ', groupName(frame.group), '.') : '.',
    next,
    startSentence(groupName(frame.group)),
    ' can now be committed or reverted. ',
  );
}

/** Plain FlashCopy: each answer means that a target has been overwritten. */
function copying({ frame }: Facts): Words {
  const { prepared: copied, pending } = frame.totals;
  const plain: Part = { text: 'plain FlashCopy', term: 'plain-flashcopy' };
  if (copied === 0) {
    const what = frame.volumes === 1 ? 'The volume' : 'Each volume';
    return say(`${what} is to be copied: `, plain, ' overwrites its target at once.', next, holdingSentence(frame));
  }
  if (pending === 0) return say('Every volume is copied.', next, holdingSentence(frame, false));
  return say('Copying ', groupName(frame.group), `: ${stillPending(frame)}.`, next, whoHolds(frame));
}

function whoHolds(frame: Frame): Words {
  if (holdsOneGroup(frame)) return holdingSentence(frame);
  if (areMany(frame)) return say('Some targets hold ', groupName(frame.group), ' already, others do not.');
  return say(startSentence(disagreement(frame)), '.');
}

/** Only where all are tried before the decision: what follows is settled, but not yet decided. */
function someFailed(facts: Facts): Words {
  const { frame, settings } = facts;
  const failed = failedVolumes(facts);
  const plain = settings.copy === 'plain';
  const reason = frame.failures[0]?.reason;
  const why = failed.count === 1 && reason !== undefined ? ` (${reasonText(reason)})` : '';
  const { pending } = frame.totals;
  const start = say(alarm(`${capitalised(names(failed))} could not be ${plain ? 'copied' : 'prepared'}`), why);
  if (plain) return say(start, pending > 0 ? `; ${stillPending(frame)}.` : '.', next, whoHolds(frame));
  if (pending === 0) {
    return say(start, ', so ', groupName(frame.group), ' will be reverted.', next, holdingSentence(frame));
  }
  return say(
    start,
    `; ${stillPending(frame)}.`,
    next,
    startSentence(groupName(frame.group)),
    ' will be reverted. ',
    holdingSentence(frame),
  );
}
