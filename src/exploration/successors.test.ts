/**
 * What the search remembers of the rules is what the rules do: along random histories, each gone
 * twice, every state has the same steps to the same states as when the rules are asked.
 */
import { describe, expect, it } from 'vitest';
import { draw, purposes } from '../base/draw.ts';
import { enabledActions } from '../protocol/actions.ts';
import { recoverable, settledWhenIdle, writeOrder } from '../protocol/invariants.ts';
import { Explored, type Question } from './explored.ts';
import { questionOfRow, referenceRows, wordsOf, type Difference } from './export/reference-counts.ts';
import { judgedCells } from './judge.ts';
import { unpack } from './packing.ts';
import { Successors } from './successors.ts';
import { TracedWorld } from './traced-world.ts';

const wide: readonly Difference[] = [
  { size: [1, 20, 3, 2, 1] },
  { size: [3, 9, 5, 2, 2], kinds: { lostAnswers: true, restarts: true, drainTimeouts: true } },
  { size: [2, 1, 3, 2, 0] },
];
const rows = [...referenceRows, ...wide].map((row, number) => ({ number, what: wordsOf(row), row }));
const histories = 30;
const longestHistory = 40;

describe('the steps that are remembered', () => {
  it.each(rows)('row $number, $what: are those of the rules', ({ row, number }) => {
    for (const symmetry of row.invariant === undefined ? [false, true] : [false]) {
      const explored = new Explored({ ...questionOfRow(row), symmetry });
      const successors = new Successors(explored, 1e7);
      for (let history = 0; history < 2 * histories; history++) {
        walk(explored, number * histories + (history % histories), (state) => {
          successors.count = 0;
          successors.takeFrom(0, state, 0);
          expect(remembered(successors, state.length)).toEqual(asked(explored, state));
        });
      }
    }
  });
});

describe('the verdicts that are remembered', () => {
  it.each(rows)('row $number, $what: rest on nothing but the cells that are compared', ({ row, number }) => {
    const question: Question = questionOfRow(row);
    const explored = new Explored(question);
    const { world, packing } = explored;
    const traced = new TracedWorld(world.model, world.layout);
    const compared = new Set(judgedCells(world.layout));
    for (let history = 0; history < histories; history++) {
      walk(explored, number * histories + history, (state) => {
        unpack(packing, world.layout, state, 0, traced.plain);
        traced.forgetTrace();
        if (question.invariant === 'write-order') writeOrder(traced);
        else expect([recoverable(traced), settledWhenIdle(traced)]).toHaveLength(2);
        expect([...traced.read].filter((cell) => !compared.has(cell))).toEqual([]);
      });
    }
  });
});

/** Calls back with the packed words of each state of a random history. */
function walk(explored: Explored, seed: number, look: (state: Int32Array) => void): void {
  const state = new Int32Array(explored.packing.words);
  for (let step = 0; step < longestHistory; step++) {
    look(state);
    explored.load(state, 0);
    const actions = enabledActions(explored.world);
    if (actions.length === 0) return;
    const { rule, volume, track } = actions[draw(seed, purposes.track, step) % actions.length];
    rule.change(explored.world, volume, track);
    explored.key(state, 0);
  }
}

function remembered({ count, packed, action }: Successors, words: number): string[] {
  return Array.from({ length: count }, (_, index) =>
    [action[index], ...packed.subarray(index * words, (index + 1) * words)].join(' '),
  );
}

function asked(explored: Explored, state: Int32Array): string[] {
  const { world, actions } = explored;
  const reached = new Int32Array(state.length);
  explored.load(state, 0);
  return actions.flatMap(({ rule, volume, track }, number) => {
    if (!rule.guard(world, volume, track)) return [];
    rule.change(world, volume, track);
    explored.key(reached, 0);
    world.undo();
    return [[number, ...reached].join(' ')];
  });
}
