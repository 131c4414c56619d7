/**
 * Which transaction each host write was for, in the order of the writes: the database's own
 * account of its work, by which it is judged after a recovery.
 */

/** What a write is to its transaction. */
export const transactionParts = ['log record', 'data', 'commit record'] as const;
export type TransactionPart = (typeof transactionParts)[number];

export class TransactionRecord {
  /** By the write's number: the transaction (the first is 1), and the index of the part. */
  private transactions = new Int32Array(1024);
  /** Transactions noted so far. */
  last = 0;
  private parts = new Uint8Array(1024);

  note(version: number, transaction: number, part: TransactionPart): void {
    if (version >= this.transactions.length) this.grow();
    this.transactions[version] = transaction;
    this.last = Math.max(this.last, transaction);
    this.parts[version] = transactionParts.indexOf(part);
  }

  /** The transaction that a write belongs to. */
  transactionOf(version: number): number {
    return this.transactions[version];
  }

  /** Index into transactionParts. */
  part(version: number): number {
    return this.parts[version];
  }

  private grow(): void {
    const transactions = new Int32Array(this.transactions.length * 2);
    const parts = new Uint8Array(this.parts.length * 2);
    transactions.set(this.transactions);
    parts.set(this.parts);
    this.transactions = transactions;
    this.parts = parts;
  }
}
