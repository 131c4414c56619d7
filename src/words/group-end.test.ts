/** What the timeline says of the group that a loss of the site cut off, as it lies in runs of the engine. */
import { describe, expect, it } from 'vitest';
import { parseLink } from '../scenario/parse.ts';
import { withOutcome } from '../simulation/findings/outcome.ts';
import { simulate } from '../simulation/simulation.ts';
import { groupEnd } from './group-end.ts';

/** "3 reverted by recovery", of the last group of the first scenario's run when the site is lost then. */
function last(seconds: number, more = ''): string {
  const copy = more.includes('plain') ? '' : 'fail@g3.v2,';
  const { scenario, refusals } = parseLink(`v=1&seed=7&faults=${copy}disaster@${seconds}s${more}`);
  expect(refusals).toEqual([]);
  const { summary } = withOutcome(simulate(scenario));
  const group = summary.groups[summary.groups.length - 1];
  const end = groupEnd(summary, group, scenario.copy);
  expect(end === null || end.event < (summary.recovery?.copiedBackEvent ?? 0)).toBe(true);
  return `${group.group} ${end?.label}`;
}

describe('a group that the loss of the site cut off', () => {
  it('is told apart by how far it had come', () => {
    expect(last(9.05), 'in the drain').toBe('3 cut off by the loss');
    expect(last(9.9), 'before the first is prepared').toBe('3 cut off by the loss');
    expect(last(10.05), 'some are prepared').toBe('3 reverted by recovery');
    expect(last(10.3), 'in the revert').toBe('3 reverted by recovery');
    expect(last(10.6), 'after its end').toBe('3 reverted');
    expect(last(8.2), 'between groups').toBe('2 committed');
  });

  it('is torn, left open or committed as a person decides', () => {
    expect(last(10.3, '&recover=commit')).toBe('3 torn');
    expect(last(10.3, '&recover=none')).toBe('3 left open by recovery');
    expect(last(10.3, '&recover=revert')).toBe('3 reverted by recovery');
    expect(last(7.5)).toBe('2 committed by recovery');
    expect(last(7.5, '&recover=revert')).toBe('2 torn');
    expect(last(7.5, '&recover=none')).toBe('2 torn');
  });

  it('of plain FlashCopy is torn, or copied', () => {
    expect(last(9.05, '&copy=plain')).toBe('3 cut off by the loss');
    expect(last(10.05, '&copy=plain')).toBe('3 torn');
    expect(last(10.3, '&copy=plain')).toBe('3 copied');
  });
});
