/**
 * A world: one typed array that the rules read, and write only through `put`. Each write is
 * noted in a journal as (cell, old XOR new), so that the same walk along the journal takes a
 * change back or does it again: exploration undoes, simulation records, seeking goes both ways.
 */
import { highContribution, hashText, lowContribution } from './hash.ts';
import { layoutOf, type Layout } from './layout.ts';
import type { Model } from './model.ts';

const firstJournalLength = 1024;

export class World {
  readonly model: Model;
  readonly layout: Layout;
  readonly cells: Int32Array;
  private readonly hashed: boolean;
  journalCells = new Int32Array(firstJournalLength);
  journalDeltas = new Int32Array(firstJournalLength);
  /** Entries of the journal in use. */
  journalLength = 0;
  hashLow = 0;
  hashHigh = 0;

  /** `length` is at least layout.end; what is more belongs to the driver. A world that is not hashed is faster. */
  constructor(model: Model, layout: Layout, length: number, hashed: boolean) {
    this.model = model;
    this.layout = layout;
    this.hashed = hashed;
    this.cells = new Int32Array(length);
  }

  put(cell: number, value: number): void {
    const old = this.cells[cell];
    if (old === value) return;
    const entry = this.journalLength;
    if (entry === this.journalCells.length) this.widenJournal(entry * 2);
    this.journalCells[entry] = cell;
    this.journalDeltas[entry] = old ^ value;
    this.journalLength = entry + 1;
    this.cells[cell] = value;
    if (this.hashed) {
      this.hashLow = (this.hashLow + lowContribution(cell, value) - lowContribution(cell, old)) | 0;
      this.hashHigh = (this.hashHigh + highContribution(cell, value) - highContribution(cell, old)) | 0;
    }
  }

  /** Takes back all that was put since the journal had this length. Not for a hashed world. */
  undoTo(journalLength: number): void {
    const { cells, journalCells, journalDeltas } = this;
    for (let entry = this.journalLength - 1; entry >= journalLength; entry--) {
      cells[journalCells[entry]] ^= journalDeltas[entry];
    }
    this.journalLength = journalLength;
  }

  hash(): string {
    return hashText(this.hashLow, this.hashHigh);
  }

  /** Makes room for so many entries of the journal at once, where it is known that they will come. */
  expectJournal(entries: number): void {
    if (entries > this.journalCells.length) this.widenJournal(entries);
  }

  private widenJournal(wider: number): void {
    const journalCells = new Int32Array(wider);
    const journalDeltas = new Int32Array(wider);
    journalCells.set(this.journalCells);
    journalDeltas.set(this.journalDeltas);
    this.journalCells = journalCells;
    this.journalDeltas = journalDeltas;
  }
}

/** A world to explore or to test: with cuts, without a driver's cells, not hashed. */
export function worldOf(model: Model, volumes: number, tracks: number): World {
  const layout = layoutOf(volumes, tracks, true);
  return new World(model, layout, layout.end, false);
}
