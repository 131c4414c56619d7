/**
 * What a database finds when it starts on the target volumes, judged from what they hold and
 * from its own account of its transactions alone: no cut of ours is asked. A write is there if
 * its track holds it, or a later write to the same track.
 */
import { targetVersion } from '../../protocol/recovery.ts';
import type { TransactionVerdict } from '../summary.ts';
import { transactionParts } from '../transaction-record.ts';
import type { View } from '../view.ts';

const commitRecord = transactionParts.indexOf('commit record');

/** At a view's moment, as its targets read; null without the workload transactions. */
export function transactionsOn(view: View): TransactionVerdict | null {
  const { run, world } = view;
  const record = run.transactions;
  if (record === null) return null;
  const writes = world.cells[world.layout.writes];
  const there = writesThere(view, writes);
  const isBroken = new Uint8Array(record.last + 1);
  let committed = 0;
  let lost = 0;
  let halfThere = 0;
  // A transaction's commit record is its last write: what is missing of it has been met by then.
  for (let version = 1; version <= writes; version++) {
    const transaction = record.transactionOf(version);
    if (there[version] === 0 && record.part(version) !== commitRecord) isBroken[transaction] = 1;
    if (record.part(version) !== commitRecord) continue;
    committed++;
    if (there[version] === 0) lost++;
    else if (isBroken[transaction] === 1) halfThere++;
  }
  return { whole: committed - lost - halfThere, lost, halfThere };
}

/** 1 for each write up to `writes` that a target holds, itself or a later one in its place. */
function writesThere({ run, world }: View, writes: number): Uint8Array {
  const { volumes, tracks } = world.layout;
  const there = new Uint8Array(writes + 1);
  for (let volume = 0; volume < volumes; volume++) {
    for (let track = 0; track < tracks; track++) {
      const index = volume * tracks + track;
      const held = targetVersion(world, volume, track);
      let version = run.lineage.nextWrite(index, 0);
      for (; version !== 0 && version <= held; version = run.lineage.nextWrite(index, version)) there[version] = 1;
    }
  }
  return there;
}
