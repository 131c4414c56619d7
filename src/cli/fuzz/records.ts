/** A run's log as the oracle reads it: plain records, and the plain switches. */
import type { LogRecord, Method } from '../../oracle/log.ts';
import { wayKinds } from '../../simulation/names.ts';
import type { Run } from '../../simulation/run.ts';
import type { Settings } from '../../simulation/settings.ts';
import { transactionParts } from '../../simulation/transaction-record.ts';

export const methodOf = ({ volumes, tracks, copy, decide, inhibit, hold, sequence, recover }: Settings): Method => ({
  volumes,
  tracks,
  copy,
  decide,
  inhibit,
  hold,
  sequence,
  recover,
});

export function recordOf({ columns, settings, transactions }: Run, event: number): LogRecord {
  const kind = columns.kindOf(event);
  const subject = columns.subject[event];
  const detail = columns.detail[event];
  const isTrack = wayKinds.has(kind);
  const track = isTrack ? subject % settings.tracks : -1;
  const isNamed = kind === 'hostWrite' && transactions !== null;
  return {
    time: columns.time[event],
    kind,
    volume: isTrack ? (subject - track) / settings.tracks : subject,
    track,
    version: isTrack ? detail : 0,
    detail,
    transaction: isNamed ? transactions.transactionOf(detail) : 0,
    part: isNamed ? transactionParts[transactions.part(detail)] : '',
  };
}
