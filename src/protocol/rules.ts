/**
 * The protocol's rules, each once: guard → change, with the reference model's names. They
 * know nothing of time, chance or the page. Simulation fires them by its clock, exploration
 * in every order, recovery after a loss.
 */
import { AssertionFailure } from '../base/assert.ts';
import { bit, bitsOf, setBit } from './bitmap.ts';
import { answer, phase } from './model.ts';
import { tableCommits } from './recovery.ts';
import { establish, receive, settled, withdrawCommit, withdrawRevert } from './relationship.ts';
import type { World } from './world.ts';

/** What a rule is about: one track, one volume, or the whole (volume and track are then 0). */
export type Scope = 'track' | 'volume' | 'whole';

export interface Rule {
  readonly name: string;
  readonly scope: Scope;
  /** The claims that this rule carries out. */
  readonly claims: readonly number[];
  guard(world: World, volume: number, track: number): boolean;
  change(world: World, volume: number, track: number): void;
}

/** Fires a rule that must be enabled. The sentence is made only when it is needed: this is the hottest call. */
export function fire(rule: Rule, world: World, volume: number, track: number): void {
  if (!rule.guard(world, volume, track)) {
    throw new AssertionFailure(`The rule ${rule.name} is not enabled on volume ${volume + 1}, track ${track}.`);
  }
  rule.change(world, volume, track);
}

const every = (world: World, first: number, test: (value: number) => boolean): boolean => {
  for (let volume = 0; volume < world.layout.volumes; volume++) if (!test(world.cells[first + volume])) return false;
  return true;
};

const phaseOf = (world: World): number => world.cells[world.layout.phase];

const mayFail = (world: World): boolean => world.cells[world.layout.faults] < world.model.bounds.faults;

const countFault = (world: World): void => world.put(world.layout.faults, world.cells[world.layout.faults] + 1);

function forget(world: World, first: number, count: number): void {
  for (let cell = first; cell < first + count; cell++) world.put(cell, 0);
}

function copyCut(world: World, from: number, to: number): void {
  const { cells, layout } = world;
  if (layout.newCut === -1) return;
  const count = layout.volumes * layout.tracks;
  for (let index = 0; index < count; index++) world.put(to + index, cells[from + index]);
}

/** Whether the primary sends updates of the next group now. */
export function sends(world: World): boolean {
  const now = phaseOf(world);
  return now !== phase.drain && (now !== phase.prepare || !world.model.holdUntilPrepared);
}

/** A track that the forming group still needs takes no write until it is drained. */
export const hostWrite: Rule = {
  name: 'HostWrite',
  scope: 'track',
  claims: [1, 9, 14, 22],
  guard: (world, volume, track) =>
    world.cells[world.layout.writes] < world.model.bounds.writes && !bit(world, world.layout.outOfSync, volume, track),
  change(world, volume, track) {
    const { cells, layout } = world;
    const before = cells[layout.writes];
    world.put(layout.writes, before + 1);
    if (layout.record !== -1) world.put(layout.record + before, 1 + volume * layout.tracks + track);
    world.put(layout.primary + volume * layout.tracks + track, cells[layout.writes]);
    setBit(world, layout.changed, volume, track);
  },
};

/** Between groups the changed tracks go across in any order; an inhibited source refuses them. */
export const sendChanged: Rule = {
  name: 'SendChanged',
  scope: 'track',
  claims: [2, 10, 15, 23],
  guard: (world, volume, track) =>
    sends(world) &&
    world.cells[world.layout.inhibited + volume] === 0 &&
    bit(world, world.layout.changed, volume, track),
  change(world, volume, track) {
    const { cells, layout } = world;
    receive(world, layout.changed, volume, track, cells[layout.primary + volume * layout.tracks + track]);
  },
};

/** Writes are held for a moment: the cut. What is unsent now belongs to the group. */
export const coordinate: Rule = {
  name: 'Coordinate',
  scope: 'whole',
  claims: [1, 9, 14, 22],
  guard: (world) => phaseOf(world) === phase.idle && world.cells[world.layout.group] < world.model.bounds.groups,
  change(world) {
    const { cells, layout } = world;
    world.put(layout.group, cells[layout.group] + 1);
    copyCut(world, layout.primary, layout.newCut);
    let count = 0;
    for (let word = 0; word < layout.volumes * layout.volumeWords; word++) {
      const changed = cells[layout.changed + word];
      count += bitsOf(changed);
      world.put(layout.outOfSync + word, changed);
      world.put(layout.changed + word, 0);
    }
    world.put(layout.outOfSyncCount, count);
    world.put(layout.phase, phase.drain);
  },
};

/** What is left of the group goes across. */
export const drain: Rule = {
  name: 'Drain',
  scope: 'track',
  claims: [1, 9, 14, 22],
  guard: (world, volume, track) => phaseOf(world) === phase.drain && bit(world, world.layout.outOfSync, volume, track),
  change(world, volume, track) {
    const { cells, layout } = world;
    receive(world, layout.outOfSync, volume, track, cells[layout.primary + volume * layout.tracks + track]);
  },
};

export const drained: Rule = {
  name: 'Drained',
  scope: 'whole',
  claims: [1, 9, 14, 22],
  guard: (world) => phaseOf(world) === phase.drain && world.cells[world.layout.outOfSyncCount] === 0,
  change: (world) => world.put(world.layout.phase, phase.prepare),
};

/** The group is given up before it was prepared: what was to be drained is only changed again. */
export function giveUp(world: World): void {
  const { cells, layout } = world;
  countFault(world);
  world.put(layout.phase, phase.idle);
  copyCut(world, layout.priorCut, layout.newCut);
  for (let word = 0; word < layout.volumes * layout.volumeWords; word++) {
    world.put(layout.changed + word, cells[layout.changed + word] | cells[layout.outOfSync + word]);
    world.put(layout.outOfSync + word, 0);
  }
  world.put(layout.outOfSyncCount, 0);
}

export const drainTimeout: Rule = {
  name: 'DrainTimeout',
  scope: 'whole',
  claims: [],
  guard: (world) =>
    world.model.bounds.drainTimeouts &&
    phaseOf(world) === phase.drain &&
    world.cells[world.layout.outOfSyncCount] > 0 &&
    mayFail(world),
  change: giveUp,
};

const awaitsPreparation = (world: World, volume: number): boolean =>
  phaseOf(world) === phase.prepare && world.cells[world.layout.answer + volume] === answer.none;

function countsAsFailed(world: World, volume: number): void {
  countFault(world);
  world.put(world.layout.answer + volume, answer.failed);
  if (world.model.decideEach) world.put(world.layout.phase, phase.revert);
}

export const prepare: Rule = {
  name: 'Prepare',
  scope: 'volume',
  claims: [1, 4, 9, 14, 17, 22, 25],
  guard: awaitsPreparation,
  change(world, volume) {
    establish(world, volume);
    world.put(world.layout.answer + volume, answer.ok);
  },
};

export const prepareFails: Rule = {
  name: 'PrepareFails',
  scope: 'volume',
  claims: [7, 12, 20, 28],
  guard: (world, volume) => awaitsPreparation(world, volume) && mayFail(world),
  change: countsAsFailed,
};

/** The preparation takes effect, but the application never hears of it. */
export const prepareAnswerLost: Rule = {
  name: 'PrepareAnswerLost',
  scope: 'volume',
  claims: [],
  guard: (world, volume) => world.model.bounds.lostAnswers && prepareFails.guard(world, volume, 0),
  change(world, volume) {
    establish(world, volume);
    countsAsFailed(world, volume);
  },
};

export const decide: Rule = {
  name: 'Decide',
  scope: 'whole',
  claims: [8, 13, 21, 29],
  guard: (world) =>
    phaseOf(world) === phase.prepare && every(world, world.layout.answer, (value) => value !== answer.none),
  change(world) {
    const allPrepared = every(world, world.layout.answer, (value) => value === answer.ok);
    world.put(world.layout.phase, allPrepared ? phase.commit : phase.revert);
  },
};

export const commit: Rule = {
  name: 'Commit',
  scope: 'volume',
  claims: [1, 3, 5, 9, 11, 14, 16, 18, 22, 24, 26],
  guard: (world, volume) =>
    (phaseOf(world) === phase.commit || phaseOf(world) === phase.recoverCommit) && !settled(world, volume),
  change(world, volume) {
    withdrawCommit(world, volume);
    world.put(world.layout.answer + volume, answer.done);
  },
};

export const revert: Rule = {
  name: 'Revert',
  scope: 'volume',
  claims: [1, 6, 9, 14, 19, 22, 27],
  guard: (world, volume) =>
    (phaseOf(world) === phase.revert || phaseOf(world) === phase.recoverRevert) && !settled(world, volume),
  change(world, volume) {
    withdrawRevert(world, volume);
    world.put(world.layout.answer + volume, answer.done);
  },
};

export const finish: Rule = {
  name: 'Finish',
  scope: 'whole',
  claims: [],
  guard(world) {
    if (phaseOf(world) < phase.commit) return false;
    for (let volume = 0; volume < world.layout.volumes; volume++) if (!settled(world, volume)) return false;
    return true;
  },
  change(world) {
    const { layout } = world;
    const wentIn = phaseOf(world) === phase.commit || phaseOf(world) === phase.recoverCommit;
    if (wentIn) copyCut(world, layout.newCut, layout.priorCut);
    else copyCut(world, layout.priorCut, layout.newCut);
    world.put(layout.phase, phase.idle);
    forget(world, layout.answer, layout.volumes);
    forget(world, layout.priorSequence, layout.volumes);
  },
};

/**
 * The application restarts: it remembers no answer, and asks the volumes. With nothing
 * revertable left, the group went in whole (the numbers moved) or not at all.
 */
export const restart: Rule = {
  name: 'Restart',
  scope: 'whole',
  claims: [],
  guard: (world) =>
    world.model.bounds.restarts &&
    world.model.revertable &&
    phaseOf(world) >= phase.prepare &&
    phaseOf(world) <= phase.revert &&
    mayFail(world),
  change(world) {
    const { cells, layout } = world;
    const group = cells[layout.group];
    const noneRevertable = every(world, layout.revertable, (value) => value === 0);
    const wentIn = noneRevertable && every(world, layout.sequence, (value) => value === group);
    const commits = tableCommits(world) || wentIn;
    countFault(world);
    forget(world, layout.answer, layout.volumes);
    world.put(layout.phase, commits ? phase.recoverCommit : phase.recoverRevert);
  },
};

/** All rules: what may happen at all. */
export const rules: readonly Rule[] = [
  hostWrite,
  sendChanged,
  coordinate,
  drain,
  drained,
  drainTimeout,
  prepare,
  prepareFails,
  prepareAnswerLost,
  decide,
  commit,
  revert,
  finish,
  restart,
];
