/** From the drained group to the outcome: prepare every source volume, decide, commit all or revert all. */
import { assert } from '../base/assert.ts';
import { failureReasons } from '../protocol/faults.ts';
import { answer, phase } from '../protocol/model.ts';
import { settled } from '../protocol/relationship.ts';
import { commit, decide, finish, fire, prepare, prepareFails, revert } from '../protocol/rules.ts';
import { latencyOf, send, takeDue } from './commands.ts';
import type { Engine } from './engine.ts';
import { openGate } from './link.ts';
import { failureReasonNames, outcomes, relationships, type Outcome } from './names.ts';
import { scheduleNextGroup } from './schedule.ts';

const noAnswerCode = failureReasons.length;

/** Every source volume is to be prepared: commands to all at once, or to the first. */
export function beginPreparation(engine: Engine): void {
  const { volumes, decide: decision } = engine.settings;
  engine.beginPhase('prepare', engine.group.group, true);
  const last = decision === 'all' ? volumes : 1;
  for (let volume = 0; volume < last; volume++) send(engine, volume, 'establish');
}

/** The command that is due takes effect, and its answer is there. */
export function commandTakesEffect(engine: Engine): void {
  const { volume, command } = takeDue(engine);
  if (command === 'establish') establishEnds(engine, volume);
  else withdrawEnds(engine, volume, command === 'commit');
}

function establishEnds(engine: Engine, volume: number): void {
  const { settings, plan, world } = engine;
  if (latencyOf(engine, volume, 'establish') > settings.answerLimitMicroseconds) {
    engine.emit('answerLimit', volume, noAnswerCode);
    preparationFails(engine, volume, noAnswerCode);
  } else {
    const planned = plan.failures.get(engine.group.group * settings.volumes + volume);
    if (planned === undefined) preparationSucceeds(engine, volume);
    else preparationFails(engine, volume, planned);
  }
  if (world.cells[world.layout.phase] === phase.revert) beginSettling(engine);
  else if (settings.decide === 'each' && volume + 1 < settings.volumes) send(engine, volume + 1, 'establish');
  else if (engine.outstanding === 0) decideNow(engine);
}

function preparationSucceeds(engine: Engine, volume: number): void {
  const { world, cells } = engine;
  fire(prepare, world, volume, 0);
  engine.overtakeUpdates(volume);
  const { revertable } = world.model;
  world.put(cells.relationship + volume, relationships.indexOf(revertable ? 'revertable' : 'committed'));
  if (!revertable) world.put(cells.copied + volume, 1);
  engine.emit('prepare', volume, 0);
}

function preparationFails(engine: Engine, volume: number, code: number): void {
  const { world, cells } = engine;
  fire(prepareFails, world, volume, 0);
  world.put(cells.failure + volume, code + 1);
  const event = engine.emit('prepareFails', volume, code);
  engine.group.failures.push({ volume, reason: failureReasonNames[code], event, timeMicroseconds: engine.now });
}

function decideNow(engine: Engine): void {
  const { world } = engine;
  fire(decide, world, 0, 0);
  engine.emit('decide', -1, world.cells[world.layout.phase] === phase.commit ? 1 : 0);
  beginSettling(engine);
}

/** The decision has fallen: the withdraw commands go out, and the primary hears of it a link's latency later. */
function beginSettling(engine: Engine): void {
  const { settings, world } = engine;
  const commits = world.cells[world.layout.phase] === phase.commit;
  engine.group.decisionEvent = engine.lastEvent;
  engine.beginPhase(commits ? 'commit' : 'revert', engine.group.group, true);
  if (settings.hold === 'prepared') engine.setResume(engine.now + settings.latencyMicroseconds);
  settleFrom(engine, 0);
}

/** Sends the withdraw commands that are due from this volume on; finishes when nothing is left to settle. */
function settleFrom(engine: Engine, first: number): void {
  const { settings, world } = engine;
  const command = world.cells[world.layout.phase] === phase.commit ? 'commit' : 'revert';
  for (let volume = first; volume < settings.volumes; volume++) {
    if (settled(world, volume)) continue;
    send(engine, volume, command);
    if (settings.decide === 'each') return;
  }
  if (engine.outstanding === 0) finishNow(engine);
}

function withdrawEnds(engine: Engine, volume: number, commits: boolean): void {
  const { world, cells, settings } = engine;
  fire(commits ? commit : revert, world, volume, 0);
  assert(world.cells[world.layout.answer + volume] === answer.done, 'A withdraw command has settled its volume.');
  engine.overtakeUpdates(volume);
  if (world.model.revertable) {
    world.put(cells.relationship + volume, relationships.indexOf(commits ? 'committed' : 'reverted'));
  }
  engine.emit(commits ? 'commit' : 'revert', volume, 0);
  openGate(engine, volume);
  if (settings.decide === 'each') settleFrom(engine, volume + 1);
  else if (engine.outstanding === 0) finishNow(engine);
}

function finishNow(engine: Engine): void {
  const { world } = engine;
  const commits = world.cells[world.layout.phase] === phase.commit;
  const outcome: Outcome = commits ? 'committed' : world.model.revertable ? 'reverted' : 'failed';
  fire(finish, world, 0, 0);
  engine.emit('finish', -1, outcomes.indexOf(outcome));
  scheduleNextGroup(engine, outcome);
}
