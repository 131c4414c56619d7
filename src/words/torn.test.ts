/** The end of a run with plain FlashCopy: what a failure has cost is not forgotten when all is well again. */
import { describe, expect, it } from 'vitest';
import type { Settings } from '../simulation/settings.ts';
import type { RunSummary } from '../simulation/summary.ts';
import type { Facts } from './facts.ts';
import { statusWords } from './status.ts';
import { momentOf } from './words.fixture.ts';
import { textOf } from './words.ts';

type Group = readonly [outcome: 'committed' | 'failed', ...copiesSeconds: number[]];

const second = 1_000_000;

/** The end of a run whose groups were copied at these times; in a failed one volume `failing`, counted from 0, was not. */
function endOf(groups: readonly Group[], rows: string, settings: Partial<Settings> = {}, failing = 1): string {
  const last = groups.length;
  const facts = momentOf({
    phase: 'between groups',
    group: last,
    rows,
    event: 1_000,
    settings: { copy: 'plain', ...settings },
  });
  const run = {
    kind: 'simulation',
    events: 1_000,
    groups: groups.map(([outcome], index) => ({
      group: index + 1,
      outcome,
      endEvent: 100 * (index + 1),
      failures: outcome === 'failed' ? [{ volume: failing, reason: 'rejected' }] : [],
    })),
    phases: groups.map(([, ...copies], index) => ({
      phase: 'prepare',
      group: index + 1,
      milestones: copies.map((time) => ({ kind: 'prepare', timeMicroseconds: time * second })),
    })),
  } as unknown as RunSummary;
  return textOf(statusWords({ ...facts, run } satisfies Facts));
}

const good = (from: number): Group => ['committed', from, from + 0.2];

describe('the end of a run with plain FlashCopy', () => {
  it('says which group never was whole, and how long there was none', () => {
    const text = endOf([good(4), good(7), ['failed', 10.12, 10.2], good(14.4)], 'done 4, done 4, done 4, done 4');
    expect(text).toBe(
      'The end of the run: three of four groups were copied. Group 3 was never whole, and group 2 was gone from 10.12 s to 14.60 s. Every target holds group 4.',
    );
    expect(text.length).toBeLessThanOrEqual(180);
  });

  it('says that none is whole still, where the last group failed', () => {
    expect(endOf([good(4), ['failed', 7.1]], 'done 2, failed 1')).toBe(
      'The end of the run: one of two groups was copied. Group 2 was never whole, and group 1 was gone from 7.10 s on. No group is whole on the targets.',
    );
  });

  it('sums up what happened more than once', () => {
    expect(endOf([['failed', 4], good(7), ['failed', 10], good(14)], 'done 4, done 4')).toBe(
      'The end of the run: two of four groups were copied. Groups 1 and 3 were never whole; two times no group was, for 7.4 s in all. Every target holds group 4.',
    );
  });

  it('has nothing to tell where the first failed and no other was tried', () => {
    expect(endOf([good(4), ['failed']], 'failed 1, idle 1', { decide: 'each' }, 0)).toBe(
      'The end of the run: of two groups, one was copied and one failed. Every target holds group 1.',
    );
  });
});
