/** From the drained group to the outcome: prepare every source volume, decide, commit all or revert all. */
import { failureReasons } from '../protocol/faults.ts';
import { phase } from '../protocol/model.ts';
import { settled } from '../protocol/relationship.ts';
import { latencyOf, send, takeDue } from './commands.ts';
import type { Engine } from './engine.ts';
import { openGate } from './link.ts';
import { scheduleNextGroup } from './schedule.ts';
import { decideStep, failStep, finishStep, isCommitting, prepareStep, withdrawStep } from './steps.ts';

const noAnswerCode = failureReasons.length;

/** Every source volume is to be prepared: commands to all at once, or to the first. */
export function beginPreparation(engine: Engine): void {
  const { volumes, decide: decision } = engine.settings;
  const last = decision === 'all' ? volumes : 1;
  for (let volume = 0; volume < last; volume++) send(engine, volume, 'establish');
}

/** The command that is due takes effect, and its answer is there. */
export function commandTakesEffect(engine: Engine): void {
  const { volume, command } = takeDue(engine);
  if (command === 'establish') establishEnds(engine, volume);
  else withdrawEnds(engine, volume);
}

function establishEnds(engine: Engine, volume: number): void {
  const { settings, plan, world } = engine;
  if (latencyOf(engine, volume, 'establish') > settings.answerLimitMicroseconds) {
    engine.emit('answerLimit', volume, noAnswerCode);
    failStep(engine, volume, noAnswerCode);
  } else {
    const planned = plan.failures.get(engine.group.group * settings.volumes + volume);
    if (planned === undefined) preparationSucceeds(engine, volume);
    else failStep(engine, volume, planned);
  }
  if (world.cells[world.layout.phase] === phase.revert) beginSettling(engine);
  else if (settings.decide === 'each' && volume + 1 < settings.volumes) send(engine, volume + 1, 'establish');
  else if (engine.outstanding === 0) decideNow(engine);
}

function preparationSucceeds(engine: Engine, volume: number): void {
  engine.overtakeUpdates(volume);
  prepareStep(engine, volume);
}

function decideNow(engine: Engine): void {
  decideStep(engine);
  beginSettling(engine);
}

/** The decision has fallen: the withdraw commands go out, and the primary hears of it a link's latency later. */
function beginSettling(engine: Engine): void {
  const { settings } = engine;
  if (settings.hold === 'prepared') engine.setResume(engine.now + settings.latencyMicroseconds);
  settleFrom(engine, 0);
}

/** Sends the withdraw commands that are due from this volume on; finishes when nothing is left to settle. */
function settleFrom(engine: Engine, first: number): void {
  const { settings, world } = engine;
  const command = isCommitting(engine) ? 'commit' : 'revert';
  for (let volume = first; volume < settings.volumes; volume++) {
    if (settled(world, volume)) continue;
    send(engine, volume, command);
    if (settings.decide === 'each') return;
  }
  if (engine.outstanding === 0) finishNow(engine);
}

function withdrawEnds(engine: Engine, volume: number): void {
  engine.overtakeUpdates(volume);
  withdrawStep(engine, volume);
  openGate(engine, volume);
  if (engine.settings.decide === 'each') settleFrom(engine, volume + 1);
  else if (engine.outstanding === 0) finishNow(engine);
}

function finishNow(engine: Engine): void {
  finishStep(engine);
  scheduleNextGroup(engine);
}
