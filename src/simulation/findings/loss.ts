/**
 * What a recovery lost out of order, judged by the hosts' writes alone: a write that the
 * targets hold, and an earlier one that they lack. No cut is asked: nobody has to believe
 * our definition of a group.
 */
import { targetVersion } from '../../protocol/recovery.ts';
import type { Run } from '../run.ts';
import type { Loss, NamedWrite } from '../summary.ts';

/** At the run's end; null if the targets hold all that was written before anything that they hold. */
export function lossOf({ world, lineage, settings }: Run): Loss | null {
  let there: NamedWrite = { version: 0, volume: 0, track: 0 };
  let missing: NamedWrite = { version: Infinity, volume: 0, track: 0 };
  for (let volume = 0; volume < settings.volumes; volume++) {
    for (let track = 0; track < settings.tracks; track++) {
      const version = targetVersion(world, volume, track);
      const next = lineage.nextWrite(volume * settings.tracks + track, version);
      if (version > there.version) there = { version, volume, track };
      if (next !== 0 && next < missing.version) missing = { version: next, volume, track };
    }
  }
  return missing.version < there.version ? { there, missing } : null;
}
