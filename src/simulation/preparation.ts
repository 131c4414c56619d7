/** From the drained group to the outcome: prepare every source volume, decide, commit all or revert all. */
import { volumeIndexOf } from '../base/brand.ts';
import { drawBelow, purposes } from '../base/draw.ts';
import { failureReasons, type RestartPhase, type VolumeFault } from '../protocol/faults.ts';
import { phase } from '../protocol/model.ts';
import { settled } from '../protocol/relationship.ts';
import { awaitLostAnswer, dropCommands, latencyOf, send, takeDue } from './commands.ts';
import type { Engine } from './engine.ts';
import { openGate } from './link.ts';
import { eventCodes } from './names.ts';
import { outside, plannedFault } from './origins.ts';
import { restartNow } from './restart.ts';
import { scheduleNextGroup } from './schedule.ts';
import { decideStep, failStep, finishStep, isCommitting, prepareStep, unheardStep, withdrawStep } from './steps.ts';

const noAnswerCode = failureReasons.length;
/** Failures by chance are drawn in this many steps. */
const chanceSteps = 1000;

/** Every source volume is to be prepared: commands to all at once, or to the first. */
export function beginPreparation(engine: Engine): void {
  const { volumes, decide: decision } = engine.settings;
  const last = decision === 'all' ? volumes : 1;
  const drained = engine.lastEvent;
  for (let volume = 0; volume < last; volume++) send(engine, volume, 'establish', drained);
}

/** The command that is due takes effect, and its answer is there. */
export function commandTakesEffect(engine: Engine): void {
  const { volume, command, sentMicroseconds } = takeDue(engine);
  if (command !== 'establish') withdrawEnds(engine, volume);
  else if (losesItsAnswer(engine, volume)) {
    engine.overtakeUpdates(volume);
    unheardStep(engine, volume, plannedHere(engine, 'lost', volume));
    awaitLostAnswer(engine, volume, sentMicroseconds);
    restartIfPlanned(engine, 'prepare');
  } else establishEnds(engine, volume);
}

/** The preparation takes effect in time, but nobody will hear of it. */
function losesItsAnswer(engine: Engine, volume: number): boolean {
  const { settings, plan, world, cells } = engine;
  const planned = plan.lostAnswers.has(engine.group.group * settings.volumes + volume);
  const known = world.cells[cells.answerLost + volume] === 1;
  return planned && !known && !isTooLate(engine, volume);
}

const isTooLate = (engine: Engine, volume: number): boolean =>
  latencyOf(engine, volume, 'establish') > engine.settings.answerLimitMicroseconds;

function establishEnds(engine: Engine, volume: number): void {
  const { settings, world } = engine;
  answerComes(engine, volume);
  const answered = engine.lastEvent;
  if (restartIfPlanned(engine, 'prepare')) return;
  if (world.cells[world.layout.phase] === phase.revert) beginSettling(engine);
  else if (settings.decide === 'each' && volume + 1 < settings.volumes) send(engine, volume + 1, 'establish', answered);
  else if (engine.outstanding === 0) decideNow(engine);
}

/** Prepared, failed as planned or by chance, or no answer within the limit. */
function answerComes(engine: Engine, volume: number): void {
  const { world, cells, causes } = engine;
  const lost = world.cells[cells.answerLost + volume] === 1;
  if (lost || isTooLate(engine, volume)) {
    world.put(cells.answerLost + volume, 0);
    const because = lost ? causes.gateClosed[volume] : outside.slowAnswer;
    const limit = engine.emit(eventCodes.answerLimit, volume, noAnswerCode, because);
    failStep(engine, volume, noAnswerCode, limit);
    return;
  }
  const failure = failureOf(engine, volume);
  if (failure !== null) {
    failStep(engine, volume, failure.code, failure.cause);
    return;
  }
  engine.overtakeUpdates(volume);
  prepareStep(engine, volume);
}

/** The index of the reason for which the preparation fails, and what is behind it; null if it does not. */
function failureOf(engine: Engine, volume: number): { readonly code: number; readonly cause: number } | null {
  const { settings, plan, group } = engine;
  const place = group.group * settings.volumes + volume;
  const planned = plan.failures.get(place);
  if (planned !== undefined) return { code: planned, cause: plannedHere(engine, 'fail', volume) };
  const share = Math.floor(settings.failRate * chanceSteps + 0.5);
  const fails = share > 0 && drawBelow(settings.seed, purposes.failure, place, chanceSteps) < share;
  return fails ? { code: 0, cause: outside.chance } : null;
}

/** The fault that is planned for the volume in the group that is being formed. */
const plannedHere = ({ settings, group }: Engine, type: VolumeFault['type'], volume: number): number =>
  plannedFault(
    settings,
    (fault) => fault.type === type && fault.group === group.group && volumeIndexOf(fault.volume) === volume,
  );

function decideNow(engine: Engine): void {
  decideStep(engine);
  beginSettling(engine);
}

/** The decision has fallen: the withdraw commands go out, and the primary hears of it a link's latency later. */
function beginSettling(engine: Engine): void {
  const { settings } = engine;
  if (settings.hold === 'prepared') engine.setResume(engine.now + settings.latencyMicroseconds);
  settleFrom(engine, 0, engine.lastEvent);
}

/** Sends the withdraw commands that are due from this volume on; finishes when nothing is left to settle. */
function settleFrom(engine: Engine, first: number, cause: number): void {
  const { settings, world } = engine;
  const command = isCommitting(engine) ? 'commit' : 'revert';
  for (let volume = first; volume < settings.volumes; volume++) {
    if (settled(world, volume)) continue;
    send(engine, volume, command, cause);
    if (settings.decide === 'each') return;
  }
  if (engine.outstanding === 0) finishNow(engine, cause);
}

function withdrawEnds(engine: Engine, volume: number): void {
  if (commitFails(engine, volume)) return;
  engine.overtakeUpdates(volume);
  withdrawStep(engine, volume);
  const withdrawn = engine.lastEvent;
  openGate(engine, volume);
  if (restartIfPlanned(engine, isCommitting(engine) ? 'commit' : 'revert')) return;
  if (engine.settings.decide === 'each') settleFrom(engine, volume + 1, withdrawn);
  else if (engine.outstanding === 0) finishNow(engine, withdrawn);
}

/** A commit that does not take effect is sent again: after the decision to commit there is no way back. */
function commitFails(engine: Engine, volume: number): boolean {
  const { world, cells, settings, plan } = engine;
  const tries = plan.tries.get(engine.group.group * settings.volumes + volume) ?? 1;
  const failed = world.cells[cells.failedTries + volume] + 1;
  if (!isCommitting(engine) || settings.copy === 'plain' || failed >= tries) return false;
  world.put(cells.failedTries + volume, failed);
  const event = engine.emit(eventCodes.commitFails, volume, failed, plannedHere(engine, 'retry', volume));
  send(engine, volume, 'commit', event);
  return true;
}

function finishNow(engine: Engine, cause: number): void {
  finishStep(engine, cause);
  scheduleNextGroup(engine);
}

/** The application restarts here, if that is planned: it asks the volumes, and settles what it finds. */
function restartIfPlanned(engine: Engine, inPhase: RestartPhase): boolean {
  if (!restartNow(engine, inPhase)) return false;
  dropCommands(engine);
  if (inPhase === 'prepare') beginSettling(engine);
  else settleFrom(engine, 0, engine.lastEvent);
  return true;
}
