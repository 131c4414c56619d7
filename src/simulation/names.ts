/**
 * The names of what a run consists of. A name's code, which is stored in the run's columns, is its
 * place among them.
 */
import { failureReasons } from '../protocol/faults.ts';

/** The reference model's phases, plus the moment at which the writes are held, and the time between groups. */
export const phaseNames = ['between groups', 'coordinate', 'drain', 'prepare', 'commit', 'revert', 'recover'] as const;
export type PhaseName = (typeof phaseNames)[number];

/**
 * An event is one rule firing, or one of the moments at which something waits, leaves or gives up.
 * Each code is the place here, from 0 on. The engine notes codes: to look one up by its name a million times is slow.
 */
export const eventCodes = {
  start: 0,
  hostWrite: 1,
  hostWriteWaits: 2,
  depart: 3,
  sendChanged: 4,
  drain: 5,
  arriveAtGate: 6,
  updateLost: 7,
  coordinate: 8,
  coordinationLimit: 9,
  drained: 10,
  drainTimeout: 11,
  prepare: 12,
  prepareFails: 13,
  answerLimit: 14,
  decide: 15,
  commit: 16,
  revert: 17,
  finish: 18,
  linkDown: 19,
  linkUp: 20,
  prepareAnswerLost: 21,
  restart: 22,
  siteLost: 23,
  failOver: 24,
  lookAtRelationships: 25,
  reverseRestore: 26,
  startHosts: 27,
  commitFails: 28,
} as const;
export type EventKind = keyof typeof eventCodes;
export type EventCode = (typeof eventCodes)[EventKind];
/** By their codes. */
export const eventKinds = Object.keys(eventCodes) as readonly EventKind[];

/** The ways of writes and updates, which are many; every other event is a milestone. */
export const wayKinds: ReadonlySet<EventKind> = new Set<EventKind>([
  'hostWrite',
  'hostWriteWaits',
  'depart',
  'sendChanged',
  'drain',
  'arriveAtGate',
  'updateLost',
]);

/** Of a group: committed and reverted as the claims say; abandoned: given up before it was prepared; failed: plain FlashCopy's. */
export const outcomes = ['committed', 'reverted', 'abandoned', 'failed'] as const;
export type Outcome = (typeof outcomes)[number];

/** What recovery does with every relationship that is still revertable; none where none is, and where a person must look or does not. */
export const settlements = ['none', 'commit', 'revert'] as const;
export type Settlement = (typeof settlements)[number];

/** Of a FlashCopy relationship, as the table of volumes says it. */
export const relationships = ['none', 'revertable', 'committed', 'reverted'] as const;
export type Relationship = (typeof relationships)[number];

/** What a volume's last preparation came to. */
export const answers = ['none', 'ok', 'failed', 'done'] as const;
export type Answer = (typeof answers)[number];

/** The command that a volume has been sent and has not yet answered. */
export const commands = ['none', 'establish', 'commit', 'revert'] as const;
export type Command = (typeof commands)[number];

/** Why a preparation counts as failed: a planned fault's reason, or no answer in time. */
export const noAnswer = 'no-answer';
export const failureReasonNames = [...failureReasons, noAnswer] as const;
