/** What the page says of a search, as text. */
import { describe, expect, test } from 'vitest';
import { defaultExploration, type Exploration } from '../protocol/exploration.ts';
import { defaultScenario, type Scenario } from '../scenario/scenario.ts';
import type { SearchFigures, SearchVerdict } from '../worker/exploration-contract.ts';
import {
  bytesText,
  estimateText,
  questionText,
  referenceText,
  roughText,
  secondsText,
  verdictText,
  verdictWords,
} from './exploring.ts';
import { textOf } from './words.ts';

const figures = (states: number): SearchFigures => ({
  states,
  transitions: 0,
  depth: 0,
  waiting: 0,
  bytes: 0,
  seconds: 0,
});
const path = Array.from({ length: 7 }, () => ({ key: 'write', volume: 0, track: 0 }) as const);
const broken: SearchVerdict = { type: 'broken', violates: 'WriteOrder', path };
const sentence = (verdict: SearchVerdict, states: number): string => textOf(verdictWords(verdict, figures(states)));

describe('the verdict', () => {
  test('is one sentence that begins with the answer', () => {
    expect(sentence({ type: 'holds' }, 555_915)).toBe('Holds in 555,915 states.');
    expect(sentence(broken, 365)).toBe(
      'Broken in 7 steps: lose the primary site then, and a write is there whose predecessor is missing.',
    );
    expect(sentence({ type: 'full' }, 1_000_000)).toBe(
      'No violation in 1,000,000 states, not finished: the memory is used up.',
    );
    expect(sentence({ type: 'cancelled' }, 1)).toBe('No violation in 1 state, not finished: the search was cancelled.');
  });

  test('in a few words', () => {
    expect(verdictText({ type: 'holds' }, figures(4_739))).toBe('Holds in 4,739 states');
    expect(verdictText(broken, figures(365))).toBe('Broken in 7 steps');
  });

  test('stands beside what TLC found, where TLC was asked the same', () => {
    const states = { type: 'holds', states: 4_739 } as const;
    const steps = { type: 'broken', violates: 'WriteOrder', steps: 7 } as const;
    expect(referenceText(states, { type: 'holds' }, figures(4_739))).toBe('TLC finds 4,739 too.');
    expect(referenceText(states, { type: 'holds' }, figures(4_740))).toBe('TLC finds 4,739.');
    expect(referenceText(steps, broken, figures(1))).toBe('TLC’s shortest has 7 steps too.');
    expect(referenceText(states, { type: 'cancelled' }, figures(1))).toBe('');
    expect(referenceText(null, { type: 'holds' }, figures(1))).toBe('');
  });
});

test('a question is told by its bounds, and by what is not as the method has it', () => {
  const asked = (change: Partial<Scenario>, explore: Partial<Exploration> = {}): string =>
    questionText({
      ...defaultScenario,
      volumes: 2,
      tracks: 1,
      groups: 2,
      ...change,
      explore: { ...defaultExploration, ...explore },
    });
  expect(asked({})).toBe('2 volumes of 1 track, 3 writes, 2 groups, 1 fault');
  expect(asked({ inhibit: 'off', decide: 'each' }, { lostAnswers: true, restarts: true, symmetry: true })).toBe(
    '2 volumes of 1 track, 3 writes, 2 groups, 1 fault; write inhibit off, decide after each, with lost answers and restarts, volumes interchangeable',
  );
  expect(asked({}, { invariant: 'write-order', recoveryTable: { 2: 'commit', 3: 'commit', 4: 'revert' } })).toBe(
    '2 volumes of 1 track, 3 writes, 2 groups, 1 fault; commit in case 2, commit in case 3, revert in case 4, judged by write order',
  );
});

test('what it costs is told no more exactly than it is known', () => {
  expect([812, 2_048, 45_000_000, 3.2 * 2 ** 30].map(bytesText)).toEqual(['812 bytes', '2 kB', '43 MB', '3.2 GB']);
  expect([0.2, 7.4, 240, 7_300, 400_000].map(secondsText)).toEqual(['less than 1 s', '7 s', '4 min', '2 h', '5 days']);
  expect([7, 4_739, 555_915, 21_781_451, 4.2e9].map(roughText)).toEqual([
    '7',
    '4,700',
    '560,000',
    '22 million',
    '4.2 billion',
  ]);
});

test('an estimate says whether the search will come to its end', () => {
  const estimate = { states: 580_000, endsEarly: false, seconds: 1.6, bytes: 25 * 2 ** 20 };
  expect(estimateText(estimate, 2 ** 30)).toBe('About 580,000 states: 2 s, 25 MB.');
  expect(estimateText(estimate, 2 ** 20)).toBe(
    'About 580,000 states: 2 s, 25 MB. That is more than it may use: it will stop unfinished.',
  );
  expect(estimateText({ ...estimate, endsEarly: true }, 2 ** 20)).toBe(
    'About 580,000 states: 2 s, 25 MB, but a violation will most likely end it long before.',
  );
  expect(estimateText({ ...estimate, states: 1.6e24 }, 2 ** 30)).toBe(
    'More states than any search can look at: lower a bound.',
  );
});
