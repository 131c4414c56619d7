/** Counts over all volumes for a frame. */
import { answer, phase } from '../../protocol/model.ts';
import { settled } from '../../protocol/relationship.ts';
import type { World } from '../../protocol/world.ts';
import type { Reading } from './contents.ts';
import type { Totals } from './frame.ts';

export function totalsOf({ run, world, cells }: Reading): Totals {
  const { layout } = world;
  const { volumes } = layout;
  const sum = (first: number): number => {
    let total = 0;
    for (let cell = first; cell < first + volumes; cell++) total += cells[cell];
    return total;
  };
  const answered = (wanted: number): number => {
    let count = 0;
    for (let cell = layout.answer; cell < layout.answer + volumes; cell++) if (cells[cell] === wanted) count++;
    return count;
  };
  const preparing = cells[layout.phase] === phase.prepare;
  return {
    toDrain: cells[layout.outOfSyncCount],
    onLink: cells[run.cells.departed] - cells[run.cells.arrived],
    queued: sum(run.cells.queued),
    hostWritesWaiting: cells[run.cells.waitingCount],
    writeInhibited: sum(layout.inhibited),
    revertable: sum(layout.revertable),
    prepared: answered(answer.ok),
    failed: answered(answer.failed),
    pending: preparing ? answered(answer.none) : 0,
    unsettled: cells[layout.phase] > phase.prepare ? unsettledIn(world) : 0,
  };
}

/** Volumes that are still to be committed or reverted. */
function unsettledIn(world: World): number {
  let count = 0;
  for (let volume = 0; volume < world.layout.volumes; volume++) if (!settled(world, volume)) count++;
  return count;
}
