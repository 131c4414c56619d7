import { describe, expect, it } from 'vitest';
import { linkContents } from './describe.ts';
import { parseDisplay } from './display.ts';
import { changed, changedField } from './edit.ts';
import { fieldNamed } from './fields.ts';
import type { Field } from './fields.ts';
import { fragmentOf } from './fragment.ts';
import { parseLink } from './parse.ts';
import { defaultScenario } from './scenario.ts';
import { timeFrom } from './time.ts';
import { linkOf } from './write.ts';

function field(name: string): Field {
  const found = fieldNamed(name);
  if (found === null) throw new Error(`no field ${name}`);
  return found;
}

describe('a link that is made', () => {
  it('can be read and typed: no defaults but v and seed, in the order of the table', () => {
    const scenario = parseLink(
      'faults=link@5s-7s,fail@g3.v2&copy=plain&interval=120s&latency=1500us&title=50%25 %26 more',
    ).scenario;
    expect(linkOf(defaultScenario)).toBe('v=1&seed=7');
    expect(linkOf(scenario, { at: { type: 'time', timeMicroseconds: 8_250_000 }, engine: null, check: null })).toBe(
      'v=1&title=50%25%20%26%20more&seed=7&latency=1.5ms&interval=2min&copy=plain&faults=fail@g3.v2,link@5s-7s&at=8.25s',
    );
  });

  it('shows a playhead between two microseconds at the first of them', () => {
    const at = { type: 'time', timeMicroseconds: 8_250_000.9 } as const;
    expect(linkOf(defaultScenario, { at, engine: null, check: null })).toBe('v=1&seed=7&at=8.25s');
  });

  it('has its times in the largest unit that is exact', () => {
    const times = [0, 1, 250, 60_000, 1_500, 2_500_000, 1_234_567, 90_000_000, 240_000_000, 3_600_000_000];
    expect(times.map((time) => timeFrom(time))).toEqual([
      '0s',
      '1us',
      '250us',
      '60ms',
      '1.5ms',
      '2.5s',
      '1.234567s',
      '90s',
      '4min',
      '1h',
    ]);
  });
});

describe('a change in the panel', () => {
  it('is read as in a link', () => {
    expect(changedField(defaultScenario, field('interval'), '4min')).toEqual({
      ok: true,
      value: { ...defaultScenario, intervalMicroseconds: 240_000_000 },
    });
  });

  it('is refused with the same sentence, and changes nothing', () => {
    expect(changedField(defaultScenario, field('volumes'), '0')).toEqual({
      ok: false,
      refusal: {
        field: 'volumes',
        value: '0',
        reason: 'The field volumes cannot be “0”: it is a whole number from 1 to 10,000.',
      },
    });
    const large = parseLink('volumes=10000&tracks=100').scenario;
    expect(changedField(large, field('tracks'), '101')).toMatchObject({ ok: false, refusal: { field: 'tracks' } });
    expect(changed(large, { groups: 10_000 })).toMatchObject({ ok: false, refusal: { field: 'groups' } });
    expect(changedField(large, field('faults'), 'fire')).toMatchObject({ ok: false, refusal: { field: 'faults' } });
  });

  it('takes the faults with it that no longer lie within', () => {
    const scenario = parseLink('faults=fail@g3.v2,fail@g3.v4,drain@g4').scenario;
    expect(changed(scenario, { volumes: 3, groups: 3 })).toEqual({
      ok: true,
      value: parseLink('volumes=3&groups=3&faults=fail@g3.v2').scenario,
    });
  });
});

describe('what a link contains, in words', () => {
  const inWords = (link: string): readonly string[] => {
    const { scenario, moment } = parseLink(link);
    return linkContents(scenario, (reason) => `(${reason})`, moment);
  };

  it('names the size, what is not as usual, the faults and the moment', () => {
    expect(
      inWords('volumes=1&copy=plain&interval=0&rate=1200&faults=fail@g3.v1,drain@g4,link@5s-7s,link@9s-&at=8.25s'),
    ).toEqual([
      '1 volume of 16 tracks, 4 groups.',
      'Host writes: 1,200 writes a second.',
      'Consistency group interval: 0 s.',
      'FlashCopy: plain FlashCopy.',
      'In group 3 the preparation of volume 1 fails: (rejected).',
      'In group 4 one update is stuck until the drain limit, and the group is given up.',
      'The link is down from 5 s to 7 s.',
      'The link is down from 9 s on, for good.',
      'The seed is 7.',
      'The moment shown: 8.25 s.',
    ]);
  });

  it('names the preset, and counts faults that would be too many to read', () => {
    expect(inWords('story=all-committed&at=e1200&check=e1200:0123456789abcdef')).toEqual([
      'The scenario is called “All committed”.',
      '4 volumes of 16 tracks, 4 groups.',
      'No fault is planned.',
      'The seed is 7.',
      'The moment shown: event 1,200.',
      'The state that you see at event 1,200, to compare: 0123456789abcdef.',
    ]);
    const nine = [1, 2, 3].flatMap((group) => [1, 2, 3].map((number) => `fail@g${group}.v${number}`));
    expect(inWords(`faults=${nine.join(',')}`)).toContain('And 1 more fault.');
  });
});

describe('before the #', () => {
  it('takes the theme, refuses what is not built yet, and leaves the rest alone', () => {
    expect(parseDisplay('?theme=dark&utm_source=x')).toEqual({ theme: 'dark', refusals: [] });
    expect(parseDisplay('')).toEqual({ theme: null, refusals: [] });
    expect(parseDisplay('?theme=sepia&embed&lang=de').refusals.map((refusal) => refusal.reason)).toEqual([
      'The field theme cannot be “sepia”: it is light or dark.',
      'The field embed before the # is not in this version.',
      'The field lang before the # is not in this version.',
    ]);
  });

  it.each([
    ['https://example.org/holdfast/?theme=dark#v=1&seed=8', 'v=1&seed=8'],
    ['https://example.org/holdfast/', ''],
    ['#v=1', 'v=1'],
    ['v=1&seed=8', 'v=1&seed=8'],
  ])('an address has its link after it: %s', (address, fragment) => {
    expect(fragmentOf(address)).toBe(fragment);
  });
});
