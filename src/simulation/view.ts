/**
 * A view of a run at one event: a world of its own that is taken along the journal, forwards
 * or back, from where it is or from where keyframes and stretches lead.
 */
import { assert } from '../base/assert.ts';
import { World } from '../protocol/world.ts';
import { bringNear } from './keyframes.ts';
import type { Run } from './run.ts';

export class View {
  readonly run: Run;
  /** The state after `event`; its own journal is empty. */
  readonly world: World;
  event: number;
  private journalAt: number;

  constructor(run: Run) {
    this.run = run;
    this.world = new World(run.world.model, run.world.layout, run.world.cells.length, false);
    this.world.cells.set(run.world.cells);
    // What came after the last event (a hold that ended, say) is in the cells too.
    this.journalAt = run.world.journalLength;
    this.event = run.columns.length - 1;
    this.seek(this.event);
  }

  /** Shows the state after an event. Costs as much back as forwards. */
  seek(event: number): void {
    const { columns, keyframes } = this.run;
    assert(event >= 0 && event < columns.length, `The run has no event ${event}.`);
    const target = columns.journalEnd[event];
    this.journalAt = bringNear(this.world.cells, this.journalAt, target, keyframes);
    this.walk(target);
    this.event = event;
  }

  private walk(target: number): void {
    const { cells } = this.world;
    const { journalCells, journalDeltas } = this.run.world;
    const first = Math.min(this.journalAt, target);
    const end = Math.max(this.journalAt, target);
    for (let entry = first; entry < end; entry++) cells[journalCells[entry]] ^= journalDeltas[entry];
    this.journalAt = target;
  }
}
