/** The explore command as a person runs it: rows of the reference, a violation with its link, bad input. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseLink } from '../../scenario/parse.ts';
import { playHistory } from '../../simulation/history.ts';
import { readOptions } from './options.ts';

const projectRoot = path.join(import.meta.dirname, '..', '..', '..');

interface Printed {
  readonly holds: boolean | null;
  readonly states: number;
  readonly transitions: number;
  readonly steps: number | null;
  readonly violates: string | null;
  readonly path: readonly string[] | null;
  readonly link?: string;
  readonly unfinished?: string;
  readonly seconds: number;
}

function command(options: string): { status: number | null; stdout: string; stderr: string } {
  const words = [path.join('scripts', 'cli.mjs'), 'explore', ...options.split(' ').filter((word) => word !== '')];
  return spawnSync(process.execPath, words, { cwd: projectRoot, encoding: 'utf8' });
}

function printed(options: string): Printed {
  const { status, stdout, stderr } = command(options);
  expect([status, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as Printed;
}

test('without an option it explores 2 volumes, and prints what design and README promise', () => {
  expect(Object.keys(printed(''))).toEqual(['holds', 'states', 'transitions', 'steps', 'violates', 'path', 'seconds']);
  expect(printed('').states).toBe(4739);
});

test('a row that holds: 3 volumes, 4 writes, 3 groups, 2 faults', () => {
  const { seconds, ...rest } = printed('--volumes 3 --tracks 1 --writes 4 --groups 3 --faults 2');
  const counts = { states: 555_915, transitions: 1_434_218 };
  expect(rest).toEqual({ holds: true, ...counts, steps: null, violates: null, path: null });
  expect(seconds).toBeGreaterThan(0);
});

test.each([
  ['--decide each', 4815],
  ['--faults 2 --lost --restarts --drain-timeouts', 23_182],
  ['--invariant write-order', 5081],
  ['--symmetry', 2380],
  ['--case3 commit', 4739],
])('%s: holds in %d states', (options, states) => {
  expect(printed(options)).toMatchObject({ holds: true, states, steps: null, violates: null, path: null });
});

test.each([
  ['--copy plain', 'Recoverable', 7],
  ['--hold drained', 'Recoverable', 8],
  ['--sequence ignored --invariant write-order', 'WriteOrder', 7],
  ['--case4 revert', 'Recoverable', 10],
])('%s: breaks %s in %d steps', (options, violates, steps) => {
  const { path: actions, ...rest } = printed(options);
  expect(rest).toMatchObject({ holds: false, violates, steps });
  expect(actions).toHaveLength(steps);
});

test('a violation has a link that plays it, to what is missing after the loss of the site', () => {
  const { path: actions, link = '' } = printed('--inhibit off --invariant write-order');
  expect(actions?.filter((action) => action.startsWith('HostWrite'))).toHaveLength(2);
  for (const action of actions ?? []) expect(action).toMatch(/^[A-Z]\w+( v[12]( t1)?)?$/);
  const { scenario, refusals } = parseLink(link);
  expect(refusals).toEqual([]);
  if (scenario.explore === null) throw new Error('The link has no exploration.');
  const played = playHistory(scenario, scenario.explore);
  if (!played.ok) throw new Error(played.refusal.reason);
  const { loss } = played.value.summary;
  expect(loss?.missing.version).toBeLessThan(loss?.there.version ?? 0);
});

test('where its memory ends it says how far it came', () => {
  const { unfinished, ...rest } = printed('--volumes 3 --groups 3 --memory 1MB');
  expect(rest).toMatchObject({ holds: null, steps: null, violates: null, path: null });
  expect(unfinished).toMatch(/^No violation in [\d,]+ states, not finished: the memory of 1 MB is used up/);
});

/** Options, and the sentence that refuses them. */
const sentences: readonly (readonly [string, string])[] = [
  ['--volumes 9', 'The option --volumes cannot be “9”: it is a whole number from 1 to 8.'],
  ['--volumes', 'The option --volumes cannot be “”: it has no value; it is a whole number from 1 to 8.'],
  ['--writes many', 'The option --writes cannot be “many”: it is a whole number from 0 to 12.'],
  ['--faults -1', 'The option --faults cannot be “-1”: it is a whole number from 0 to 6.'],
  ['--groups=0', 'The option --groups cannot be “0”: it is a whole number from 1 to 6.'],
  [
    '--volumes 4 --tracks 5',
    'The option --tracks cannot be “5”: an exploration has at most 16 tracks in all, and 4 × 5 are more.',
  ],
  ['--copy twice', 'The option --copy cannot be “twice”: it is revertable or plain.'],
  ['--invariant all', 'The option --invariant cannot be “all”: it is recoverable or write-order.'],
  ['--case4 stop', 'The option --case4 cannot be “stop”: it is commit or revert.'],
  ['--lost=yes', 'The option --lost cannot be “yes”: it is only --lost, or left out.'],
  ['--memory 2', 'The option --memory cannot be “2”: it is from 1MB to 64GB, with its unit (kB, MB or GB).'],
  ['--writes 2 --writes 3', 'The option --writes is given more than once.'],
  [
    '--symmetry --invariant write-order',
    'The option --symmetry cannot stand beside --invariant write-order: by the order of writes, volumes are not interchangeable.',
  ],
  ['3', '“3” is not an option: they are written as in --volumes 3.'],
  [
    '--case1 commit',
    'There is no option “--case1”: there are --volumes, --tracks, --writes, --groups, --faults, --copy, --decide, --inhibit, --hold, --sequence, --invariant, --case2, --case3, --case4, --lost, --restarts, --drain-timeouts, --symmetry, --memory.',
  ],
];

test.each(sentences)('%s is refused', (options, sentence) => {
  expect(readOptions(options.split(' '))).toEqual({ ok: false, refusal: sentence });
});

test('bad input ends the command with status 2, and a sentence on standard error', () => {
  const { status, stdout, stderr } = command('--copy twice');
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^The option --copy cannot be “twice”: it is revertable or plain\.\n/);
});

test('the memory is by default at most 2 GB', () => {
  const read = readOptions([]);
  expect(read.ok && read.value.limitBytes).toBeLessThanOrEqual(2e9);
  expect(readOptions(['--memory', '0.5GB'])).toMatchObject({ value: { limitBytes: 5e8 } });
});
