/**
 * After the primary site is lost: what is done at the secondary, each step an event, in the
 * order of the domain (end the session and fail over, look at the relationships, settle them,
 * copy back, start the hosts). By the table; or as a person wrongly decides, which is the
 * scenario's `recover`.
 */
import type { RecoveryPolicy } from '../protocol/faults.ts';
import { recoveryCase, tableCommits } from '../protocol/recovery.ts';
import { reverseRestore, withdrawCommit, withdrawRevert } from '../protocol/relationship.ts';
import type { World } from '../protocol/world.ts';
import type { Engine } from './engine.ts';
import { relationshipsFound } from './further-causes.ts';
import { eventCodes, relationships, type Settlement } from './names.ts';
import type { Recovery } from './summary.ts';

/** How much time passes between the steps of a recovery: its driver's matter. */
export interface Pace {
  /** Before each step but the first. */
  nextStep(): void;
  /** Calls back for each of the volumes, in the order in which their commands take effect. */
  settle(volumes: readonly number[], settle: (volume: number) => void): void;
}

/** What recovery does by the table, or against it. Where the table says that a person must look, it does nothing. */
export function settlementOf(world: World, policy: RecoveryPolicy): Settlement {
  if (policy !== 'table') return policy;
  if (recoveryCase(world) === 0) return 'none';
  return tableCommits(world) ? 'commit' : 'revert';
}

/** Settles one revertable volume as recovery does. */
function settleOne(world: World, volume: number, commits: boolean): void {
  if (commits) withdrawCommit(world, volume);
  else withdrawRevert(world, volume);
}

/** What is there once all that is revertable is settled so; done on the world for that question, and taken back. */
export function readSettled<Answer>(world: World, settlement: Settlement, read: () => Answer): Answer {
  const before = world.journalLength;
  if (settlement !== 'none') {
    for (const volume of revertableVolumes(world)) settleOne(world, volume, settlement === 'commit');
  }
  const answer = read();
  world.undoTo(before);
  return answer;
}

/** The volumes that are revertable still. */
function revertableVolumes({ cells, layout }: World): number[] {
  const volumes: number[] = [];
  for (let volume = 0; volume < layout.volumes; volume++) {
    if (cells[layout.revertable + volume] === 1) volumes.push(volume);
  }
  return volumes;
}

/** The site is lost now, with so many updates that had left and not entered a source, because of what came from outside. */
export function recover(engine: Engine, updatesLost: number, cause: number, pace: Pace): Recovery {
  const { world, cells, settings } = engine;
  world.put(cells.siteLost, 1);
  const lossEvent = engine.emit(eventCodes.siteLost, -1, updatesLost, cause);
  engine.beginPhase('recover', world.cells[world.layout.group], true);
  pace.nextStep();
  const failOver = engine.emit(eventCodes.failOver, -1, 0, lossEvent);
  pace.nextStep();
  const found = recoveryCase(world);
  const open = revertableVolumes(world);
  const settlement = open.length === 0 ? 'none' : settlementOf(world, settings.recover);
  const looked = engine.emit(eventCodes.lookAtRelationships, -1, found, failOver);
  engine.columns.further.set(looked, relationshipsFound(world, engine.causes.relationshipMade));
  const facts = lookedAt(world);
  if (settlement !== 'none') {
    pace.settle(open, (volume) => settleNow(engine, volume, settlement === 'commit', looked));
  }
  closeGroup(engine);
  const settledBy = engine.lastEvent;
  pace.nextStep();
  for (let volume = 0; volume < settings.volumes; volume++) {
    // A relationship that is still revertable cannot be copied back.
    if (world.cells[world.layout.revertable + volume] === 0) reverseRestore(world, volume);
  }
  const restored = engine.emit(eventCodes.reverseRestore, -1, 0, settledBy);
  pace.nextStep();
  engine.emit(eventCodes.startHosts, -1, 0, restored);
  const lossMicroseconds = engine.columns.time[lossEvent];
  return { lossEvent, lossMicroseconds, copiedBackEvent: restored, case: found, settlement, updatesLost, ...facts };
}

function settleNow(engine: Engine, volume: number, commits: boolean, cause: number): void {
  const { world, cells } = engine;
  settleOne(world, volume, commits);
  world.put(cells.relationship + volume, relationships.indexOf(commits ? 'committed' : 'reverted'));
  engine.emit(commits ? eventCodes.commit : eventCodes.revert, volume, 0, cause);
}

/** A group that the loss found between its preparation and its end has come to what recovery made of it. */
function closeGroup(engine: Engine): void {
  const { world } = engine;
  const { cells, layout } = world;
  const group = engine.groups.at(-1);
  if (group === undefined || group.outcome !== null || !world.model.revertable) return;
  if (revertableVolumes(world).length > 0) return;
  let wentIn = 0;
  for (let volume = 0; volume < layout.volumes; volume++) {
    if (cells[layout.sequence + volume] === group.group) wentIn++;
  }
  const settledSome = engine.columns.kindOf(engine.lastEvent) !== 'lookAtRelationships' || group.decisionEvent >= 0;
  if (wentIn === layout.volumes) group.outcome = 'committed';
  else if (wentIn === 0 && settledSome) group.outcome = 'reverted';
  else return;
  group.endEvent = engine.lastEvent;
  group.endMicroseconds = engine.now;
}

/** What every relationship answers, in the volumes' order. */
function lookedAt({ cells, layout }: World): Pick<Recovery, 'revertable' | 'sequenceNumbers'> {
  const { volumes, revertable, sequence } = layout;
  return {
    revertable: Array.from(cells.subarray(revertable, revertable + volumes), (cell) => cell === 1),
    sequenceNumbers: Array.from(cells.subarray(sequence, sequence + volumes)),
  };
}
