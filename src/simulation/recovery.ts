/**
 * After the primary site is lost: what is done at the secondary, each step an event, in the
 * order of the domain (look at the relationships, settle them by the table, copy back, start).
 */
import { recoveryCase, tableCommits } from '../protocol/recovery.ts';
import { reverseRestore, withdrawCommit, withdrawRevert } from '../protocol/relationship.ts';
import type { World } from '../protocol/world.ts';
import type { Engine } from './engine.ts';
import { relationships } from './names.ts';
import type { Recovery } from './summary.ts';

/** Settles one revertable volume as recovery does. */
export function settleRecovered(world: World, volume: number, commits: boolean): void {
  if (commits) withdrawCommit(world, volume);
  else withdrawRevert(world, volume);
}

/** The site is lost now; each further step comes when `nextStep` has moved the time on. */
export function recover(engine: Engine, nextStep: () => void): Recovery {
  const { world, cells, settings } = engine;
  world.put(cells.siteLost, 1);
  engine.emit('siteLost', -1, 0);
  const lossEvent = engine.lastEvent;
  engine.beginPhase('recover', world.cells[world.layout.group], true);
  nextStep();
  engine.emit('failOver', -1, 0);
  nextStep();
  const found = recoveryCase(world);
  const commits = tableCommits(world);
  engine.emit('lookAtRelationships', -1, found);
  const looked = lookedAt(world);
  // Where a person must look, nothing is settled.
  const settled = found === 0 ? 0 : settings.volumes;
  for (let volume = 0; volume < settled; volume++) {
    if (world.cells[world.layout.revertable + volume] === 0) continue;
    nextStep();
    settleRecovered(world, volume, commits);
    world.put(cells.relationship + volume, relationships.indexOf(commits ? 'committed' : 'reverted'));
    engine.emit(commits ? 'commit' : 'revert', volume, 0);
  }
  nextStep();
  for (let volume = 0; volume < settings.volumes; volume++) reverseRestore(world, volume);
  engine.emit('reverseRestore', -1, 0);
  nextStep();
  engine.emit('startHosts', -1, 0);
  return { lossEvent, case: found, commits, ...looked };
}

/** What every relationship answers, in the volumes' order. */
function lookedAt({ cells, layout }: World): Pick<Recovery, 'revertable' | 'sequenceNumbers'> {
  const { volumes, revertable, sequence } = layout;
  return {
    revertable: Array.from(cells.subarray(revertable, revertable + volumes), (cell) => cell === 1),
    sequenceNumbers: Array.from(cells.subarray(sequence, sequence + volumes)),
  };
}
