/**
 * How near the estimate comes: to every row of the reference, and to a grid of small questions
 * that are searched here. Prints the worst factors.
 */
import { expect, test } from 'vitest';
import { soundRecoveryTable } from '../protocol/exploration.ts';
import type { RecoveryTable } from '../protocol/exploration.ts';
import { soundSwitches } from '../protocol/switches.ts';
import type { Bounds, Switches } from '../protocol/switches.ts';
import { estimateOf } from './estimate.ts';
import type { Question } from './explored.ts';
import { Search } from './search.ts';

interface Asked {
  readonly size: readonly [volumes: number, tracks: number, writes: number, groups: number, faults: number];
  readonly switches?: Partial<Switches>;
  readonly kinds?: Partial<Bounds>;
  readonly table?: Partial<RecoveryTable>;
  readonly rest?: Partial<Question>;
}

function question({ size, switches, kinds, table, rest }: Asked): Question {
  const [volumes, tracks, writes, groups, faults] = size;
  return {
    volumes,
    tracks,
    bounds: { writes, groups, faults, lostAnswers: false, restarts: false, drainTimeouts: false, ...kinds },
    switches: { ...soundSwitches, ...switches },
    recoveryTable: { ...soundRecoveryTable, ...table },
    invariant: 'recoverable',
    symmetry: false,
    ...rest,
  };
}

const everyKind = { lostAnswers: true, restarts: true, drainTimeouts: true };
const rates = { statesPerSecond: 1_000_000, bytesPerState: 40 };
const expected = (asked: Asked): number => estimateOf(question(asked), rates).states;

function searched(asked: Asked): Search {
  const search = new Search(question(asked), 1_000_000_000);
  while (search.advance(20_000));
  return search;
}

/** How many times too high or too low; the asked-for that is worst is printed. */
function worst(what: string, pairs: readonly { readonly asked: Asked; readonly states: number }[]): number {
  const factors = pairs.map(({ asked, states }) => ({ asked, factor: expected(asked) / states }));
  const far = (factor: number): number => Math.max(factor, 1 / factor);
  const farthest = factors.reduce((one, other) => (far(other.factor) > far(one.factor) ? other : one));
  process.stdout.write(
    `figure: the estimate of ${pairs.length} ${what} is off by at most a factor of ${far(farthest.factor).toFixed(2)} ` +
      `(${farthest.factor > 1 ? 'too high' : 'too low'} for ${JSON.stringify(farthest.asked)})\n`,
  );
  return far(farthest.factor);
}

const rows: readonly { readonly asked: Asked; readonly states: number }[] = [
  { asked: { size: [1, 1, 2, 2, 1] }, states: 226 },
  { asked: { size: [2, 1, 3, 2, 1] }, states: 4739 },
  { asked: { size: [2, 1, 3, 2, 1], switches: { decide: 'each' } }, states: 4815 },
  { asked: { size: [2, 2, 3, 2, 1] }, states: 34_429 },
  { asked: { size: [3, 1, 4, 3, 2] }, states: 555_915 },
  { asked: { size: [4, 1, 5, 3, 2] }, states: 21_781_451 },
  { asked: { size: [2, 1, 3, 2, 1], kinds: { lostAnswers: true } }, states: 6881 },
  { asked: { size: [2, 1, 3, 2, 1], kinds: { restarts: true } }, states: 9854 },
  { asked: { size: [2, 1, 3, 2, 1], kinds: { drainTimeouts: true } }, states: 4739 },
  { asked: { size: [2, 1, 3, 2, 2], kinds: everyKind }, states: 23_182 },
  { asked: { size: [2, 1, 3, 2, 1], rest: { symmetry: true } }, states: 2380 },
  { asked: { size: [3, 1, 4, 3, 2], rest: { symmetry: true } }, states: 95_146 },
  { asked: { size: [4, 1, 5, 3, 2], rest: { symmetry: true } }, states: 979_129 },
  { asked: { size: [2, 1, 3, 2, 1], rest: { invariant: 'write-order' } }, states: 5081 },
  { asked: { size: [2, 2, 3, 2, 1], rest: { invariant: 'write-order' } }, states: 36_501 },
  { asked: { size: [2, 1, 3, 2, 1], table: { 3: 'commit' } }, states: 4739 },
];

const sizes = [
  [1, 1],
  [1, 3],
  [2, 1],
  [2, 2],
  [3, 1],
  [4, 1],
  [5, 1],
] as const;
const variants: readonly Omit<Asked, 'size'>[] = [
  {},
  { switches: { decide: 'each' } },
  { kinds: everyKind },
  { switches: { decide: 'each' }, kinds: { restarts: true } },
  { rest: { symmetry: true } },
  { rest: { symmetry: true }, kinds: everyKind },
  { rest: { invariant: 'write-order' } },
];
const largestSearched = 10_000;

/** Every size, group, fault and variant, with as many writes as are searched in a moment. */
function* grid(): Generator<Asked> {
  for (const [volumes, tracks] of sizes) {
    for (const variant of variants) {
      for (const [groups, faults] of [
        [1, 1],
        [2, 0],
        [3, 2],
        [4, 3],
      ] as const) {
        const asked = (writes: number): Asked => ({ size: [volumes, tracks, writes, groups, faults], ...variant });
        const most = [0, 1, 2, 3, 4, 5, 6, 7, 8].findLast((writes) => expected(asked(writes)) < largestSearched);
        if (most !== undefined) yield asked(most);
      }
    }
  }
}

test('the estimate is right to a factor of 1.5 for every row of the reference', () => {
  expect(worst('rows of the reference', rows)).toBeLessThan(1.5);
});

test('the estimate is right to a factor of 3 for a grid of small questions', () => {
  const pairs = [...grid()].map((asked) => {
    const { verdict, states } = searched(asked);
    expect(verdict.type).toBe('holds');
    return { asked, states };
  });
  expect(pairs.length).toBeGreaterThan(150);
  expect(worst('small questions', pairs)).toBeLessThan(3);
});

test('without host writes it is no estimate: the states are counted', () => {
  const still: Asked = { size: [3, 2, 0, 2, 1], kinds: everyKind };
  const { states } = searched(still);
  expect(states).toBeGreaterThan(100);
  expect(Math.abs(expected(still) - states) / states).toBeLessThan(0.05); // rounded to two digits
});

test('it tells time and memory at the rates given', () => {
  const { states, seconds, bytes } = estimateOf(question({ size: [3, 1, 4, 3, 2] }), rates);
  expect([seconds, bytes]).toEqual([states / 1_000_000, states * 40]);
});

const wrong: readonly Omit<Asked, 'size'>[] = [
  { switches: { copy: 'plain' } },
  { switches: { inhibit: 'off' } },
  { switches: { hold: 'drained' } },
  { switches: { sequence: 'ignored' } },
  { table: { 2: 'commit' } },
  { table: { 4: 'revert' } },
];

test('it says that a search will end early exactly where a violation is found, if there are two writes or more', () => {
  for (const [volumes, tracks] of sizes.slice(0, 5)) {
    for (const variant of [...wrong, { table: { 3: 'commit' } } as const, {}]) {
      for (const invariant of ['recoverable', 'write-order'] as const) {
        const asked: Asked = { size: [volumes, tracks, 2, 1, 1], ...variant, rest: { invariant } };
        const { endsEarly } = estimateOf(question(asked), rates);
        expect({ asked, endsEarly }).toEqual({ asked, endsEarly: isBroken(asked) });
      }
    }
  }
});

const isBroken = (asked: Asked): boolean => searched(asked).verdict.type === 'broken';
