/** A run that was made without a fault, beside a plan that has it: the check says so of every kind of fault. */
import { describe, expect, test } from 'vitest';
import { readFaults } from '../../scenario/fault-list.ts';
import { defaultScenario } from '../../scenario/scenario.ts';
import type { Settings } from '../../simulation/settings.ts';
import { simulate } from '../../simulation/simulation.ts';
import { PlanCheck } from './planned.ts';
import { recordOf } from './records.ts';

/** What is said of a run with some faults by the plan of others. */
function saidOf(played: string, planned: string, change: Partial<Settings> = {}): readonly string[] {
  const settings: Settings = { ...defaultScenario, ...change };
  const run = simulate({ ...settings, faults: readFaults(played).faults });
  const check = new PlanCheck({ ...settings, faults: readFaults(planned).faults });
  const said: string[] = [];
  for (let event = 0; event < run.columns.length; event++) said.push(...check.read(recordOf(run, event)));
  return [...said, ...check.end(run.summary.endMicroseconds)];
}

/** Each kind, and what else has to be planned for its moment to come. */
const faults: readonly (readonly [fault: string, beside: string])[] = [
  ['fail@g3.v2', ''],
  ['fail@g3.v2:inaccessible', ''],
  ['lost@g3.v2', ''],
  ['retry@g3.v2:3', ''],
  ['coordination@g3', ''],
  ['drain@g3', ''],
  ['restart@g3.prepare', ''],
  ['restart@g3.commit', ''],
  ['restart@g3.revert', 'fail@g3.v1'],
  ['link@5s-7s', ''],
  ['link@5s-', ''],
  ['disaster@12.5s', ''],
  ['disaster@20s', ''],
];

describe.each(faults)('%s', (fault, beside) => {
  const both = [beside, fault].filter((text) => text !== '').join(',');

  test('does not strike: that is said', () => {
    expect(saidOf(beside, both)).toContain(`${fault} does not strike`);
  });

  test('strikes as planned: nothing is said', () => {
    expect(saidOf(both, both)).toEqual([]);
  });
});

// Of a drain that takes too long, a log does not tell whether the link was too slow.
test.each(faults.filter(([fault]) => !fault.startsWith('drain')))(
  '%s strikes, and is not planned: that is said',
  (fault, beside) => {
    expect(saidOf(`${beside},${fault}`, beside).join('; ')).toContain('that was not planned');
  },
);

test('it strikes elsewhere than planned: another phase, another time, too few tries, another reason', () => {
  expect(saidOf('restart@g3.prepare', 'restart@g3.commit')).toEqual(['a restart that was not planned']);
  const restart = ['restart@g3.prepare does not strike', 'a restart that was not planned'];
  expect(saidOf('restart@g3.commit', 'restart@g3.prepare')).toEqual(restart);
  const loss = ['a siteLost that was not planned', 'disaster@12.5s does not strike'];
  expect(saidOf('disaster@12s', 'disaster@12.5s')).toEqual(loss);
  const outage = ['a linkUp that was not planned', 'link@5s-7s does not strike'];
  expect(saidOf('link@5s-8s', 'link@5s-7s')).toEqual(outage);
  expect(saidOf('retry@g3.v2:2', 'retry@g3.v2:3')).toEqual(['retry@g3.v2:3 does not strike']);
  const failure = ['a prepareFails that was not planned', 'fail@g3.v2 does not strike'];
  expect(saidOf('fail@g3.v2:inaccessible', 'fail@g3.v2')).toEqual(failure);
});

test('a fault whose moment does not come is not missed', () => {
  const given =
    'drain@g3,restart@g3.prepare,fail@g4.v1,retry@g4.v1:2,lost@g4.v2,coordination@g4,link@12s-,disaster@9.2s';
  expect(saidOf(given, given)).toEqual([]);
  const unmet = 'coordination@g3,restart@g3.commit,drain@g3,retry@g3.v1:2';
  expect(saidOf(unmet, unmet)).toEqual([]);
  // With plain FlashCopy nothing could be asked, and nothing is committed.
  expect(saidOf('', 'restart@g3.commit,retry@g3.v1:2', { copy: 'plain' })).toEqual([]);
  // Nothing is written, so there is nothing to drain.
  expect(saidOf('', 'drain@g3', { rate: 0 })).toEqual([]);
});

test('a run that ends before its last group was attempted is noticed', () => {
  const settings: Settings = { ...defaultScenario };
  const check = new PlanCheck({ ...settings, groups: 5 });
  const run = simulate(settings);
  for (let event = 0; event < run.columns.length; event++) expect(check.read(recordOf(run, event))).toEqual([]);
  expect(check.end(run.summary.endMicroseconds)).toEqual(['the run ends with group 4 of 5']);
});
