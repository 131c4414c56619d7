import { describe, expect, it } from 'vitest';
import { packingOf } from '../exploration/packing.ts';
import { defaultExploration } from '../protocol/exploration.ts';
import type { Exploration } from '../protocol/exploration.ts';
import { layoutOf } from '../protocol/layout.ts';
import { stepKeys } from '../protocol/step.ts';
import { linkContents } from './describe.ts';
import { changed, changedField } from './edit.ts';
import { writeExploration } from './exploration.ts';
import { explorationLimits } from './exploration-limits.ts';
import { fieldNamed } from './fields.ts';
import { stepText } from './history-path.ts';
import { parseLink } from './parse.ts';
import { defaultScenario } from './scenario.ts';
import type { Scenario } from './scenario.ts';
import { linkOf } from './write.ts';

const small = 'volumes=2&tracks=1&groups=2';
const torn = 'write@v1.t1/write@v2.t1/cut/drain@v1.t1/drain@v2.t1/drained/prepare@v1/write@v1.t1/send@v1.t1';
const exploredBy = (explore: string, size = small): Exploration | null =>
  parseLink(`${size}&explore=${explore}`).scenario.explore;
const reasonsOf = (explore: string, size = small): readonly string[] =>
  parseLink(`${size}&explore=${explore}`).refusals.map((refusal) => refusal.reason);

describe('the exploration of a link', () => {
  it('can be read and typed, says only what is not as usual, and stands unescaped', () => {
    const link = `v=1&volumes=2&tracks=1&groups=2&seed=7&inhibit=off&explore=writes:4,faults:2,lost,restarts,drain-timeouts,invariant:write-order,case2:commit,path:${torn},site-lost`;
    const { scenario, refusals } = parseLink(link);
    expect(refusals).toEqual([]);
    expect(linkOf(scenario)).toBe(link);
    expect(scenario.explore).toMatchObject({
      writes: 4,
      faults: 2,
      lostAnswers: true,
      restarts: true,
      drainTimeouts: true,
      invariant: 'write-order',
      symmetry: false,
      recoveryTable: { 2: 'commit', 3: 'revert', 4: 'commit' },
      siteLost: true,
    });
    expect(scenario.explore?.path?.[1]).toEqual({ key: 'write', volume: 1, track: 0 });
    expect(scenario.explore?.path).toHaveLength(9);
  });

  it('is “bounds” where all is as usual, and none where it is empty', () => {
    expect(exploredBy('bounds')).toEqual(defaultExploration);
    expect(writeExploration(defaultExploration)).toBe('bounds');
    expect(exploredBy('writes:3,faults:1,case3:revert,invariant:recoverable')).toEqual(defaultExploration);
    expect(exploredBy('')).toBeNull();
    expect(linkOf(defaultScenario)).not.toContain('explore');
  });

  it('tells a history without a step from no history', () => {
    expect(exploredBy('path:')).toEqual({ ...defaultExploration, path: [] });
    expect(writeExploration({ ...defaultExploration, path: [] })).toBe('path:');
  });

  it('names its steps as they were named in version 1', () => {
    const steps = stepKeys.map((key) => stepText({ key, volume: 0, track: 0 }));
    expect(steps.join(' ')).toBe(
      'write@v1.t1 send@v1.t1 cut drain@v1.t1 drained timeout prepare@v1 fail@v1 lost@v1 decide commit@v1 revert@v1 finish restart',
    );
  });
});

/** An exploration, and what is said of the part of it that cannot be taken. */
const sentences: readonly (readonly [string, string])[] = [
  [
    'writes:13',
    'The part “writes:13” of the field explore is refused: it is a whole number from 0 to 12, as in writes:3.',
  ],
  ['writes', 'The part “writes” of the field explore is refused: it is a whole number from 0 to 12, as in writes:3.'],
  [
    'faults:-1',
    'The part “faults:-1” of the field explore is refused: it is a whole number from 0 to 6, as in faults:1.',
  ],
  ['lost:yes', 'The part “lost:yes” of the field explore is refused: it is only lost, or left out.'],
  ['lost,lost', 'The part “lost” of the field explore is refused: lost is given more than once, and the first counts.'],
  [
    'invariant:none',
    'The part “invariant:none” of the field explore is refused: it is invariant:recoverable or invariant:write-order.',
  ],
  ['case2:stop', 'The part “case2:stop” of the field explore is refused: it is case2:commit or case2:revert.'],
  [
    'case1:commit',
    'The part “case1:commit” of the field explore is refused: a part of it is bounds, writes, faults, lost, restarts, drain-timeouts, invariant, symmetry, case2, case3, case4, path or site-lost.',
  ],
  [
    'symmetry,invariant:write-order',
    'The part “symmetry” of the field explore is refused: with invariant:write-order volumes are not interchangeable.',
  ],
  ['site-lost', 'The part “site-lost” of the field explore is refused: it needs a path after which the site is lost.'],
  [
    'path:cut/jump/drained',
    'The part “path:cut/jump/drained” of the field explore is refused: step 2, “jump”, is not one: a step is write, send, cut, drain, drained, timeout, prepare, fail, lost, decide, commit, revert, finish or restart.',
  ],
  [
    'path:write@v1',
    'The part “path:write@v1” of the field explore is refused: step 1, “write@v1”, is written write@v1.t1.',
  ],
  ['path:cut@v1', 'The part “path:cut@v1” of the field explore is refused: step 1, “cut@v1”, is written cut.'],
  [
    'path:prepare@1',
    'The part “path:prepare@1” of the field explore is refused: step 1, “prepare@1”, is written prepare@v1.',
  ],
  [
    'path:cut/prepare@v3',
    'The part “path:cut/prepare@v3” of the field explore is refused: step 2, “prepare@v3”, names volume 3, and the volumes are numbered from 1 to 2.',
  ],
  [
    'path:write@v1.t2',
    'The part “path:write@v1.t2” of the field explore is refused: step 1, “write@v1.t2”, names track 2, and the tracks of a volume are numbered from 1 to 1.',
  ],
  [
    'path:write@v0.t1,site-lost',
    'The part “path:write@v0.t1” of the field explore is refused: step 1, “write@v0.t1”, names volume 0, and the volumes are numbered from 1 to 2.',
  ],
];

describe('a part of an exploration that cannot be taken is refused in a sentence', () => {
  it.each(sentences)('%s', (explore, sentence) => {
    expect(reasonsOf(explore)).toEqual([sentence]);
  });

  it('and the rest of it is taken', () => {
    expect(exploredBy('writes:99,faults:2,path:jump,site-lost')).toEqual({ ...defaultExploration, faults: 2 });
    expect(reasonsOf('writes:99,faults:2,path:jump,site-lost')).toHaveLength(2);
    expect(exploredBy('3')).toBeNull();
  });

  it('however long its path is', () => {
    const steps = (count: number): string => Array<string>(count).fill('cut').join('/');
    expect(exploredBy(`path:${steps(2000)}`)?.path).toHaveLength(2000);
    expect(reasonsOf(`path:${steps(2001)}`)[0]).toMatch(/a path has at most 2,000 steps, and this one has 2,001\.$/);
  });

  it.each([
    ['volumes=9&tracks=1&groups=2', 'an exploration has at most 8 volumes; lower volumes'],
    [
      'volumes=4&tracks=5&groups=2',
      'an exploration has at most 16 tracks in all, and 4 × 5 are more; lower tracks or volumes',
    ],
    ['volumes=2&tracks=1&groups=7', 'an exploration has at most 6 groups; lower groups'],
  ])('and as a whole where the scenario is too large for one: %s', (size, because) => {
    expect(reasonsOf('faults:2', size)).toEqual([`The field explore cannot be “faults:2”: ${because}.`]);
    expect(exploredBy('faults:2', size)).toBeNull();
  });
});

describe('a change in the panel', () => {
  const explored = (explore: string): Scenario => parseLink(`${small}&explore=${explore}`).scenario;

  it('sets an exploration together with its size', () => {
    const result = changed(defaultScenario, { volumes: 2, tracks: 1, groups: 2, explore: defaultExploration });
    expect(result).toEqual({ ok: true, value: explored('bounds') });
    expect(changed(explored('bounds'), { explore: null })).toEqual({
      ok: true,
      value: parseLink(`v=1&${small}`).scenario,
    });
  });

  it('refuses the field that would make it too large, or the exploration of what is too large already', () => {
    expect(changed(explored('bounds'), { tracks: 9 })).toMatchObject({
      ok: false,
      refusal: {
        field: 'tracks',
        reason: 'The field tracks cannot be “9”: an exploration has at most 16 tracks in all, and 2 × 9 are more.',
      },
    });
    expect(changed(defaultScenario, { explore: defaultExploration })).toMatchObject({
      ok: false,
      refusal: { field: 'explore' },
    });
    const field = fieldNamed('explore');
    if (field === null) throw new Error('no field explore');
    expect(changedField(explored('bounds'), field, 'writes:40')).toMatchObject({ ok: false });
  });

  it('leaves a path behind that no longer lies within', () => {
    expect(changed(explored(`faults:2,path:${torn},site-lost`), { volumes: 1 })).toEqual({
      ok: true,
      value: parseLink('volumes=1&tracks=1&groups=2&explore=faults:2').scenario,
    });
    expect(changed(explored('bounds'), { volumes: 1, explore: exploredBy(`path:${torn}`) })).toMatchObject({
      ok: false,
    });
  });
});

describe('what a link contains, in words', () => {
  const inWords = (explore: string): readonly string[] =>
    linkContents(parseLink(`${small}&inhibit=off&explore=${explore}`).scenario, String);

  it('names the history and where it was found', () => {
    expect(inWords(`lost,restarts,invariant:write-order,case4:revert,path:${torn},site-lost`)).toEqual([
      '2 volumes of 1 track, 2 groups.',
      'A history of 9 steps, found by exploring every interleaving of at most 3 host writes, 2 groups and 1 fault.',
      'After its last step the primary site is lost, and recovery follows.',
      'Beside failed preparations there are lost answers and restarts of the application.',
      'It is judged by the order of the host’s writes alone (WriteOrder).',
      'In case 4 of the recovery table the decision is to revert, not to commit.',
      'Write inhibit: off.',
    ]);
    expect(inWords('path:')[1]).toMatch(/^The start of every interleaving/);
  });

  it('or what is explored, beside what is simulated', () => {
    expect(inWords('symmetry')).toEqual([
      '2 volumes of 1 track, 2 groups.',
      'An exploration of every interleaving of at most 3 host writes, 2 groups and 1 fault.',
      'Volumes count as interchangeable.',
      'Write inhibit: off.',
      'No fault is planned.',
      'The seed is 7.',
    ]);
  });
});

describe('the limits', () => {
  it.each([
    [8, 2],
    [1, 16],
    [4, 4],
  ])('keep every state of %d volumes of %d tracks packable', (volumes, tracks) => {
    const bounds = {
      writes: explorationLimits.writes.maximum,
      groups: explorationLimits.groups.maximum,
      faults: explorationLimits.faults.maximum,
      lostAnswers: true,
      restarts: true,
      drainTimeouts: true,
    };
    const words = (blocks: boolean): number =>
      packingOf(layoutOf(volumes, tracks, true, blocks ? 0 : bounds.writes), bounds, blocks).words;
    expect(Math.max(words(true), words(false))).toBeLessThan(32);
  });
});
