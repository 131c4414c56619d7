/** Which preparation comes next: the one that the fail toggle means. */
import { expect, test } from 'vitest';
import type { VolumeNumber } from '../../base/brand.ts';
import type { Fault } from '../../protocol/faults.ts';
import { defaultScenario } from '../../scenario/scenario.ts';
import type { EventKind } from '../names.ts';
import { simulate } from '../simulation.ts';
import { nextPreparations } from './look-ahead.ts';

const secondVolume = 1;
const volume = (secondVolume + 1) as VolumeNumber;

const ways: readonly (readonly [kind: EventKind, faults: readonly Fault[]])[] = [
  ['prepare', []],
  ['prepareFails', [{ type: 'fail', group: 1, volume, reason: 'rejected' }]],
  ['prepareAnswerLost', [{ type: 'lost', group: 1, volume }]],
];

test.each(ways)('is that of group 1 until its %s, and then that of group 2', (kind, faults) => {
  const run = simulate({ ...defaultScenario, faults });
  const { columns } = run;
  const events = Array.from({ length: columns.length }, (_, event) => event);
  const takesEffect = events.find((event) => columns.kindOf(event) === kind && columns.subject[event] === secondVolume);
  if (takesEffect === undefined) throw new Error(`no ${kind} of the second volume`);
  expect(nextPreparations(run, takesEffect - 1)(secondVolume)).toBe(1);
  expect(nextPreparations(run, takesEffect)(secondVolume)).toBe(2);
  expect(nextPreparations(run, columns.length - 1)(secondVolume)).toBe(0);
});
