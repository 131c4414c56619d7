/** Planned faults that do not come into play, told by hand. */
import { expect, test } from 'vitest';
import { parseLink } from '../../scenario/parse.ts';
import { faultText } from '../../scenario/faults.ts';
import { simulate } from '../simulation.ts';

/** The idle ones of a link's faults, as the link has them. */
function idleOf(link: string): readonly string[] {
  const { scenario, refusals } = parseLink(link);
  expect(refusals).toEqual([]);
  return simulate(scenario).summary.idleFaults.map((index) => faultText(scenario.faults[index]));
}

test.each([
  ['each strikes', 'fail@g1.v2,lost@g2.v3,drain@g3,restart@g4.commit,link@5s-5.2s', []],
  ['a commit that needs more tries', 'retry@g1.v1:3', []],
  [
    'a reverted group has no commit',
    'fail@g3.v2,restart@g3.commit,retry@g3.v1:2',
    ['retry@g3.v1:2', 'restart@g3.commit'],
  ],
  ['a committed group has no revert', 'restart@g2.revert', ['restart@g2.revert']],
  ['a group that is given up prepares nothing', 'coordination@g3,fail@g3.v2,drain@g3', ['fail@g3.v2', 'drain@g3']],
  ['nothing but recovery follows the loss of the site', 'disaster@5s,fail@g3.v2,link@8s-', ['fail@g3.v2', 'link@8s-']],
])('%s: %s', (_, faults, idle) => {
  expect(idleOf(`v=1&seed=7&faults=${faults}`)).toEqual(idle);
});

test('where each volume is decided on in turn, the preparation after the first failure does not come', () => {
  expect(idleOf('v=1&seed=7&decide=each&faults=fail@g2.v2,fail@g2.v3')).toEqual(['fail@g2.v3']);
});

test('plain FlashCopy knows no restart', () => {
  expect(idleOf('v=1&seed=7&copy=plain&faults=fail@g2.v1,restart@g2.prepare')).toEqual(['restart@g2.prepare']);
});
