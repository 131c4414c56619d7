/**
 * The sentences while the sources are being prepared, or with plain FlashCopy copied: who has
 * answered, who is pending, and what a failure means.
 */
import { answered, failedVolumes, type Facts, type VolumeSet } from './facts.ts';
import { disagreement, holding, holdingSentence, holdsOneGroup } from './holding.ts';
import { leaking, leakSentence } from './leaks.ts';
import { reasonText, volumeNames, volumeNumbers } from './names.ts';
import { capitalised } from './numbers.ts';
import type { Settings } from '../simulation/settings.ts';
import { alarm, groupName, say, startSentence, type Part, type Words } from './words.ts';

const prepared: Part = { text: 'prepared', term: 'preparation' };
const gate: Part = { text: 'gate', term: 'write-inhibit' };

const names = (set: VolumeSet): string => volumeNames(set.volumes, set.count);

const isOrAre = (set: VolumeSet): string => (set.count === 1 ? 'is' : 'are');

export function preparing(facts: Facts): Words {
  const { frame, settings } = facts;
  if (frame.totals.failed > 0) return someFailed(facts);
  if (settings.copy === 'plain') return copying(facts);
  const leaks = leaking(facts);
  if (leaks.count > 0) return say(leakSentence(facts, leaks), holdingSentence(frame));
  if (frame.totals.prepared === 0) return say(asked(facts), holdingSentence(frame));
  if (frame.totals.pending === 0) return say(allPrepared(facts), holdingSentence(frame));
  return say(somePrepared(facts), holdingSentence(frame));
}

/** The commands are on their way. */
function asked({ frame, settings }: Facts): Words {
  const inTurn = frame.volumes > 1 && settings.decide === 'each' ? ', one after the other' : '';
  return say(
    frame.volumes === 1 ? 'The source is asked to ' : 'Each source is asked to ',
    { text: 'prepare', term: 'preparation' },
    ' for ',
    groupName(frame.group),
    `${inTurn}: its `,
    gate,
    settings.inhibit === 'on'
      ? ' closes, so that nothing newer gets in. '
      : ' stays open, since the write inhibit is off. ',
  );
}

/** What the gates of the prepared sources are for. */
function gatesKeepOut(settings: Settings, whose: 'its' | 'their'): Words {
  if (settings.inhibit === 'off') return [];
  const closed = whose === 'its' ? ' keeps newer updates out' : 's keep newer updates out';
  return say(`, and ${whose} closed `, gate, closed);
}

function somePrepared({ frame, settings }: Facts): Words {
  const ready = answered(frame, 'ok', frame.totals.prepared);
  const pending = answered(frame, 'none', frame.totals.pending);
  const rest = pending.volumes.length === 0 ? names(pending) : volumeNumbers(pending.volumes, pending.count);
  return say(
    startSentence(groupName(frame.group)),
    `: ${names(ready)} ${isOrAre(ready)} `,
    prepared,
    gatesKeepOut(settings, ready.count === 1 ? 'its' : 'their'),
    `; ${rest} ${isOrAre(pending)} pending. `,
  );
}

function allPrepared({ frame, settings }: Facts): Words {
  return say(
    frame.volumes === 1 ? 'The source is ' : 'Every source is ',
    prepared,
    gatesKeepOut(settings, 'its'),
    ': ',
    groupName(frame.group),
    ' can now be committed or reverted. ',
  );
}

/** Plain FlashCopy: each answer means that a target has been overwritten. */
function copying({ frame }: Facts): Words {
  const { prepared: copied, pending } = frame.totals;
  if (copied === 0) {
    return say(
      frame.volumes === 1 ? 'The source is to be copied' : 'Each source is to be copied',
      ' for ',
      groupName(frame.group),
      '; ',
      { text: 'plain FlashCopy', term: 'plain-flashcopy' },
      ' overwrites its target at once. ',
      holdingSentence(frame),
    );
  }
  if (pending === 0) return say('Every volume is copied. ', holdingSentence(frame, false));
  const waiting = answered(frame, 'none', pending);
  const still = holdsOneGroup(frame) ? say('. ', holdingSentence(frame)) : say(': ', disagreement(frame), '.');
  return say('Copying ', groupName(frame.group), `, ${names(waiting)} pending`, still);
}

/** Only where all are tried before the decision: what follows is settled, but not yet decided. */
function someFailed(facts: Facts): Words {
  const { frame, settings } = facts;
  const failed = failedVolumes(facts);
  const plain = settings.copy === 'plain';
  const reason = frame.failures[0]?.reason;
  const why = failed.count === 1 && reason !== undefined ? ` (${reasonText(reason)})` : '';
  const start = say(alarm(`${capitalised(names(failed))} could not be ${plain ? 'copied' : 'prepared'}`), why);
  const pending = answered(frame, 'none', frame.totals.pending);
  const isPending = pending.count > 0 ? `${names(pending)} ${isOrAre(pending)} still pending` : 'all have answered';
  if (plain)
    return say(
      start,
      `; ${isPending}. `,
      startSentence(holdsOneGroup(frame) ? holding(frame) : disagreement(frame)),
      '.',
    );
  const wait = pending.count > 0 ? `; ${isPending}` : '';
  return say(start, ', so ', groupName(frame.group), ` will be reverted${wait}. `, holdingSentence(frame));
}
