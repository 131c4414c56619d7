/** A search in pieces, stopped where its memory ends and gone on with, finds what it would have found at once. */
import { expect, it } from 'vitest';
import { questionOfRow } from './export/reference-counts.ts';
import { Search } from './search.ts';

const question = questionOfRow({ size: [2, 2, 3, 2, 1] });

const finished = (search: Search): Search => {
  while (search.advance(1000));
  return search;
};

const figures = ({ verdict, states, transitions, depth }: Search) => ({ verdict, states, transitions, depth });

it('finds the same state by state as at once', () => {
  const slow = new Search(question, 1e9);
  while (slow.advance(1)) expect(slow.waiting).toBeLessThan(slow.states);
  expect(figures(slow)).toEqual(figures(finished(new Search(question, 1e9))));
});

it('stops where its memory ends, says what it knows, and goes on with more', () => {
  const larger = questionOfRow({ size: [3, 2, 4, 2, 1] });
  const megabytes = [16, 20, 24, 2000];
  const search = new Search(larger, 1e6 * megabytes[0]);
  const known: number[] = [];
  for (const limit of megabytes) {
    search.continueWith(1e6 * limit);
    finished(search);
    if (search.verdict.type !== 'full') break;
    expect(search.bytes).toBeLessThanOrEqual(1e6 * limit);
    expect(search.waiting).toBeGreaterThan(0);
    known.push(search.states);
    expect(search.advance(1000)).toBe(false);
    expect(search.states).toBe(known.at(-1));
  }
  expect(known).toHaveLength(megabytes.length - 1);
  expect(known).toEqual(known.toSorted((one, other) => one - other));
  expect(figures(search)).toEqual(figures(finished(new Search(larger, 2e9))));
});
