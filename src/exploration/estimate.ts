/**
 * About how many states a search will find, before it starts. Without host writes there are
 * few states, even for many volumes, so these are counted by the rules themselves; what each
 * write adds to them hardly depends on anything but the number of tracks and of groups, and
 * was fitted to thousands of small searches (the test prints how well).
 */
import { layoutOf } from '../protocol/layout.ts';
import { modelOf } from '../protocol/model.ts';
import { rules } from '../protocol/rules.ts';
import { World } from '../protocol/world.ts';
import type { Question } from './explored.ts';

/** What a search is expected to do on this machine. */
export interface Rates {
  readonly statesPerSecond: number;
  readonly bytesPerState: number;
}

export interface Estimate {
  /** Rounded to two digits; right to a factor of 1.7 over all that was searched to fit it, of 2 up to symmetry, and rougher beyond. */
  readonly states: number;
  /** A rule is left out that the method needs: a violation will end the search, most likely long before. */
  readonly endsEarly: boolean;
  readonly seconds: number;
  readonly bytes: number;
}

/** More than any cell of a volume may hold. */
const cellValues = 64;

export function estimateOf(question: Question, { statesPerSecond, bytesPerState }: Rates): Estimate {
  const states = rounded(expectedStates(question));
  const seconds = states / statesPerSecond;
  return { states, endsEarly: isUnsound(question), seconds, bytes: states * bytesPerState };
}

/** About how many states there are, if nothing ends the search before. */
function expectedStates(question: Question): number {
  const { volumes, bounds, symmetry } = question;
  const still = statesWithoutWrites(question);
  const states = still.states * growthByWrites(question);
  if (!symmetry) return states;
  // With every write there are fewer states in which two volumes are alike.
  const orders = factorial(volumes);
  const alike = (orders * still.upToSymmetry) / still.states - 1;
  const fewer = product(bounds.writes, () => (volumes - 1) / (volumes + 2.5));
  return (states * (1 + alike * fewer)) / orders;
}

/** How many times as many states there are with all host writes as with none. */
function growthByWrites({ volumes, tracks, bounds, invariant }: Question): number {
  const allTracks = volumes * tracks;
  const firstWrite = allTracks * (3.31 - 0.83 / bounds.groups);
  return product(bounds.writes, (write) => {
    const before = write - 1;
    const more = (0.66 * (allTracks - 1) * before) / (1.18 * before + allTracks + 1);
    // From the third on, writes have more orders than they have effects.
    const orders = invariant === 'write-order' && allTracks > 1 && write > 2 ? 1 + 0.065 * (write - 2) : 1;
    return (1 + (firstWrite * (1 + more)) / write) * orders;
  });
}

/** Every state that is reached without a host write: all of them, and counted with volumes interchangeable. */
function statesWithoutWrites(question: Question): { readonly states: number; readonly upToSymmetry: number } {
  const still = new StillWorld(question);
  const seen = new Set([still.key()]);
  const waiting = [still.cells()];
  let states = still.arrangements();
  for (const cells of waiting) {
    still.eachStepFrom(cells, () => {
      const key = still.key();
      if (seen.has(key)) return;
      seen.add(key);
      waiting.push(still.cells());
      states += still.arrangements();
    });
  }
  return { states, upToSymmetry: waiting.length };
}

/** A world in which no host writes: a volume is no more than its relationship and its answer. */
class StillWorld {
  private readonly world: World;
  private readonly volumeCells: readonly number[];
  private readonly wholeCells: readonly number[];

  constructor({ volumes, bounds, switches, recoveryTable }: Question) {
    const layout = layoutOf(volumes, 1, false);
    this.world = new World(modelOf(switches, { ...bounds, writes: 0 }, recoveryTable), layout, layout.end, false);
    this.volumeCells = [layout.inhibited, layout.revertable, layout.answer, layout.sequence, layout.priorSequence];
    this.wholeCells = [layout.phase, layout.group, layout.faults];
  }

  cells(): Int32Array {
    return this.world.cells.slice();
  }

  /** The same for all states that differ only by which volume is which. */
  key(): string {
    const { cells } = this.world;
    return `${this.wholeCells.map((cell) => cells[cell]).join()} ${this.volumeCodes()
      .toSorted((one, other) => one - other)
      .join()}`;
  }

  /** How many states differ from this one only by which volume is which. */
  arrangements(): number {
    const counts = new Map<number, number>();
    for (const code of this.volumeCodes()) counts.set(code, (counts.get(code) ?? 0) + 1);
    let ways = factorial(this.world.layout.volumes);
    for (const count of counts.values()) ways /= factorial(count);
    return ways;
  }

  /** Takes each step from there in turn, on one volume of those that are alike, and takes it back after `look`. */
  eachStepFrom(cells: Int32Array, look: () => void): void {
    const { world } = this;
    world.cells.set(cells);
    const codes = this.volumeCodes();
    for (const rule of rules) {
      const last = rule.scope === 'whole' ? 1 : codes.length;
      for (let volume = 0; volume < last; volume++) {
        if (codes.indexOf(codes[volume]) < volume || !rule.guard(world, volume, 0)) continue;
        rule.change(world, volume, 0);
        look();
        world.undoTo(0);
      }
    }
  }

  /** For each volume a number that tells what it is in. */
  private volumeCodes(): number[] {
    const { cells, layout } = this.world;
    return Array.from({ length: layout.volumes }, (_, volume) =>
      this.volumeCells.reduce((code, first) => code * cellValues + cells[first + volume], 0),
    );
  }
}

/**
 * What breaks the method, where there is room for it: two writes, on volumes or tracks that can
 * disagree. A single track is never out of order, but it can still be of no group.
 */
function isUnsound({ volumes, tracks, bounds, switches, recoveryTable, invariant }: Question): boolean {
  const leaks = switches.inhibit === 'off' || switches.hold === 'drained';
  const disagrees =
    switches.copy === 'plain' ||
    switches.sequence === 'ignored' ||
    recoveryTable[2] === 'commit' ||
    recoveryTable[4] === 'revert';
  return (
    bounds.writes > 1 &&
    ((leaks && (volumes * tracks > 1 || invariant === 'recoverable')) || (disagrees && volumes > 1))
  );
}

/** The product of what `factor` gives for 1 to `count`. */
function product(count: number, factor: (index: number) => number): number {
  let result = 1;
  for (let index = 1; index <= count; index++) result *= factor(index);
  return result;
}

const factorial = (count: number): number => product(count, (index) => index);

/** To two digits: no more can be meant. */
function rounded(value: number): number {
  let unit = 1;
  while (value / unit >= 100) unit *= 10;
  return Math.floor(value / unit + 0.5) * unit;
}
