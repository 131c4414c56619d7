/**
 * What the firing of each rule means for a run: the rule itself, the event that is noted, the
 * phase and the group's record that it changes, and what the table of volumes says from then on.
 * The clock calls these when they are due, a history in the order that it tells; neither fires a rule otherwise.
 */
import { phase } from '../protocol/model.ts';
import { establish, receive } from '../protocol/relationship.ts';
import * as rules from '../protocol/rules.ts';
import type { Engine } from './engine.ts';
import { relationshipsFound } from './further-causes.ts';
import { eventCodes, failureReasonNames, outcomes, relationships, type Outcome } from './names.ts';

/** The detail of an answer that is lost and has not yet been counted as failed. */
const unheard = -1;

const phaseOf = (engine: Engine): number => engine.world.cells[engine.world.layout.phase];

export const isDraining = (engine: Engine): boolean => phaseOf(engine) === phase.drain;

/** `cause`: what the write waited for, or depended on; else a host. */
export function writeStep(engine: Engine, volume: number, track: number, cause: number): void {
  const { world, settings, lineage, causes } = engine;
  const index = volume * settings.tracks + track;
  const previous = world.cells[world.layout.primary + index];
  rules.fire(rules.hostWrite, world, volume, track);
  const version = world.cells[world.layout.writes];
  lineage.write(index, previous, version);
  causes.written[index] = engine.emit(eventCodes.hostWrite, index, version, cause);
}

/** An update enters the source: as the rule has it, or with the version that it left with if the primary has moved on. */
export function updateStep(engine: Engine, volume: number, track: number, version: number, cause: number): void {
  const { world, settings } = engine;
  const { layout } = world;
  const index = volume * settings.tracks + track;
  const draining = isDraining(engine);
  if (version === world.cells[layout.primary + index]) {
    rules.fire(draining ? rules.drain : rules.sendChanged, world, volume, track);
  } else {
    receive(world, draining ? layout.outOfSync : layout.changed, volume, track, version);
  }
  const event = engine.emit(draining ? eventCodes.drain : eventCodes.sendChanged, index, version, cause);
  if (draining) engine.causes.lastArrived = event;
}

/** The cut. `whatElse` is what the driver puts into the state with it. */
export function cutStep(engine: Engine, whatElse: () => void): void {
  const { world, cells, settings, lineage } = engine;
  rules.fire(rules.coordinate, world, 0, 0);
  lineage.cut();
  for (let volume = 0; volume < settings.volumes; volume++) {
    world.put(cells.failure + volume, 0);
    world.put(cells.copied + volume, 0);
  }
  whatElse();
  const group = world.cells[world.layout.group];
  const event = engine.emit(eventCodes.coordinate, -1, group, engine.causes.nextGroup);
  engine.causes.lastArrived = event;
  engine.groups.push({
    group,
    outcome: null,
    cutEvent: event,
    cutMicroseconds: engine.now,
    tracksToDrain: world.cells[world.layout.outOfSyncCount],
    endEvent: -1,
    endMicroseconds: -1,
    decisionEvent: -1,
    failures: [],
  });
  engine.beginPhase('coordinate', group, true);
}

export function drainedStep(engine: Engine): void {
  rules.fire(rules.drained, engine.world, 0, 0);
  engine.causes.commanded.fill(engine.emit(eventCodes.drained, -1, 0, engine.causes.lastArrived));
  engine.beginPhase('prepare', engine.group.group, true);
}

/** The group is given up, at its drain's limit or its coordination's. */
export function giveUpStep(engine: Engine, kind: 'drainTimeout' | 'coordinationLimit', cause: number): void {
  if (kind === 'drainTimeout') rules.fire(rules.drainTimeout, engine.world, 0, 0);
  else rules.giveUp(engine.world);
  const event = engine.emit(eventCodes[kind], -1, 0, cause);
  // Both limits count from the cut.
  engine.columns.further.set(event, [{ event: engine.group.cutEvent }]);
  closeGroup(engine, 'abandoned');
}

export function prepareStep(engine: Engine, volume: number): void {
  rules.fire(rules.prepare, engine.world, volume, 0);
  noteEstablished(engine, volume);
  const event = engine.emit(eventCodes.prepare, volume, 0, engine.causes.commanded[volume]);
  noteMade(engine, volume, event);
  engine.causes.lastAnswer = event;
}

/** `code`: the index of the reason. After each, the failure is the decision too. */
export function failStep(engine: Engine, volume: number, code: number, cause: number): void {
  rules.fire(rules.prepareFails, engine.world, volume, 0);
  noteFailure(engine, volume, code, engine.emit(eventCodes.prepareFails, volume, code, cause));
}

/** The preparation takes effect, and nobody hears of it yet; that it counts as failed follows at the answer's limit. */
export function unheardStep(engine: Engine, volume: number, cause: number): void {
  establish(engine.world, volume);
  noteEstablished(engine, volume);
  noteMade(engine, volume, engine.emit(eventCodes.prepareAnswerLost, volume, unheard, cause));
}

/** The preparation takes effect, but its answer is lost, and it counts as failed. */
export function answerLostStep(engine: Engine, volume: number, code: number, cause: number): void {
  rules.fire(rules.prepareAnswerLost, engine.world, volume, 0);
  noteEstablished(engine, volume);
  const event = engine.emit(eventCodes.prepareAnswerLost, volume, code, cause);
  noteMade(engine, volume, event);
  noteFailure(engine, volume, code, event);
}

function noteEstablished(engine: Engine, volume: number): void {
  const { world, cells } = engine;
  const { revertable } = world.model;
  world.put(cells.relationship + volume, relationships.indexOf(revertable ? 'revertable' : 'committed'));
  if (!revertable) world.put(cells.copied + volume, 1);
}

/** The event closed the volume's gate, and made its relationship what it is. */
function noteMade({ causes }: Engine, volume: number, event: number): void {
  causes.gateClosed[volume] = event;
  causes.relationshipMade[volume] = event;
}

function noteFailure(engine: Engine, volume: number, code: number, event: number): void {
  engine.world.put(engine.cells.failure + volume, code + 1);
  engine.group.failures.push({ volume, reason: failureReasonNames[code], event, timeMicroseconds: engine.now });
  if (phaseOf(engine) === phase.revert) noteDecision(engine);
}

export function decideStep(engine: Engine): void {
  rules.fire(rules.decide, engine.world, 0, 0);
  const { failures } = engine.group;
  const because = failures[0]?.event ?? engine.causes.lastAnswer;
  const event = engine.emit(eventCodes.decide, -1, phaseOf(engine) === phase.commit ? 1 : 0, because);
  if (failures.length > 1) engine.columns.further.set(event, failures);
  noteDecision(engine);
}

/** The application restarts, and settles what it finds. */
export function restartStep(engine: Engine, cause: number): void {
  const { world, columns, causes } = engine;
  rules.fire(rules.restart, world, 0, 0);
  const event = engine.emit(eventCodes.restart, -1, isCommitting(engine) ? 1 : 0, cause);
  columns.further.set(event, relationshipsFound(world, causes.relationshipMade));
  noteDecision(engine);
}

function noteDecision(engine: Engine): void {
  engine.group.decisionEvent = engine.lastEvent;
  engine.causes.commanded.fill(engine.lastEvent);
  engine.beginPhase(isCommitting(engine) ? 'commit' : 'revert', engine.group.group, true);
}

export const isCommitting = (engine: Engine): boolean =>
  phaseOf(engine) === phase.commit || phaseOf(engine) === phase.recoverCommit;

/** A withdraw command takes effect: a commit or a revert, as the phase has it. */
export function withdrawStep(engine: Engine, volume: number): void {
  const { world, cells } = engine;
  const commits = isCommitting(engine);
  rules.fire(commits ? rules.commit : rules.revert, world, volume, 0);
  const { revertable } = world.model;
  if (revertable) world.put(cells.relationship + volume, relationships.indexOf(commits ? 'committed' : 'reverted'));
  const event = engine.emit(
    commits ? eventCodes.commit : eventCodes.revert,
    volume,
    0,
    engine.causes.commanded[volume],
  );
  // Plain FlashCopy's commit only opens the gate; its revert puts the sequence number back.
  if (revertable || !commits) engine.causes.relationshipMade[volume] = event;
}

/** `cause`: what settled the last volume. */
export function finishStep(engine: Engine, cause: number): void {
  const { world } = engine;
  const outcome: Outcome = isCommitting(engine) ? 'committed' : world.model.revertable ? 'reverted' : 'failed';
  rules.fire(rules.finish, world, 0, 0);
  engine.emit(eventCodes.finish, -1, outcomes.indexOf(outcome), cause);
  closeGroup(engine, outcome);
}

/** The group has come to its outcome by the event just noted. */
function closeGroup(engine: Engine, outcome: Outcome): void {
  const { settings, group } = engine;
  group.outcome = outcome;
  group.endEvent = engine.lastEvent;
  group.endMicroseconds = engine.now;
  engine.beginPhase('between groups', Math.min(group.group + 1, settings.groups), true);
}
