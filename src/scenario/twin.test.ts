import { describe, expect, it } from 'vitest';
import type { VolumeNumber } from '../base/brand.ts';
import { linkContents } from './describe.ts';
import { twinTold } from './describe-twin.ts';
import { changed } from './edit.ts';
import { parseLink } from './parse.ts';
import { withoutFault } from './faults.ts';
import { twinOf } from './twin.ts';
import { linkOf } from './write.ts';

const opened = (link: string) => parseLink(`v=1&seed=7&${link}`).scenario;

describe('a twin in a link', () => {
  it.each([
    ['twin=copy:plain', { copy: 'plain' }],
    ['twin=inhibit:off', { inhibit: 'off' }],
    ['twin=rate:20', { rate: 20 }],
    ['twin=interval: 2500ms', { intervalMicroseconds: 2_500_000 }],
    ['twin=seed:0', { seed: 0 }],
    ['faults=fail@g3.v2&twin=faults:', { faults: [] }],
    ['twin=faults:link@5s-7s', { faults: [{ type: 'link', fromMicroseconds: 5e6, untilMicroseconds: 7e6 }] }],
  ])('%s is the scenario with that one thing changed', (link, otherwise) => {
    const scenario = opened(link);
    expect(parseLink(link).refusals).toEqual([]);
    expect(twinOf(scenario)).toEqual({ ...scenario, twin: null, ...otherwise });
    expect(parseLink(linkOf(scenario)).scenario).toEqual(scenario);
  });

  it('is written as its field writes the value', () => {
    expect(linkOf(opened('twin=interval: 2500ms'))).toBe('v=1&seed=7&twin=interval:2.5s');
    expect(linkOf(opened('twin=faults:link@7s-,fail@g2.v1:rejected'))).toBe(
      'v=1&seed=7&twin=faults:fail@g2.v1,link@7s-',
    );
  });

  it.each([
    ['twin=plain', /^The field twin cannot be “plain”: it is a field and its other value/],
    ['twin=colour:red', /“colour:red”: there is no field “colour”/],
    ['twin=title:Mine', /“title:Mine”: a title changes nothing/],
    ['twin=explore:bounds', /an exploration is no run/],
    ['twin=twin:copy:plain', /a twin has no twin/],
    ['twin=copy:plane', /as to copy, it is revertable or plain\.$/],
    ['twin=volumes:0', /as to volumes, it is a whole number from 1 to 10,000/],
    ['twin=faults:fail@g9.v1', /the fault “fail@g9.v1” is refused: there is no group 9/],
    ['twin=faults:oops', /the fault “oops” is refused/],
    ['twin=copy:revertable', /that is no change/],
    ['twin=rate:10.0', /that is no change/],
    ['twin=faults:', /that is no change/],
    ['tracks=4096&twin=volumes:10000', /in the twin, there would be 40,960,000 tracks/],
    ['volumes=2&tracks=1&explore=path:cut&twin=copy:plain', /a history has no twin/],
  ])('%s is refused by name, with the reason', (link, reason) => {
    const { scenario, refusals } = parseLink(link);
    expect(scenario.twin).toBeNull();
    expect(refusals.map((refusal) => refusal.field)).toEqual(['twin']);
    expect(refusals[0].reason).toMatch(reason);
  });

  it('leaves out the faults that lie outside of it', () => {
    expect(twinOf(opened('faults=fail@g3.v2,drain@g2&twin=volumes:1'))?.faults).toEqual([{ type: 'drain', group: 2 }]);
  });

  it('goes with an edit that makes it the same, and is refused where it is asked for', () => {
    const scenario = opened('faults=fail@g3.v2&twin=faults:');
    const fault = { type: 'fail', group: 3, volume: 2 as VolumeNumber, reason: 'rejected' } as const;
    expect(changed(scenario, { faults: [] })).toEqual({
      ok: true,
      value: { ...withoutFault(scenario, fault), twin: null },
    });
    expect(changed(scenario, { twin: { field: 'copy', text: 'revertable' } })).toMatchObject({
      ok: false,
      refusal: { field: 'twin' },
    });
    expect(changed(scenario, { twin: null })).toMatchObject({ ok: true, value: { twin: null } });
    expect(changed(scenario, { groups: 6 })).toMatchObject({ ok: true, value: { twin: scenario.twin } });
  });
});

describe('a twin in words', () => {
  it.each([
    ['twin=copy:plain', 'the same with plain FlashCopy instead of revertable FlashCopy'],
    ['twin=inhibit:off', 'the same with the write inhibit off instead of on'],
    ['twin=decide:each', 'the same with the decision after each preparation instead of after all preparations'],
    ['twin=rate:20', 'the same with 20 host writes a second instead of 10'],
    ['twin=latency:1s', 'the same with a link latency of 1 s instead of 80 ms'],
    ['twin=volumes:1', 'the same with 1 volume instead of 4'],
    ['twin=seed:9', 'the same with seed 9 instead of 7'],
    ['faults=fail@g3.v2,drain@g4&twin=faults:', 'the same without the planned faults'],
    ['twin=faults:drain@g4', 'the same with planned fault drain@g4 instead of no fault planned'],
  ])('%s: %s', (link, words) => expect(twinTold(opened(link))?.name).toBe(words));

  it('is told of a link that is shared', () => {
    expect(linkContents(opened('twin=copy:plain'), String)).toContain(
      'Beside it runs its twin: the same with plain FlashCopy instead of revertable FlashCopy.',
    );
  });
});
