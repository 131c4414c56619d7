/**
 * A world that notes which cells a rule reads, and what it writes: so that the search can learn
 * what a step depends on, from the very rules. Slow, and used only to learn.
 */
import type { Layout } from '../protocol/layout.ts';
import type { Model } from '../protocol/model.ts';
import { World } from '../protocol/world.ts';

export class TracedWorld extends World {
  /** The cells that were read before they were written, in the order of their first reading. */
  readonly read = new Set<number>();
  /** What was written last to each cell. */
  readonly written = new Map<number, number>();
  /** The cells without being noticed. */
  readonly plain: Int32Array;
  override readonly cells: Int32Array;

  constructor(model: Model, layout: Layout) {
    super(model, layout, layout.end, false);
    const { read, written } = this;
    const plain = new Int32Array(layout.end);
    this.plain = plain;
    this.cells = new Proxy(plain, {
      get(_, name) {
        const cell = Number(name);
        if (!written.has(cell)) read.add(cell);
        return plain[cell];
      },
    });
  }

  override put(cell: number, value: number): void {
    this.written.set(cell, value);
    this.plain[cell] = value;
  }

  forgetTrace(): void {
    this.read.clear();
    this.written.clear();
  }
}
