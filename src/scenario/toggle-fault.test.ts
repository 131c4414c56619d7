/** A fault pressed in a menu is planned or taken back, and what it clashes with gives way. */
import { expect, test } from 'vitest';
import type { VolumeNumber } from '../base/brand.ts';
import { writeFaults } from './fault-list.ts';
import { faultFrom } from './faults.ts';
import { parseLink } from './parse.ts';
import { isPlanned, toggledFail, toggledFault } from './toggle-fault.ts';

function toggled(faults: string, text: string): string {
  const { scenario } = parseLink(`v=1&seed=7&faults=${faults}`);
  const fault = faultFrom(text);
  if (!fault.ok) throw new Error(fault.refusal);
  expect(isPlanned(scenario, fault.value)).toBe(faults.split(',').includes(text));
  return writeFaults(toggledFault(scenario, fault.value));
}

test.each([
  ['', 'lost@g3.v2', 'lost@g3.v2'],
  ['lost@g3.v2', 'lost@g3.v2', ''],
  ['fail@g3.v2', 'fail@g3.v2:inaccessible', 'fail@g3.v2:inaccessible'],
  ['fail@g3.v2,fail@g3.v1', 'lost@g3.v2', 'fail@g3.v1,lost@g3.v2'],
  ['retry@g3.v2:5', 'retry@g3.v2:3', 'retry@g3.v2:3'],
  ['drain@g3', 'coordination@g3', 'coordination@g3,drain@g3'],
  ['link@5s-7s,link@20s-21s', 'link@6s-', 'link@6s-'],
  ['restart@g3.commit', 'restart@g3.revert', 'restart@g3.commit,restart@g3.revert'],
])('with %s, pressing %s leaves %s', (faults, text, left) => {
  expect(toggled(faults, text)).toBe(left);
});

test.each([
  ['', 'fail@g3.v2'],
  ['fail@g3.v2', ''],
  ['fail@g3.v2:target-online', ''],
  ['fail@g3.v1', 'fail@g3.v1,fail@g3.v2'],
  ['lost@g3.v2', 'fail@g3.v2'],
])('with %s, the fail toggle of volume 2 in group 3 leaves %s', (faults, left) => {
  const { scenario } = parseLink(`v=1&seed=7&faults=${faults}`);
  expect(writeFaults(toggledFail(scenario, 3, 2 as VolumeNumber))).toBe(left);
});
