/**
 * Thousands of runs before the oracle: it agrees with the engine on every one; the sound method
 * keeps its promise whenever the site is lost; and without any one of its rules it does not.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyScenario } from '../cli/fuzz/any-scenario.ts';
import { judge } from '../cli/fuzz/judge.ts';
import { breach, search } from '../cli/fuzz/search.ts';
import { parseLink } from '../scenario/parse.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { eventKinds, outcomes } from '../simulation/names.ts';
import { simulate } from '../simulation/simulation.ts';
import type { Flaw } from './oracle.ts';

const projectRoot = path.join(import.meta.dirname, '..', '..');
const anySeed = Math.floor(Math.random() * 2 ** 31);

function fuzz(...words: string[]): { status: number | null; stdout: string; stderr: string } {
  const command = [path.join('scripts', 'cli.mjs'), 'fuzz', ...words];
  return spawnSync(process.execPath, command, { cwd: projectRoot, encoding: 'utf8' });
}

/** What a run by chance meets: kinds of events, outcomes, what recovery found and did. */
function metBy(scenario: Scenario): string[] {
  const { columns, summary } = simulate(scenario);
  const kinds = Array.from(columns.kind.subarray(0, columns.length), (kind) => eventKinds[kind]);
  const ends = summary.groups.map(({ outcome }) => `group ${outcome}`);
  const found = summary.recovery === null ? [] : [`case ${summary.recovery.case}: ${summary.recovery.settlement}`];
  return [...new Set([...kinds, ...ends, ...found, `volumes ${scenario.volumes}`])];
}

test('the runs by chance meet all that can happen, or else their judgement would say nothing', () => {
  const met = new Set(fc.sample(anyScenario(), { numRuns: 2000, seed: anySeed }).flatMap(metBy));
  const settled = [2, 3, 4].flatMap((row) => ['commit', 'revert', 'none'].map((settle) => `case ${row}: ${settle}`));
  const wanted = [
    ...eventKinds,
    ...outcomes.map((outcome) => `group ${outcome}`),
    'case 0: none',
    'case 1: none',
    ...settled,
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((volumes) => `volumes ${volumes}`),
  ];
  expect(wanted.filter((each) => !met.has(each))).toEqual([]);
});

describe('engine and oracle agree, and every loss is survived', () => {
  test('on thousands of runs, from another seed each time', () => {
    const { status, stdout, stderr } = fuzz('--runs', '3000', '--seed', String(anySeed));
    const agreed = { holds: true, runs: 3000, link: null, objections: [], seed: anySeed };
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject(agreed);
    expect(status).toBe(0);
  });

  test('on the run of a link, which is how a difference is looked at', () => {
    const { status, stdout } = fuzz('--link', '#v=1&seed=7&faults=lost@g2.v2,restart@g3.commit,disaster@11s');
    expect(JSON.parse(stdout)).toMatchObject({ holds: true, runs: 1 });
    expect(status).toBe(0);
  });

  test.each([
    [['--runs', 'many'], '--runs'],
    [['--minutes', '0'], '--minutes'],
    [['--hours', '1'], '--hours'],
    [['--link', '#v=1&seed=7&volumes=0'], 'volumes'],
  ])('what cannot be taken is refused by name: %s', (words, named) => {
    const { status, stdout, stderr } = fuzz(...words);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(named);
  });
});

/** The same each time: how far a run can be shrunk is a matter of luck. */
const oneSeed = 7;

describe('without one of its rules the method breaks its promise', () => {
  const methods = {
    'plain FlashCopy': { copy: 'plain' },
    'no write inhibit': { inhibit: 'off' },
    'held back until drained only': { hold: 'drained' },
    'sequence numbers ignored': { sequence: 'ignored' },
    'all committed, whatever the table says': { recover: 'commit' },
    'all reverted, whatever the table says': { recover: 'revert' },
    'nothing settled': { recover: 'none' },
  } as const;
  const sought: readonly Flaw[] = ['torn', 'half a transaction'];
  const all = Object.entries(methods).flatMap(([name, chosen]) => sought.map((flaw) => ({ name, chosen, flaw })));

  test.each(all)('$name: $flaw', ({ chosen, flaw }) => {
    const { found, runs } = search(breach(chosen, flaw), 2000, oneSeed);
    expect(found, `a run among ${runs}`).not.toBeNull();
    // Its link plays the same run, and nothing in it is there for nothing.
    const { scenario, refusals } = parseLink(found?.link ?? '');
    expect(refusals).toEqual([]);
    expect(judge(scenario).flaws.map((each) => each.flaw)).toContain(flaw);
    expect(scenario).toMatchObject(chosen);
    expect(scenario.volumes).toBeLessThanOrEqual(4);
    expect(scenario.faults.length).toBeLessThanOrEqual(4);
  });
});
