/** The line under a phone's picture, and under one in which not all volumes are in view. */
import { describe, expect, it } from 'vitest';
import type { Frame, VolumeRow } from '../../simulation/frame/frame.ts';
import { failedName, statesOf } from './states.ts';

const settled = { relationship: 'committed', sequenceNumber: 2, failure: '', command: 'none', copied: false };
const prepared = { ...settled, relationship: 'revertable', sequenceNumber: 3 };
const asked = { ...settled, command: 'establish' };
const failed = { ...settled, failure: 'inaccessible' };

describe('the way to what failed', () => {
  it.each([
    [[11], 1, 'Volume 12: preparation failed'],
    [[2, 11], 2, 'Volumes 3 and 12: preparation failed'],
    [[0, 1, 2, 3, 4, 5, 6, 7], 40, 'Volumes 1, 2, 3 and 37 more: preparation failed'],
  ])('is called after the volumes: %j of %i', (volumes, count, name) => {
    const frame = { totals: { failed: count } } as Frame;
    expect(failedName({ state: 'failed', text: '', volumes }, frame, 'revertable')).toBe(name);
  });
});

function textsOf(rows: readonly object[], over: Partial<Frame> = {}, copy: 'revertable' | 'plain' = 'revertable') {
  const frame = {
    phase: 'prepare',
    group: 3,
    volumes: rows.length,
    rowCount: rows.length,
    rows: rows.map((row, volume) => ({ ...row, volume }) as VolumeRow),
    ...over,
  };
  return statesOf(frame as unknown as Frame, copy).map(({ text }) => text);
}

describe('where the relationships stand, in a line', () => {
  it('names the volumes of each state, a failure first', () => {
    expect(textsOf([prepared, failed, asked, prepared])).toEqual([
      'V2 preparation failed',
      'V3 preparing…',
      'V1, V4 revertable',
    ]);
  });

  it('is short where all are alike', () => {
    expect(textsOf([prepared, prepared])).toEqual(['All revertable']);
  });

  it('says nothing of what an earlier group has left', () => {
    expect(textsOf([settled, settled], { phase: 'drain' })).toEqual([]);
    expect(textsOf([settled, settled], { phase: 'drain' }, 'plain')).toEqual([]);
  });

  it('counts many volumes, and knows the failures alone where not all are known', () => {
    const rows = [prepared, prepared, asked, asked, asked, failed];
    expect(textsOf(rows)).toEqual(['1 preparation failed', '3 preparing…', '2 revertable']);
    const failures = [{ volume: 411, reason: 'inaccessible' }];
    const many = { volumes: 600, failures, totals: { failed: 1 } as Frame['totals'] };
    expect(textsOf(rows, many)).toEqual(['1 preparation failed']);
    expect(textsOf(rows, { ...many, failures: [] })).toEqual([]);
  });
});
