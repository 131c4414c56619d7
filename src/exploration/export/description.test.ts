/**
 * The description that is exported says what the rules do: along random histories of every row of
 * the reference, in every state, the same steps are enabled, each leads to the same state, and the
 * same invariants hold. So what Spin or TLC finds in an exported model is found of our rules.
 */
import { describe, expect, it } from 'vitest';
import { draw, purposes } from '../../base/draw.ts';
import { enabledActions } from '../../protocol/actions.ts';
import { bit } from '../../protocol/bitmap.ts';
import { inhibitFreezes, recoverable, settledWhenIdle, writeOrder } from '../../protocol/invariants.ts';
import { layoutOf } from '../../protocol/layout.ts';
import { modelOf } from '../../protocol/model.ts';
import { targetVersion } from '../../protocol/recovery.ts';
import { World } from '../../protocol/world.ts';
import type { Question } from '../explored.ts';
import { Evaluated, type Values } from './evaluate.fixture.ts';
import { descriptionOf } from './names.ts';
import { everyBound } from './promela-expression.ts';
import { questionOfRow, referenceRows, wordsOf } from './reference-counts.ts';
import { chosenIndices } from './rule-texts.ts';

const histories = 40;
const longestHistory = 30;

describe('the exported description and the rules agree', () => {
  const rows = referenceRows.map((row, number) => ({ number, question: questionOfRow(row), what: wordsOf(row) }));

  it.each(rows)('row $number: $what', ({ question, number }) => {
    for (let history = 0; history < histories; history++) walk(question, number * histories + history);
  });
});

function walk(question: Question, seed: number): void {
  const { volumes, tracks, bounds, invariant } = question;
  const records = invariant === 'write-order';
  const layout = layoutOf(volumes, tracks, true, records ? bounds.writes : 0);
  const world = new World(modelOf(question.switches, bounds, question.recoveryTable), layout, layout.end, false);
  const description = descriptionOf(question);
  const counts = { volume: volumes, track: tracks, write: bounds.writes };
  const evaluated = new Evaluated(description, counts);

  for (let step = 0; step < longestHistory; step++) {
    const state = valuesOf(world, records);
    expect(judged(evaluated, state, records)).toEqual(
      records ? [writeOrder(world)] : [recoverable(world), settledWhenIdle(world)],
    );
    const steps = [...description.hostRules, ...description.groupRules].flatMap((rule) =>
      everyBound(chosenIndices[rule.scope], counts)
        .filter((bound) => evaluated.isEnabled(rule, state, bound))
        .map((bound) => ({ rule, bound, key: [rule.name, (bound.v ?? 1) - 1, (bound.t ?? 1) - 1].join(' ') })),
    );
    const actions = enabledActions(world);
    expect(steps.map(({ key }) => key).toSorted()).toEqual(
      actions.map(({ rule, volume, track }) => [rule.name, volume, track].join(' ')).toSorted(),
    );
    const before = world.cells.slice();
    for (const { rule, volume, track } of actions) {
      const text = steps.find(({ key }) => key === [rule.name, volume, track].join(' '));
      if (text === undefined) throw new Error(`The description has no ${rule.name}.`);
      world.journalLength = 0;
      rule.change(world, volume, track);
      for (const atOnce of [true, false]) {
        expect(evaluated.after(text.rule, state, text.bound, atOnce)).toEqual(valuesOf(world, records));
      }
      expect(inhibitFreezes(before, world)).toBe(true);
      world.undoTo(0);
    }
    if (actions.length === 0) return;
    const { rule, volume, track } = actions[draw(seed, purposes.track, step) % actions.length];
    rule.change(world, volume, track);
  }
}

const judged = (evaluated: Evaluated, state: Values, records: boolean): boolean[] =>
  (records ? ['WriteOrder'] : ['Recoverable', 'SettledWhenIdle']).map((name) => evaluated.holds(name, state));

/** A world's state by the description's names. */
function valuesOf(world: World, records: boolean): Map<string, number> {
  const { cells, layout } = world;
  const values = new Map<string, number>();
  for (const name of ['writes', 'phase', 'group', 'faults'] as const) values.set(name, cells[layout[name]]);
  for (let volume = 0; volume < layout.volumes; volume++) {
    for (const name of ['inhibited', 'revertable', 'sequence', 'priorSequence', 'answer'] as const) {
      values.set(`${name} ${volume + 1}`, cells[layout[name] + volume]);
    }
    for (let track = 0; track < layout.tracks; track++) {
      const place = `${volume + 1} ${track + 1}`;
      for (const name of ['primary', 'source', 'priorCut', 'newCut'] as const) {
        values.set(`${name} ${place}`, cells[layout[name] + volume * layout.tracks + track]);
      }
      for (const name of ['changed', 'outOfSync'] as const) {
        values.set(`${name} ${place}`, Number(bit(world, layout[name], volume, track)));
      }
      values.set(`target ${place}`, targetVersion(world, volume, track));
    }
  }
  if (records) {
    for (let write = 0; write < world.model.bounds.writes; write++) {
      values.set(`record ${write + 1}`, cells[layout.record + write]);
    }
  }
  return values;
}
