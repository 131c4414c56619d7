/**
 * The database that writes to the volumes, as it judges itself when it starts after a loss: by its
 * own account of its transactions, and by what the volumes hold. No group is asked.
 */
import type { Contents } from './contents.ts';
import type { LogRecord } from './log.ts';

export interface Fates {
  readonly whole: number;
  /** Committed before the loss, and the commit record is not there. */
  readonly lost: number;
  /** The commit record is there, and something before it is not. */
  readonly halfThere: number;
}

/** The writes of a transaction, in the order in which they were answered. */
type Transaction = readonly LogRecord[];

const mostDataWrites = 3;
const mostAtOnce = 4;

export class Database {
  /** By number. */
  private readonly underWay = new Map<number, Transaction>();
  private readonly committed: Transaction[] = [];
  private readonly ended = new Set<number>();

  /** Takes a write to the account. Says what is wrong with it, if the database could not have written so; else ''. */
  note(write: LogRecord, volumes: number): string {
    const { transaction, volume, part } = write;
    const before = this.underWay.get(transaction) ?? [];
    const writes = [...before, write];
    this.underWay.set(transaction, writes);
    const isOver = this.ended.has(transaction);
    if (part === 'commit record') {
      this.underWay.delete(transaction);
      this.ended.add(transaction);
      this.committed.push(writes);
    }
    if (isOver || !isNext(part, before)) return `transaction ${transaction} goes on with a ${part}`;
    if (volumes > 1 && (part === 'data') !== volume > 0) return `a ${part} goes to volume ${volume + 1}`;
    return this.underWay.size > mostAtOnce ? `${this.underWay.size} transactions are under way at once` : '';
  }

  /** Of the transactions that are committed, on volumes that hold this. */
  fatesOn(contents: Contents): Fates {
    const isThere = ({ volume, track, version }: LogRecord): boolean => contents[volume][track].includes(version);
    const recorded = this.committed.filter((writes) => isThere(writes[writes.length - 1]));
    const whole = recorded.filter((writes) => writes.every(isThere)).length;
    return { whole, lost: this.committed.length - recorded.length, halfThere: recorded.length - whole };
  }
}

/** Log record, then data once to three times, then the commit record. */
function isNext(part: LogRecord['part'], before: Transaction): boolean {
  const last = before.at(-1)?.part;
  if (part === 'log record') return last === undefined;
  if (part === 'data') return last === 'log record' || (last === 'data' && before.length <= mostDataWrites);
  return part === 'commit record' && last === 'data';
}
