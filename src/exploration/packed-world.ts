/** A world whose packed words follow every `put`: for the search, which asks for nothing else. */
import { World } from '../protocol/world.ts';
import type { Layout } from '../protocol/layout.ts';
import type { Model } from '../protocol/model.ts';
import type { Packing } from './packing.ts';

export class PackedWorld extends World {
  readonly packed: Int32Array;
  private readonly packing: Packing;

  constructor(model: Model, layout: Layout, packing: Packing) {
    super(model, layout, layout.end, false);
    this.packing = packing;
    this.packed = new Int32Array(packing.words);
  }

  override put(cell: number, value: number): void {
    const { cells, packing } = this;
    const delta = cells[cell] ^ value;
    if (delta === 0) return;
    const entry = this.journalLength;
    if (entry === this.journalCells.length) this.expectJournal(entry * 2);
    this.journalCells[entry] = cell;
    this.journalDeltas[entry] = delta;
    this.journalLength = entry + 1;
    cells[cell] = value;
    this.packed[packing.word[cell]] ^= (delta & packing.mask[cell]) << packing.shift[cell];
  }

  /** Takes back everything since the last `load`. */
  undo(): void {
    const { cells, packed, packing, journalCells, journalDeltas } = this;
    for (let entry = this.journalLength - 1; entry >= 0; entry--) {
      const cell = journalCells[entry];
      const delta = journalDeltas[entry];
      cells[cell] ^= delta;
      packed[packing.word[cell]] ^= (delta & packing.mask[cell]) << packing.shift[cell];
    }
    this.journalLength = 0;
  }
}
